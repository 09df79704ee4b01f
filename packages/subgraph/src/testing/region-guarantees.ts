import { beforeAll, describe, expect, it } from 'vitest';
import type { SubgraphDefinition } from '../index.ts';
import { type Deel, filledIn, sourcesWithCondition, unfilled, valueFields } from './filled-fields.ts';
import { CASUSSEN, GEZIN, personsOf, type SourceFixture, WILLEM } from './source-fixture.ts';
import { wholeQuery } from './whole-query.ts';

/** The stories stand first in the region. */
const VERHALEN = 7;

/**
 * What the demo region holds of every field that a partner offers, asked through the real schema, gates and row security: a
 * field that nobody has a value of can be neither shown nor tested.
 */
export function describeRegionGuarantees<Sources>(
  definition: SubgraphDefinition<Sources>,
  opened: () => SourceFixture,
): void {
  describe('the demo region', () => {
    const filled: Record<Deel, Set<string>> = { verhalen: new Set(), regio: new Set() };
    const bronnenMetBeperking = new Set<string>();
    let fields: readonly string[];

    async function askWhole({ subgraph, willem, gezin }: SourceFixture, casus: string): Promise<unknown> {
      const known = casus === WILLEM ? willem : casus === GEZIN ? gezin : null;
      const persons = known ?? personsOf(casus);
      if (known === null)
        for (const organisatie of definition.organisaties) await subgraph.link(organisatie, casus, persons);
      const asker = { rol: 'PROCESREGISSEUR', organisatie: 'zvh', casus, betrokkenen: persons } as const;
      const handles = persons.map(({ id }) => id);
      const { data, errors } = await subgraph.ask(asker, wholeQuery(subgraph.schema, handles));
      expect(errors).toBeUndefined();
      return data?._entities;
    }

    beforeAll(async () => {
      const source = opened();
      const { schema, sdl } = source.subgraph;
      fields = valueFields(schema, sdl);
      for (const [index, { nummer }] of CASUSSEN.entries()) {
        const answer = await askWhole(source, nummer);
        const deel: Deel = index < VERHALEN ? 'verhalen' : 'regio';
        for (const coordinate of filledIn(schema, 'Betrokkene', answer)) filled[deel].add(coordinate);
        if (deel === 'verhalen') for (const bron of sourcesWithCondition(answer)) bronnenMetBeperking.add(bron);
      }
    });

    it('has a value of every field in the stories', () => {
      expect(fields.length).toBeGreaterThan(50);
      expect(unfilled(fields, filled.verhalen, 'verhalen')).toEqual([]);
    });

    it('has a value of every field in the generated casussen', () => {
      expect(unfilled(fields, filled.regio, 'regio')).toEqual([]);
    });

    it('WGS 2.29(3): has in the stories a condition of every organisation on passing on', () => {
      expect([...bronnenMetBeperking].sort()).toEqual([...definition.organisaties].sort());
    });
  });
}
