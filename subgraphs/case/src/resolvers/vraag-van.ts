import type { SubgraphContext } from '@ketenhub/subgraph';
import type { BesluitVraag } from '../actions/record-decision.ts';
import type { Sources } from '../store/sources.ts';

export interface Casuswijziging {
  readonly casus: string;
  readonly versie: number;
  readonly genomenDoor?: readonly string[] | null;
}

/** Who asks what of which casus, with the identity of the verified token only. */
export function vraagVan(
  args: Casuswijziging,
  { principal, access, changeLine }: SubgraphContext<Sources>,
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
