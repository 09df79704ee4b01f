import { isCasusveld, type Verwachting } from './verwachting.ts';

/**
 * A field is reached through another one that has rules of its own. The table says what the rule of the coordinate must
 * answer; in an answer of the hub a field under a shielded one is absent all the same (a strafzaak that is not seen shows no
 * afdoening, a betrokkene that is not seen no contactpunt).
 */
const VIA: Readonly<Record<string, string>> = {
  'OmStrafzaak.zitting': 'OmBeeld.strafzaken',
  'OmStrafzaak.afdoening': 'OmBeeld.strafzaken',
};
/** Stands for Casus.betrokkenen, which has the same subcategorie and is asked per soort. */
const BETROKKENE = 'Betrokkene.naam';

const sleutel = (cel: Omit<Verwachting, 'zin' | 'ziet'>): string =>
  [cel.persona, cel.fase, cel.soort, cel.veld].join('|');

/** The same table as the person view must show it: seen, and everything above it seen too. */
export function inPersoonsbeeld(tabel: readonly Verwachting[]): readonly Verwachting[] {
  const gezien = new Set(tabel.filter((cel) => cel.ziet).map(sleutel));
  return tabel.map((cel) => ({
    ...cel,
    ziet: cel.ziet && boven(cel.veld).every((veld) => gezien.has(sleutel({ ...cel, veld }))),
  }));
}

function boven(veld: string): readonly string[] {
  if (isCasusveld(veld) || veld === BETROKKENE) return [];
  const via = VIA[veld];
  return via === undefined ? [BETROKKENE] : [BETROKKENE, via];
}
