import type { BetrokkeneSoort } from '@ketenhub/vocabulary';
import type { Toetsuitslag } from '../feitentoets/feitentoets.ts';
import type { Alineaherkomst } from '../store/verslag.ts';
import { type Dossierkijk, type Herkomst, isZichtbaar } from './dossierkijk.ts';

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

/** What a paragraph quotes, as its sources are asked about it; nothing when it quotes nothing. */
export function aanhalingenVan({ betrokkene, aangehaald }: Alineaherkomst): readonly Herkomst[] {
  return betrokkene === null ? [] : aangehaald.map((aanhaling) => ({ ...aanhaling, betrokkene }));
}

/** Whether the source of everything that it quotes gives that now (WGS 2.29(2)-(3)). */
export function isAlineaOpen({ standVan }: Toetsuitslag, herkomst: Alineaherkomst): boolean {
  return aanhalingenVan(herkomst).every((aanhaling) => standVan(aanhaling) !== null);
}

/**
 * The organisations without whose answer a paragraph is not shown now. One that another source shuts would not be shown either way: it
 * names nobody, so that nobody learns by an outage that it is there (R05). Who is asked whatever is kept is named whatever is kept.
 */
export function zwijgersVan(
  { standVan, zonderAntwoord }: Toetsuitslag,
  alineas: readonly Alineaherkomst[],
  altijd: readonly string[],
): readonly string[] {
  const zwijgt = ({ bron }: Herkomst): boolean => zonderAntwoord.includes(bron);
  const wachtend = alineas
    .map(aanhalingenVan)
    .filter((aanhalingen) => aanhalingen.every((aanhaling) => zwijgt(aanhaling) || standVan(aanhaling) !== null));
  const genoemd = new Set([...altijd, ...wachtend.flat().map(({ bron }) => bron)]);
  return zonderAntwoord.filter((code) => genoemd.has(code));
}
