import { newest, type SubgraphContext } from '@ketenhub/subgraph';
import type { Sources } from '../store/sources.ts';

/** An address and whose it is. */
export interface BrpVerblijfplaatsParent {
  readonly betrokkene: string;
}

export const BrpVerblijfplaats = {
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
