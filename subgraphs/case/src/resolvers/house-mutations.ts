import type { Database } from '@ketenhub/database';
import type { Casusproces } from '@ketenhub/policy';
import type { SubgraphContext } from '@ketenhub/subgraph';
import type { Overlegplan } from '../actions/check-overlegplan.ts';
import type { Tafelinvoer } from '../actions/check-tafel.ts';
import { establishTafel } from '../actions/establish-tafel.ts';
import type { Huisvraag } from '../actions/house-change.ts';
import { planOverleg } from '../actions/plan-overleg.ts';
import type { Sources } from '../store/sources.ts';

type Context = SubgraphContext<Sources>;

/** Who asks for which version, with the identity of the verified token only. */
export function huisvraag(versie: number, { principal, access, changeLine }: Context): Huisvraag {
  const { organisatie, rol, gebruiker, account } = principal;
  return { versie, beleid: access.beleid, organisatie, rol, account, vastgelegdDoor: gebruiker, changeLine };
}

/** Changes of the house that are of no casus: its tafels and the meetings that they plan. */
export function houseMutations(omgeving: { readonly database: Database; readonly casusproces: Casusproces }) {
  return {
    tafelVaststellen: (_: unknown, { tafel, versie }: { tafel: Tafelinvoer; versie: number }, context: Context) =>
      establishTafel(omgeving.database, huisvraag(versie, context), tafel),
    overlegPlannen: (_: unknown, { overleg, versie }: { overleg: Overlegplan; versie: number }, context: Context) =>
      planOverleg(omgeving, huisvraag(versie, context), overleg),
  };
}
