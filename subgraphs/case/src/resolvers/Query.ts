import type { Bladwens, SubgraphContext } from '@ketenhub/subgraph';
import type { Werkvoorraadwens } from '../store/case-lists.ts';
import type { Sources } from '../store/sources.ts';
import { readOpenUitvragen } from '../store/uitvragen.ts';

type Context = SubgraphContext<Sources>;

export const Query = {
  casus: (_: unknown, { nummer }: { nummer: string }, { principal, sources }: Context) =>
    nummer === principal.casus ? sources.casus(nummer) : null,
  casussen: (_: unknown, wens: Werkvoorraadwens, { sources }: Context) => sources.lijsten.casussen(wens),
  uitvragen: (_: unknown, wens: Bladwens, context: Context) => readOpenUitvragen(context, wens),
};
