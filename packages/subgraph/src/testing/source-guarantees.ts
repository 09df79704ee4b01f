import { randomUUID } from 'node:crypto';
import { withContext } from '@ketenhub/database';
import { population } from '@ketenhub/region';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SubgraphDefinition } from '../index.ts';
import { describeLateKnown, type OpenGates } from './late-known.ts';
import type { LinkedPerson } from './open-test-subgraph.ts';
import { describePageGuarantees } from './page-guarantees.ts';
import { describeRegionGuarantees } from './region-guarantees.ts';
import { GEZIN, openSourceFixture, type SourceFixture, type VisibleRecord, WILLEM } from './source-fixture.ts';
import { wholeQuery } from './whole-query.ts';

const LARGE = 'ZVH-2026-9999';

const keyOf = ({ persoon, bron }: VisibleRecord): string => `${persoon} ${bron}`;

/** Statements on rows that one whole view of these persons takes. */
async function costOf({ subgraph }: SourceFixture, persons: readonly LinkedPerson[]): Promise<number> {
  const before = await subgraph.statements();
  const asker = { rol: 'PROCESREGISSEUR', organisatie: 'zvh', casus: LARGE, betrokkenen: persons } as const;
  const handles = persons.map(({ id }) => id);
  const { data, errors } = await subgraph.ask(asker, wholeQuery(subgraph.schema, handles));
  expect(errors).toBeUndefined();
  expect(data?._entities).toHaveLength(persons.length);
  return (await subgraph.statements()) - before;
}

/** What every partner's database guarantees (R03, R04, attack 50), on the demo region and through the app role only. */
export function describeSourceGuarantees<Sources>(
  definition: SubgraphDefinition<Sources>,
  openGates?: OpenGates,
): void {
  describe(`the database of ${definition.proces}`, () => {
    let source: SourceFixture;
    beforeAll(async () => {
      source = await openSourceFixture(definition);
    });
    afterAll(() => source.close());

    it('A50: gives the app role no row of any table without a context, also on a connection that had one', async () => {
      expect((await source.visible(GEZIN, source.gezin)).length).toBeGreaterThan(0);
      for (const table of source.recordTables) expect(await source.countAsOwner(table)).toBeGreaterThan(0);
      for (const table of source.tables) expect([table, await source.countWithoutContext(table)]).toEqual([table, 0]);
    });

    it('R04: shows in the context of a casus records of its own persons and of nobody else', async () => {
      for (const [casus, persons] of [
        [WILLEM, source.willem],
        [GEZIN, source.gezin],
      ] as const) {
        const own = await source.ownPersons(persons);
        const records = await source.visible(casus, persons);
        expect(records.length).toBeGreaterThan(0);
        expect(records.filter(({ persoon }) => !own.has(persoon))).toEqual([]);
      }
    });

    it('R04: opens per request only the persons that it is about', async () => {
      for (const person of source.gezin) {
        const own = await source.ownPersons([person]);
        expect((await source.visible(GEZIN, [person])).filter(({ persoon }) => !own.has(persoon))).toEqual([]);
      }
    });

    it('opens no record while a link is being made: the linking context is not the context of a request', async () => {
      const rows = await withContext(source.subgraph.database, { koppelen: GEZIN }, async (tx) => {
        const counts = source.recordTables.map((table) => `select count(*)::int as count from ${table}`);
        return (await tx.execute<{ count: number }>(sql.raw(counts.join(' union all ')))).rows;
      });
      expect(rows.map(({ count }) => count)).toEqual(source.recordTables.map(() => 0));
    });

    it('R03: shows nothing for the handles of another casus, nor for a handle that nobody was given', async () => {
      expect(await source.visible(WILLEM, source.gezin)).toEqual([]);
      expect(await source.visible(GEZIN, source.willem)).toEqual([]);
      expect(await source.visible(GEZIN, [{ id: randomUUID(), soort: 'HOOFDPERSOON', bsn: '' }])).toEqual([]);
    });

    it('takes the same number of statements for one betrokkene and for twenty', async () => {
      const inhabitants = population(1).slice(-20);
      const twenty = inhabitants.map(({ bsn }): LinkedPerson => ({ id: randomUUID(), soort: 'HOOFDPERSOON', bsn }));
      for (const organisatie of definition.organisaties) await source.subgraph.link(organisatie, LARGE, twenty);
      const costOfOne = await costOf(source, twenty.slice(0, 1));
      expect(costOfOne).toBeGreaterThan(1);
      expect(await costOf(source, twenty)).toBe(costOfOne);
    });

    describeRegionGuarantees(definition, () => source);

    describePageGuarantees(definition, () => source);

    describeLateKnown(definition, () => source, openGates);

    it('R04: an organisation that is taken off the casus takes its own records along, and no others', async () => {
      for (const organisatie of definition.organisaties) {
        const before = await source.visible(GEZIN, source.gezin);
        await source.subgraph.unlink(organisatie, GEZIN);
        const after = await source.visible(GEZIN, source.gezin);
        const kept = before.filter(({ bron }) => bron !== organisatie);
        expect(after.map(keyOf).sort()).toEqual(kept.map(keyOf).sort());
      }
      expect(await source.visible(GEZIN, source.gezin)).toEqual([]);
      expect((await source.visible(WILLEM, source.willem)).length).toBeGreaterThan(0);
    });
  });
}
