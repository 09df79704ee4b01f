import type { SubgraphContext } from '@ketenhub/subgraph';
import type { BetrokkeneSoort } from '@ketenhub/vocabulary';
import { type Dossierkijk, isZichtbaar } from '../dossier/dossierkijk.ts';
import { type Deel, VELD_VAN } from './deel.ts';

export type Deelkijk = (deel: Omit<Deel, 'verwijzing'>) => boolean;

/**
 * Whether this asker may see one part of a verstrekking: a fact as in the dossier, by the partner's own field; the rest as the register shows it.
 * Whoever may not see one part is shown nothing of the whole, or it would tell that there is more (R05, R13).
 */
export function openDeelkijk(
  { principal, access }: Pick<SubgraphContext<unknown>, 'principal' | 'access'>,
  kijk: Dossierkijk,
): Deelkijk {
  const betrokkenen: ReadonlyMap<string, BetrokkeneSoort> = principal.betrokkenen;
  return ({ deelsoort, betrokkene, veld, subcategorie, bron }) => {
    if (deelsoort !== 'FEIT') return access.zouMogen(VELD_VAN[deelsoort], null);
    if (betrokkene == null || veld == null || subcategorie == null || bron == null) return false;
    return isZichtbaar(kijk, betrokkenen, { betrokkene, veld, subcategorie, bron });
  };
}
