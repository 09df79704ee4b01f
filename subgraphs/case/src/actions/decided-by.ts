import type { Beleid } from '@ketenhub/policy';

/** The OINs of organisation codes, or null when one is unknown. */
export function oinsOf(beleid: Beleid, codes: readonly string[]): string[] | null {
  const found = codes.map((code) => beleid.deelnemers.find((deelnemer) => deelnemer.code === code)?.oin);
  return found.every((oin) => oin !== undefined) ? found : null;
}

/**
 * Why these organisations may not have taken the decision, or null. Only overheidsdeelnemers decide
 * (WGS 2.31(2), (4), (8); R22), so a private deelnemer or an empty list is refused.
 */
export function notDecidedByOverheid(beleid: Beleid, genomenDoor: readonly string[]): string | null {
  const classes = genomenDoor.map((code) => beleid.deelnemers.find((deelnemer) => deelnemer.code === code)?.klasse);
  if (classes.length === 0) return 'Vermeld welke overheidsdeelnemers het besluit hebben genomen.';
  if (classes.includes(undefined))
    return 'Een van de overheidsdeelnemers die het besluit namen staat niet in het register van deelnemers.';
  return classes.every((klasse) => klasse === 'OVERHEID')
    ? null
    : 'Alleen overheidsdeelnemers kunnen dit besluit nemen.';
}
