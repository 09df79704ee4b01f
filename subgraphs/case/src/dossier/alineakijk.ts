import type { BetrokkeneSoort } from '@ketenhub/vocabulary';
import type { Alineaherkomst } from '../store/verslag.ts';
import { type Dossierkijk, isZichtbaar } from './dossierkijk.ts';

/**
 * Whether a paragraph is shown to this asker: only when everything that it quotes is, each decided as a fact of that field
 * (attack 106: at the level of the highest, or denied). One that quotes nothing is as open as the verslag itself, but never about a
 * person who is not of the token.
 */
export function isAlineaZichtbaar(
  kijk: Dossierkijk,
  betrokkenen: ReadonlyMap<string, BetrokkeneSoort>,
  { betrokkene, aangehaald }: Alineaherkomst,
): boolean {
  if (betrokkene === null) return aangehaald.length === 0;
  return (
    betrokkenen.has(betrokkene) &&
    aangehaald.every((aanhaling) => isZichtbaar(kijk, betrokkenen, { ...aanhaling, betrokkene }))
  );
}
