import { randomUUID } from 'node:crypto';
import { withContext } from '@ketenhub/database';
import { casussen, population } from '@ketenhub/region';
import type { SubgraphDefinition } from '@ketenhub/subgraph';
import type { Organisatie } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LinkedPerson, openTestSubgraph, type TestSubgraph } from './open-test-subgraph.ts';
import { wholeQuery } from './whole-query.ts';

const WILLEM = 'ZVH-2026-0101';
const GEZIN = 'ZVH-2026-0104';
const LARGE = 'ZVH-2026-9999';

interface Row {
  readonly persoon: string;
  readonly bron: string;
}

const bsnOf = new Map(population(1).map(({ code, bsn }) => [code, bsn]));

function personsOf(nummer: string): LinkedPerson[] {
  const casus = casussen(1).find((candidate) => candidate.nummer === nummer);
  return (casus?.betrokkenen ?? []).map(({ persoon, soort }) => ({
    id: randomUUID(),
    soort,
    bsn: bsnOf.get(persoon) ?? '',
  }));
}

/** What every partner's database guarantees (R03, R04, attack 50), on the demo region and through the app role only. */
export function describeSourceGuarantees<Sources>(definition: SubgraphDefinition<Sources>): void {
  const willem = personsOf(WILLEM);
  const gezin = personsOf(GEZIN);
  let subgraph: TestSubgraph;
  let owner: pg.Client;
  let tables: string[];
  let recordTables: string[];

  beforeAll(async () => {
    subgraph = await openTestSubgraph(definition);
    await definition.fillDemo?.(subgraph.server.ownerUrl, 1);
    owner = new pg.Client({ connectionString: subgraph.server.ownerUrl });
    owner.on('error', () => undefined);
    await owner.connect();
    const catalog = await owner.query<{ name: string; record: boolean }>(
      `select format('%I.%I', schemaname, tablename) as name,
         exists (select 1 from information_schema.columns c where c.table_schema = schemaname and c.table_name = tablename and c.column_name = 'bron') as record
       from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    tables = catalog.rows.map(({ name }) => name);
    recordTables = catalog.rows.filter(({ record }) => record).map(({ name }) => name);
    for (const organisatie of definition.organisaties) {
      await subgraph.link(organisatie, WILLEM, willem);
      await subgraph.link(organisatie, GEZIN, gezin);
    }
  });
  afterAll(async () => {
    await owner.end();
    await subgraph.close();
  });

  const countWithoutContext = async (table: string): Promise<number> => {
    const counted = subgraph.database.execute<{ count: string }>(sql.raw(`select count(*) from ${table}`));
    return counted.then(
      ({ rows }) => Number(rows[0]?.count),
      (error: { cause?: { code?: string } }) => (error.cause?.code === '42501' ? 0 : Number.NaN),
    );
  };

  /** The records that a request for this casus and these persons can reach at all, whatever it asks. */
  const visible = (casus: string, persons: readonly LinkedPerson[]): Promise<Row[]> =>
    withContext(subgraph.database, { casus, betrokkenen: persons.map(({ id }) => id).join(',') }, async (tx) => {
      const all = recordTables.map((table) => `select distinct persoon_id::text as persoon, bron from ${table}`);
      return (await tx.execute<Row & Record<string, unknown>>(sql.raw(all.join(' union ')))).rows;
    });

  const ownPersons = async (persons: readonly LinkedPerson[]): Promise<Set<string>> => {
    const bsns = persons.map(({ bsn }) => bsn);
    const { rows } = await owner.query<{ id: string }>('select id::text from personen where bsn = any($1)', [bsns]);
    return new Set(rows.map(({ id }) => id));
  };

  const otherOrganisations = (organisatie: Organisatie): Organisatie[] =>
    definition.organisaties.filter((code) => code !== organisatie);

  describe(`the database of ${definition.proces}`, () => {
    it('A50: gives the app role no row of any table without a context, also on a connection that had one', async () => {
      const stored = await owner.query<{ count: string }>(`select count(*) from ${recordTables[0]}`);
      expect(Number(stored.rows[0]?.count)).toBeGreaterThan(0);
      expect((await visible(GEZIN, gezin)).length).toBeGreaterThan(0);
      for (const table of tables) expect([table, await countWithoutContext(table)]).toEqual([table, 0]);
    });

    it('R04: shows in the context of a casus records of its own persons and of nobody else', async () => {
      for (const [casus, persons] of [
        [WILLEM, willem],
        [GEZIN, gezin],
      ] as const) {
        const own = await ownPersons(persons);
        const rows = await visible(casus, persons);
        expect(rows.length).toBeGreaterThan(0);
        expect(rows.filter(({ persoon }) => !own.has(persoon))).toEqual([]);
      }
    });

    it('R03: shows nothing for the handles of another casus, nor for a handle that nobody was given', async () => {
      expect(await visible(WILLEM, gezin)).toEqual([]);
      expect(await visible(GEZIN, willem)).toEqual([]);
      expect(await visible(GEZIN, [{ id: randomUUID(), soort: 'HOOFDPERSOON', bsn: '' }])).toEqual([]);
    });

    it('R04: opens per request only the persons that it is about', async () => {
      for (const person of gezin) {
        const own = await ownPersons([person]);
        expect((await visible(GEZIN, [person])).filter(({ persoon }) => !own.has(persoon))).toEqual([]);
      }
    });

    it('takes the same number of statements for one betrokkene and for twenty', async () => {
      const twenty = population(1)
        .slice(-20)
        .map(({ bsn }): LinkedPerson => ({ id: randomUUID(), soort: 'HOOFDPERSOON', bsn }));
      for (const organisatie of definition.organisaties) await subgraph.link(organisatie, LARGE, twenty);
      const cost = async (persons: readonly LinkedPerson[]): Promise<number> => {
        const before = await subgraph.statements();
        const asker = { rol: 'PROCESREGISSEUR', organisatie: 'zvh', casus: LARGE, betrokkenen: persons } as const;
        const { data, errors } = await subgraph.ask(
          asker,
          wholeQuery(
            subgraph.schema,
            persons.map(({ id }) => id),
          ),
        );
        expect(errors).toBeUndefined();
        expect(data?._entities).toHaveLength(persons.length);
        return (await subgraph.statements()) - before;
      };
      const one = await cost(twenty.slice(0, 1));
      expect(one).toBeGreaterThan(1);
      expect(await cost(twenty)).toBe(one);
    });

    it('R04: an organisation that is taken off the casus takes its own records along, and no others', async () => {
      for (const organisatie of definition.organisaties) {
        const before = await visible(GEZIN, gezin);
        await subgraph.unlink(organisatie, GEZIN);
        const after = await visible(GEZIN, gezin);
        const key = ({ persoon, bron }: Row): string => `${persoon} ${bron}`;
        const kept = before.filter(({ bron }) => otherOrganisations(organisatie).includes(bron as Organisatie));
        expect(after.map(key).sort()).toEqual(kept.map(key).sort());
      }
      expect(await visible(GEZIN, gezin)).toEqual([]);
      expect((await visible(WILLEM, willem)).length).toBeGreaterThan(0);
    });
  });
}
