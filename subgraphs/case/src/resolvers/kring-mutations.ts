import type { SubgraphContext } from '@ketenhub/subgraph';
import { addKringpersoon } from '../actions/add-kringpersoon.ts';
import type { Kringinvoer } from '../actions/check-kringpersoon.ts';
import type { BesluitOmgeving } from '../actions/record-decision.ts';
import { removeFromKring, type Verwijdering } from '../actions/remove-kringpersoon.ts';
import type { Sources } from '../store/sources.ts';
import { type Met, vraagVan } from './vraag-van.ts';

type Context = SubgraphContext<Sources>;

/** Adding somebody to the directe kring after the aanmelding, and taking him out again. */
export function kringMutations(omgeving: BesluitOmgeving) {
  return {
    kringpersoonToevoegen: (
      _: unknown,
      { persoon, ...args }: Met<{ readonly persoon: Kringinvoer }>,
      context: Context,
    ) => addKringpersoon(omgeving, { ...vraagVan(args, context), account: context.principal.account }, persoon),
    kringpersoonVerwijderen: (_: unknown, { betrokkene, reden, ...args }: Met<Verwijdering>, context: Context) =>
      removeFromKring(omgeving, vraagVan(args, context), { betrokkene, reden }),
  };
}
