import { BETROKKENE_SOORTEN } from '@ketenhub/vocabulary';
import type { DecisionTable } from '../src/operation/decision-table.ts';

const ALLOWED = { effect: 'TOEGESTAAN', regel: 'FILTER-UIT' } as const;

/** Everything is allowed: what a gateway would ask that was taken over, or whose filter is broken (attack 55). */
export const everythingAllowed = (): DecisionTable => ({
  soorten: BETROKKENE_SOORTEN,
  decide: () => ({ perSoort: { HOOFDPERSOON: ALLOWED, DIRECTE_KRING: ALLOWED } }),
});
