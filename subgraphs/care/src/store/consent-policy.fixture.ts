import { randomUUID } from 'node:crypto';
import { withContext } from '@ketenhub/database';
import { testBsn } from '@ketenhub/region';
import { openTestSubgraph, type TestSubgraph } from '@ketenhub/subgraph/testing/open-test-subgraph.ts';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import type { ConsentCase } from '../consent/consent-case.fixture.ts';
import { care } from '../definition.ts';

/** A casus has not many more persons, and a request is about one casus. */
const PERSONS_MAX = 40;

/** A case as it was put in the database: under which handle of which casus it is asked. */
export interface PlacedCase {
  readonly handle: string;
  readonly casus: string;
}

/** A care database in which any case can be put, and its gates be tested as the app role. */
export interface PolicyFixture {
  readonly owner: pg.Client;
  /** Puts these cases beside those that are there. */
  fill(cases: readonly ConsentCase[]): Promise<readonly PlacedCase[]>;
  /** Which of these persons have a gate and a record that the app role sees. */
  open(placed: readonly PlacedCase[]): Promise<readonly boolean[]>;
  close(): Promise<void>;
}

type Row = Readonly<Record<string, unknown>>;

async function insert(owner: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).join(', ');
  await owner.query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

let bsns = 500_000;
let casussen = 0;

/** A case with the ids under which it is put in the database. */
interface Made extends ConsentCase, PlacedCase {
  readonly id: string;
  readonly bsn: string;
  readonly poortId: string;
  readonly vertegenwoordigerIds: ReadonlyMap<string | null, string>;
}

function make(found: ConsentCase, index: number): Made {
  if (index % PERSONS_MAX === 0) casussen += 1;
  bsns += 1;
  return {
    ...found,
    id: randomUUID(),
    bsn: testBsn(bsns),
    handle: randomUUID(),
    casus: `ZVH-2030-${String(casussen).padStart(4, '0')}`,
    poortId: randomUUID(),
    vertegenwoordigerIds: new Map(found.positie.vertegenwoordigers.map(({ id }) => [id, randomUUID()])),
  };
}

async function link(owner: pg.Client, made: readonly Made[]): Promise<void> {
  await owner.query(
    `insert into koppelingen (handvat, organisatie, casus, soort, zegel)
     select handvat, 'ggz', casus, 'HOOFDPERSOON', koppelzegel(bsn)
     from unnest($1::text[], $2::text[], $3::text[]) as k (handvat, casus, bsn)`,
    [made.map(({ handle }) => handle), made.map(({ casus }) => casus), made.map(({ bsn }) => bsn)],
  );
}

const recordRow = ({ id }: Made): Row => ({
  persoon_id: id,
  bron: 'ggz',
  herkomst: 'ggz',
  peildatum: '2026-01-01',
  status: 'FEIT',
  tekst: 'staat in het dossier',
});

/** What one kind or another must have; more than its own does not open or shut a gate. */
const BESLUIT: Row = {
  door: 'arts',
  voorschrift: 'Wmo 5.2.6',
  alternatieven: 'geen',
  waarom_geen_toestemming: 'niet te vragen',
  schade: 'gevaar',
  collegiaal_overleg: 'eens',
  overleg_met: 'tweede arts',
  gewogen_op: '2026-01-01',
};

const gateRow = ({ id, poortId, casus, poort }: Made): Row => ({
  id: poortId,
  persoon_id: id,
  organisatie: 'ggz',
  subcategorie: 'GGZ_BEHANDELSTATUS',
  grondslag: poort.grondslag,
  casus,
  vanaf: poort.vanaf,
  tot: poort.tot,
  ingetrokken_op: poort.ingetrokkenOp,
  motivering: 'overwogen',
  ...BESLUIT,
});

const standsForRows = ({ id, positie, vertegenwoordigerIds }: Made): Row[] =>
  positie.vertegenwoordigers.map(({ id: name, rol, vanaf, tot }) => ({
    id: vertegenwoordigerIds.get(name),
    persoon_id: id,
    rol,
    naam: 'iemand',
    vanaf,
    tot,
  }));

const consentRows = ({ id, poortId, positie, poort, vertegenwoordigerIds }: Made): Row[] =>
  poort.toestemmingen.map(({ door, wijze, gegevenOp, ingetrokkenOp }) => ({
    grondslag_id: poortId,
    persoon_id: id,
    rol: positie.vertegenwoordigers.find((one) => one.id === door)?.rol ?? 'BETROKKENE',
    vertegenwoordiger_id: vertegenwoordigerIds.get(door) ?? null,
    wijze,
    gegeven_op: gegevenOp,
    ingetrokken_op: ingetrokkenOp,
  }));

async function fill(owner: pg.Client, cases: readonly ConsentCase[]): Promise<PlacedCase[]> {
  const made = cases.map(make);
  const born = made.filter(({ positie }) => positie.geboortedatum !== null);
  const tables: readonly (readonly [string, readonly Row[]])[] = [
    ['personen', made.map(({ id, bsn }) => ({ id, organisatie: 'ggz', bsn }))],
    ['ggz_behandelstatussen', made.map(recordRow)],
    ['rechtsposities', born.map(({ id, positie }) => ({ persoon_id: id, geboortedatum: positie.geboortedatum }))],
    ['vertegenwoordigers', made.flatMap(standsForRows)],
    ['grondslagen', made.map(gateRow)],
    ['toestemmingen', made.flatMap(consentRows)],
  ];
  for (const [table, rows] of tables) await insert(owner, table, rows);
  await link(owner, made);
  return made.map(({ handle, casus }) => ({ handle, casus }));
}

interface Seen {
  readonly handvat: string;
  readonly gates: number;
  readonly records: number;
}

async function openOf({ database }: TestSubgraph, placed: readonly PlacedCase[]): Promise<boolean[]> {
  const seen = new Map<string, Seen>();
  for (const [casus, persons] of Map.groupBy(placed, (one) => one.casus)) {
    const context = { casus, betrokkenen: persons.map(({ handle }) => handle).join(',') };
    const { rows } = await withContext(database, context, (tx) =>
      tx.execute<Seen & Record<string, unknown>>(
        sql`select k.handvat,
          (select count(*)::int from grondslagen g where g.persoon_id = k.persoon_id) as gates,
          (select count(*)::int from ggz_behandelstatussen b where b.persoon_id = k.persoon_id) as records
          from gekoppelde_personen k`,
      ),
    );
    for (const row of rows) seen.set(row.handvat, row);
  }
  return placed.map(({ handle }) => {
    const found = seen.get(handle);
    if (found === undefined || found.gates !== found.records) throw new Error('gate and record differ');
    return found.gates === 1;
  });
}

/** Opens an empty care database for one test file. */
export async function openPolicyFixture(): Promise<PolicyFixture> {
  const subgraph = await openTestSubgraph(care);
  const owner = new pg.Client({ connectionString: subgraph.server.ownerUrl });
  owner.on('error', () => undefined);
  await owner.connect();
  return {
    owner,
    fill: (cases) => fill(owner, cases),
    open: (placed) => openOf(subgraph, placed),
    async close() {
      await owner.end();
      await subgraph.close();
    },
  };
}
