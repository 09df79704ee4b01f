import type { SubgraphContext } from '@ketenhub/subgraph';
import type { BesluitVraag } from '../actions/record-decision.ts';

/** What every change of a casus is asked with. */
export interface Casuswijziging {
  readonly casus: string;
  readonly versie: number;
  readonly genomenDoor?: readonly string[] | null;
}
export type Met<Extra> = Casuswijziging & Extra;

/** Who asks what of which casus, with the identity of the verified token only. */
export function vraagVan(
  args: Casuswijziging,
  { principal, access, changeLine }: Pick<SubgraphContext<unknown>, 'principal' | 'access' | 'changeLine'>,
): BesluitVraag {
  return {
    casus: args.casus,
    versie: args.versie,
    genomenDoor: args.genomenDoor ?? [],
    casusVanToken: principal.casus,
    organisatie: principal.organisatie,
    beleid: access.beleid,
    vastgelegdDoor: principal.gebruiker,
    changeLine,
  };
}
