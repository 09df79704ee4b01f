import type { Bladwens, Bladzijde, SubgraphContext } from '@ketenhub/subgraph';
import type { Relatieinvoer } from '../actions/check-relatie.ts';
import type { BesluitOmgeving } from '../actions/record-decision.ts';
import { recordRelatie, withdrawRelatie } from '../actions/record-relatie.ts';
import { type Relatie, readRelaties } from '../store/relaties.ts';
import type { Sources } from '../store/sources.ts';
import { type Met, vraagVan } from './vraag-van.ts';

type Context = SubgraphContext<Sources>;

/** Recording what persons of the casus are to the aangemelde betrokkene, and taking it back. */
export function relatieMutations(omgeving: BesluitOmgeving) {
  return {
    relatieVastleggen: (_: unknown, { relatie, ...args }: Met<{ readonly relatie: Relatieinvoer }>, context: Context) =>
      recordRelatie(omgeving, vraagVan(args, context), relatie),
    relatieIntrekken: (_: unknown, { kenmerk, ...args }: Met<{ readonly kenmerk: string }>, context: Context) =>
      withdrawRelatie(omgeving, vraagVan(args, context), kenmerk),
  };
}

/**
 * The relations of a betrokkene whose other end this asker may see too: a person who is not in the token, or whose name is not for this
 * asker, is not told by the relation either (R09, R21).
 */
export function relatiesVan(
  { id }: { readonly id: string },
  wens: Bladwens,
  context: Context,
): Promise<Bladzijde<Relatie>> {
  const { principal, access } = context;
  const anderen = [...principal.betrokkenen].filter(([, soort]) => access.zouMogen('Betrokkene.naam', soort));
  return readRelaties(context, { betrokkene: id, anderen: anderen.map(([handvat]) => handvat) }, wens);
}

export const CasusRelatie = {
  met: ({ ander }: Relatie) => ander,
  /** Only of whom the list has, and that is whose name this asker may see. */
  naam: async ({ ander }: Relatie, _: unknown, { sources }: Context) =>
    (await sources.betrokkene.load(ander))?.naam ?? null,
};
