import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBeleid } from '@ketenhub/bundle';
import { leesAnnotaties } from '@ketenhub/policy';
import { testBsn } from '@ketenhub/region';
import type { TestDatabase } from '@ketenhub/testing/create-database-on.ts';
import { BRONNEN, type Bron, OIN } from '@ketenhub/vocabulary';
import { GraphQLObjectType, getNamedType, type GraphQLSchema } from 'graphql';
import pg from 'pg';
import { type Handle, newHandle, type Setting } from '../zero-trust/ask-directly.ts';
import { fillCanaryCasus } from '../zero-trust/canary-casus.ts';
import { type CanaryPerson, fillCanaryRecords, fillGates } from '../zero-trust/canary-records.ts';
import { linkEverywhere, secretOwners } from '../zero-trust/canary-world.ts';
import { personaRights, type Right } from '../zero-trust/rights.ts';
import { type RunningSubgraphs, startOn, startSubgraphs } from '../zero-trust/start-subgraphs.ts';
import { readView, type View } from '../zero-trust/whole-view.ts';
import { askGateway } from './ask-gateway.ts';
import type { Oracle } from './oracle.ts';
import { changeRows, type HiddenRows, OF_CASUS, OF_PERSON } from './other-world.ts';
import { openProofIssuer } from './proof-issuer.ts';
import type { ProofWorld } from './proof-world.ts';
import { gather, learnCoordinates, NOBODY, type RegionCanaries, readStored } from './region-canaries.ts';
import { basesFor } from './rights-pool.ts';
import { schemasOf } from './schemas.ts';
import { startGateways } from './start-gateways.ts';
import type { Tape } from './tape.ts';
import { openRecorder, type WireRecorder } from './wire-recorder.ts';

export interface RegionWorld extends ProofWorld {
  readonly subgraphs: RunningSubgraphs;
  readonly setting: Setting;
  /** Linked at every source, in another casus. */
  readonly stranger: Handle;
  readonly views: ReadonlyMap<Bron, View>;
  /** From now on the source has this fault (of the test build of the subgraph); null: as it is shipped. */
  seed(bron: Bron, fault: string | null): Promise<void>;
  /** Where questions to this source go now. */
  targetOf(bron: Bron): string;
  /** Runs as the owner of a source's database. */
  asOwner(bron: Bron, sql: string): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

export const CASUS = 'ZVH-2026-9001';
const STRANGERS_CASUS = 'ZVH-2026-9002';
/** In the register, with nobody at its table but the house. */
export const HIDDEN_CASUS = 'ZVH-2026-9003';
const CANARY = /kanarie-[\w-]+|\b18\d\d-\d\d-\d\d\b|\b8\d{8}\b/g;
const HIDDEN_AT_ONCE = 6;
const ROADS = ['casus', 'betrokkenen', 'politie', 'justitie', 'zorg', 'gemeente', 'rijen', 'om', 'reclassering', 'ggz', 'veiligThuis', 'college'];

interface Person extends CanaryPerson {
  readonly handle: Handle;
  readonly hasGate: boolean;
}

/** No test BSN begins with an 8: the register's own canary. */
const person = (code: string, number: number, more: Pick<Person, 'handle' | 'hasGate'>): Person => ({
  code,
  bsn: `8${testBsn(number).slice(1)}`,
  ...more,
});

async function fill(subgraphs: RunningSubgraphs, views: readonly View[], persons: readonly Person[], stranger: Person): Promise<void> {
  for (const view of views) {
    const { bron } = view;
    const { ownerUrl } = subgraphs.of(bron).database;
    if (bron === 'casus') {
      const rows = (of: readonly Person[]) => of.map((one) => ({ ...one.handle, person: one }));
      await fillCanaryCasus(ownerUrl, { nummer: CASUS, betrokkenen: rows(persons) });
      await fillCanaryCasus(ownerUrl, { nummer: STRANGERS_CASUS, betrokkenen: rows([stranger]) });
      continue;
    }
    await fillCanaryRecords(ownerUrl, view.organisaties, [...persons, stranger]);
    if (bron === 'zorg')
      for (const { bsn, hasGate } of persons) if (hasGate) await fillGates(ownerUrl, secretOwners(view), { bsn, casus: CASUS });
    const linked = (of: readonly Person[]) => of.map(({ handle, bsn }) => ({ ...handle, bsn }));
    await linkEverywhere(subgraphs, view, { casus: CASUS, betrokkenen: linked(persons) });
    await linkEverywhere(subgraphs, view, { casus: STRANGERS_CASUS, betrokkenen: linked([stranger]) });
  }
}

const ADD_HIDDEN_CASUS = `insert into casussen (nummer, thema, fase, aanmelder, domein, gemeente, aangemeld_op, doelbesluit_op, deelnemersbesluit_op)
  values ('${HIDDEN_CASUS}', 'JEUGD', 'UITVRAAG', '${OIN.dji}', 'ZORG', 'kanarie-elders', now(), now(), now())`;

/** Types that stand for a sheet: their fields come from many tables. */
function sheetsOf(schema: GraphQLSchema, oracle: Oracle): ReadonlySet<string> {
  const sheets = new Set(['Query', 'Casus', 'Betrokkene']);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType)) continue;
    for (const field of Object.values(type.getFields()))
      if (oracle.isStructure(`${type.name}.${field.name}`)) sheets.add(getNamedType(field.type).name);
  }
  return sheets;
}

