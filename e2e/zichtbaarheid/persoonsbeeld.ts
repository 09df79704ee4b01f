import { isCasusveld, type Verwachting } from './verwachting.ts';

/**
 * Every field of the table hangs under its betrokkene with nothing but empty boxes between (a test holds the operation to
 * that). In an answer of the hub it is therefore absent wherever the betrokkene is not shown, whatever its own rule says.
 * Stands for Casus.betrokkenen, which has the same subcategorie and is asked per soort.
 */
const BETROKKENE = 'Betrokkene.naam';

const sleutel = (cel: Omit<Verwachting, 'zin' | 'ziet'>): string =>
  [cel.persona, cel.fase, cel.soort, cel.veld].join('|');

/** The same table as the person view must show it: seen, and the betrokkene above it seen too. */
export function inPersoonsbeeld(tabel: readonly Verwachting[]): readonly Verwachting[] {
  const gezien = new Set(tabel.filter((cel) => cel.ziet).map(sleutel));
  return tabel.map((cel) => ({
    ...cel,
    ziet: cel.ziet && (isCasusveld(cel.veld) || gezien.has(sleutel({ ...cel, veld: BETROKKENE }))),
  }));
}
