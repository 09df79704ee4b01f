import type { SubgraphContext } from '@ketenhub/subgraph';
import {
  recordBelangenconflict,
  reportBelangenconflict,
  withdrawBelangenconflict,
} from '../actions/belangenconflict.ts';
import type { BesluitOmgeving } from '../actions/record-decision.ts';
import type { Belangenconflict } from '../store/belangenconflicten.ts';
import type { Sources } from '../store/sources.ts';
import { vraagVan } from './vraag-van.ts';

type Context = SubgraphContext<Sources>;
interface Vastleggen {
  readonly casus: string;
  readonly account: string;
}
interface Intrekken {
  readonly casus: string;
  readonly kenmerk: string;
  readonly reden: string;
}

/** No version of the casus: who is shut out stands apart from what is decided. */
function vraag(casus: string, context: Context) {
  return { ...vraagVan({ casus, versie: 0 }, context), account: context.principal.account };
}

/** Shutting a user out of a casus, and letting him in again. */
export function belangenconflictMutations(omgeving: BesluitOmgeving) {
  return {
    belangenconflictVastleggen: (_: unknown, { casus, account }: Vastleggen, context: Context) =>
      recordBelangenconflict(omgeving, vraag(casus, context), account),
    belangenconflictMelden: (_: unknown, { casus }: { readonly casus: string }, context: Context) =>
      reportBelangenconflict(omgeving, vraag(casus, context)),
    belangenconflictIntrekken: (_: unknown, { casus, ...welke }: Intrekken, context: Context) =>
      withdrawBelangenconflict(omgeving, vraag(casus, context), welke),
  };
}

/** Codes and days; by whom it was recorded is in the log of actors. */
export const CasusBelangenconflict = {
  isIngetrokken: ({ ingetrokkenOp }: Belangenconflict) => ingetrokkenOp !== null,
};