/** The fields through which rows of a table show: every field of their own type, or only those of a sheet that are known. */
function showing(schema: GraphQLSchema, sheets: ReadonlySet<string>, known: ReadonlySet<string>): string[] {
  return [...known].flatMap((coordinate) => {
    const name = coordinate.split('.')[0] ?? '';
    const type = schema.getType(name);
    if (sheets.has(name) || !(type instanceof GraphQLObjectType)) return [coordinate];
    return Object.keys(type.getFields()).map((field) => `${name}.${field}`);
  });
}

/** The real gateway before the five real subgraphs on PostgreSQL, with a casus of three persons: one has no gate open. */
export async function startRegionWorld(createDatabase: () => Promise<TestDatabase>, { seeded }: { seeded: boolean }): Promise<RegionWorld> {
  const supergraphSdl = readFileSync('schema/supergraph.graphql', 'utf8');
  const beleid = loadBeleid('schema/beleid.json');
  const annotaties = leesAnnotaties(supergraphSdl);
  const handle = (soort: Handle['soort']): Handle => ({ id: newHandle(), soort });
  const persons = [
    person('hoofd', 990_001, { handle: handle('HOOFDPERSOON'), hasGate: true }),
    person('dicht', 990_002, { handle: handle('DIRECTE_KRING'), hasGate: false }),
    person('kring', 990_003, { handle: handle('DIRECTE_KRING'), hasGate: true }),
  ];
  const stranger = person('vreemd', 990_004, { handle: handle('HOOFDPERSOON'), hasGate: false });
  const setting = { casus: CASUS, betrokkenen: persons.map((one) => one.handle) };
  const subgraphs = await startSubgraphs(BRONNEN, { createDatabase });
  const views = new Map(BRONNEN.map((bron) => [bron, readView(bron)]));
  const owners = new Map(
    BRONNEN.map((bron) => {
      const pool = new pg.Pool({ connectionString: subgraphs.of(bron).database.ownerUrl, max: 1 });
      pool.on('error', () => undefined);
      return [bron, pool];
    }),
  );
  const ownerOf = (bron: Bron): pg.Pool => owners.get(bron) as pg.Pool;
  await fill(subgraphs, [...views.values()], persons, stranger);
  await ownerOf('casus').query(ADD_HIDDEN_CASUS);
  const worklist = personaRights(beleid).filter(({ doel, aanmelder }) => doel === 'ZVH-WERKVOORRAAD' && aanmelder === 'politie');
  const full = basesFor(beleid, annotaties);
  // Few, beside all that a casus opens; and nowhere else is there a list of casussen.
  const bases = [...full, ...worklist, ...worklist, ...worklist];
  const handleOf = new Map(persons.map(({ bsn, handle: { id } }) => [bsn, id]));
  const stored = (await Promise.all(BRONNEN.map((bron) => readStored(bron, ownerOf(bron), handleOf)))).flat();
  const learned = await learnCoordinates(subgraphs, [...views.values()], { setting, bases: full, persons: setting.betrokkenen });
  const canaries = gather(stored, learned);

  const dir = mkdtempSync(join(tmpdir(), 'ketenhub-streek-'));
  const faultFile = join(dir, 'fout');
  writeFileSync(faultFile, '');
  const seededBronnen: readonly Bron[] = seeded ? ['politie', 'casus'] : [];
  const broken = new Map(
    await Promise.all(
      seededBronnen.map(async (bron) => {
        const options = { dir, demo: false, entry: 'test/seeded-main.ts', env: { PROOF_FAULT_FILE: faultFile } };
        return [bron, await startOn(subgraphs.of(bron).database, bron, subgraphs.issuer, options)] as const;
      }),
    ),
  );
  const front = await openProofIssuer(subgraphs.issuer, setting, beleid.digest);
  const recorders = new Map<Bron, WireRecorder>();
  const targets = new Map<Bron, string>();
  for (const bron of BRONNEN) {
    const elsewhere = bron === 'casus' ? { elsewhere: `${front.url}/gezag` } : {};
    recorders.set(bron, await openRecorder(bron, { target: subgraphs.of(bron).url, ...elsewhere }));
  }
  const sourceUrls = Object.fromEntries([...recorders].map(([bron, { url }]) => [bron, url]));
  const database = await createDatabase();
  const gateways = await startGateways(
    [
      { name: 'een', fault: null },
      { name: 'twee', fault: null },
      { name: 'overgenomen', fault: 'filter-uit' },
    ],
    { tokenServiceUrl: front.url, sourceUrls, supergraphFile: 'schema/supergraph.graphql', database },
  );
  const { schema, wireSchema } = schemasOf(supergraphSdl);
  const secret = new Set(beleid.subcategorieen.filter(({ geheim }) => geheim).map(({ code }) => code));
  const shut = persons.find(({ hasGate }) => !hasGate)?.handle.id;
  const isShut = (coordinate: string, of: string | null): boolean =>
    of === shut && (annotaties.get(coordinate)?.toepassingen ?? []).some(({ categorie }) => secret.has(categorie));

  function hiddenRows(right: Right, oracle: Oracle): HiddenRows[] {
    const sheets = sheetsOf(schema, oracle);
    const tables = new Map([...canaries.stored.values()].map(({ bron, table }) => [`${bron} ${table}`, { bron, table }]));
    const isHidden = (known: ReadonlySet<string>, of: Person | null): boolean =>
      known.size > 0 &&
      showing(schema, sheets, known).every((coordinate) => {
        const soort = of?.handle.soort ?? null;
        return oracle.isStructure(coordinate) || !oracle.may(coordinate, soort) || isShut(coordinate, of?.handle.id ?? null);
      });
    return [...tables.values()].flatMap(({ bron, table }): HiddenRows[] => {
      const known = canaries.coordinatesOf(bron, table);
      if (known.size === 0 || ['personen', 'betrokkenen', 'casussen', 'besluiten', 'contactpunten', 'plannen', 'plandoelen'].includes(table)) return [];
      if (bron === 'casus')
        return right.fase === null || isHidden(known, null) ? [{ bron, table, where: OF_CASUS, value: CASUS }] : [];
      const hidden = persons.filter((one) => right.fase === null || isHidden(known, one));
      return [...hidden, stranger].map(({ bsn }) => ({ bron, table, where: OF_PERSON, value: bsn }));
    });
  }

  async function hide(right: Right, oracle: Oracle, tape: Tape): Promise<() => Promise<void>> {
    const undo: (() => Promise<void>)[] = [];
    const candidates = hiddenRows(right, oracle);
    for (let count = 0; count < HIDDEN_AT_ONCE && candidates.length > 0; count += 1) {
      const [chosen] = candidates.splice(tape.below(candidates.length), 1);
      if (chosen !== undefined) undo.push(await changeRows(ownerOf(chosen.bron), chosen, tape));
    }
    if (right.fase !== null || right.organisatie !== 'zvh') {
      await ownerOf('casus').query('delete from casussen where nummer = $1', [HIDDEN_CASUS]);
      undo.push(async () => void (await ownerOf('casus').query(ADD_HIDDEN_CASUS)));
    }
    return async () => {
      for (const one of undo.toReversed()) await one();
    };
  }

  return {
    name: 'streek',
    subgraphs,
    setting,
    stranger: stranger.handle,
    views,
    operations: {
      schema,
      texts: { nummer: [CASUS, HIDDEN_CASUS, 'ZVH-2026-9999'], thema: ['VOLWASSENEN', 'JEUGD'] },
      // A cursor is sealed, and made by a page before.
      leftOut: new Set(['na']),
      roads: new Set(ROADS),
    },
    wireSchema,
    beleid,
    annotaties,
    persons: setting.betrokkenen,
    bases,
    hasGuardedSources: true,
    isComplete: false,
    isInTrouble: () => false,
    canariesIn: (text) => text.match(CANARY) ?? [],
    ownerOf: (canary) => ownerIn(canaries, canary),
    isShut,
    ask: async (gateway, right, question) => askGateway(gateways.url(gateway), await front.accessToken(right), question),
    takeWire: () => [...recorders.values()].flatMap((recorder) => recorder.take()),
    hide,
    async seed(bron, fault) {
      writeFileSync(faultFile, fault ?? '');
      const target = (fault === null ? subgraphs.of(bron) : broken.get(bron))?.url ?? '';
      targets.set(bron, target);
      recorders.get(bron)?.redirect(target);
    },
    targetOf: (bron) => targets.get(bron) ?? subgraphs.of(bron).url,
    asOwner: async (bron, sql) => (await ownerOf(bron).query<Record<string, unknown>>(sql)).rows,
    async stop() {
      await gateways.stop();
      for (const recorder of recorders.values()) await recorder.close();
      for (const one of broken.values()) await one.stop();
      for (const pool of owners.values()) await pool.end();
      await front.close();
      await subgraphs.stop();
      await database.drop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A canary that no field gives is nowhere in its place. */
function ownerIn({ stored, coordinates }: RegionCanaries, canary: string) {
  const known = stored.get(canary);
  if (known === undefined) return { coordinates: [], handle: NOBODY };
  return { coordinates: [...(coordinates.get(canary) ?? [])], handle: known.handle };
}
