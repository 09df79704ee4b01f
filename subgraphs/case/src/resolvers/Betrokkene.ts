import { ageOn, type SubgraphContext, today } from '@ketenhub/subgraph';
import type { Sources } from '../store/sources.ts';
import { relatiesVan } from './relatie-mutations.ts';

interface Parent {
  readonly id: string;
}
type Context = SubgraphContext<Sources>;

export const Betrokkene = {
  __resolveReference: ({ id }: Parent) => ({ id }),
  stand: () => 'GEKOPPELD',
  soort: async ({ id }: Parent, _: unknown, { sources }: Context) => (await sources.betrokkene.load(id))?.soort ?? null,
  naam: async ({ id }: Parent, _: unknown, { sources }: Context) => (await sources.betrokkene.load(id))?.naam ?? null,
  leeftijd: async ({ id }: Parent, _: unknown, { sources }: Context) => {
    const row = await sources.betrokkene.load(id);
    return row === null ? null : ageOn(row.geboortedatum, today());
  },
  burgerservicenummer: async ({ id }: Parent, _: unknown, { sources }: Context) =>
    (await sources.betrokkene.load(id))?.bsn ?? null,
  relaties: relatiesVan,
  noodzaak: async ({ id }: Parent, _: unknown, { sources }: Context) =>
    (await sources.betrokkene.load(id))?.noodzaak ?? null,
};
