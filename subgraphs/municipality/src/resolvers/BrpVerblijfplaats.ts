import { newest, type SubgraphContext } from '@ketenhub/subgraph';
import type { Sources } from '../store/sources.ts';
import type { brpVerblijfplaatsen } from '../store/tables.ts';

type FunctieAdres = (typeof brpVerblijfplaatsen.$inferSelect)['functieAdres'];

/** National table of the BRP (Functie adres). */
const FUNCTIE_ADRES: Readonly<Record<FunctieAdres, { readonly code: string; readonly omschrijving: string }>> = {
  WOONADRES: { code: 'W', omschrijving: 'woonadres' },
  BRIEFADRES: { code: 'B', omschrijving: 'briefadres' },
};

/** An address and whose it is. */
export interface BrpVerblijfplaatsParent {
  readonly betrokkene: string;
}

export const BrpVerblijfplaats = {
  functieAdres: ({ functieAdres }: { readonly functieAdres: FunctieAdres }) => ({ ...FUNCTIE_ADRES[functieAdres] }),
  /**
   * Wet BRP 2.59: of the person, and so of every address of that person. An address whose person the BRP does not show counts as
   * under geheimhouding: the mistake then is too much care, and nobody is found by it.
   */
  geheimhoudingPersoonsgegevens: async (
    { betrokkene }: BrpVerblijfplaatsParent,
    _: unknown,
    { sources }: SubgraphContext<Sources>,
  ) => (await newest(sources.personen.load(betrokkene)))?.geheimhoudingPersoonsgegevens ?? true,
};
