import type { Database } from '@ketenhub/database';
import type { SubgraphContext } from '@ketenhub/subgraph';
import { type Adviesinvoer, askAdvies } from '../actions/ask-advies.ts';
import { type Gegeven, giveAdvies } from '../actions/give-advies.ts';
import type { Adviesvraag as Row } from '../store/adviezen.ts';
import type { Sources } from '../store/sources.ts';
import { deelnemerOf, type Registers } from '../values/registers.ts';
import { huisvraag } from './house-mutations.ts';

type Context = SubgraphContext<Sources>;
type Geven = Gegeven & { readonly versie: number };

export const Adviesvraag = {
  organisatie: ({ oin }: Row, _: unknown, { access }: Context) => deelnemerOf(access.beleid, oin)?.code ?? null,
};

/** The mutations of the advies: asked by who works at casussen, given by the house. */
export function adviesMutations({ database }: { readonly database: Database }, { waardelijsten }: Registers) {
  return {
    adviesVragen: (_: unknown, { vraag }: { vraag: Adviesinvoer }, context: Context) =>
      askAdvies({ database, waardelijsten }, huisvraag(0, context), vraag),
    adviesGeven: (_: unknown, { versie, ...gegeven }: Geven, context: Context) =>
      giveAdvies(database, huisvraag(versie, context), gegeven),
  };
}
