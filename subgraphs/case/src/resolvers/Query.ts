import type { Bladwens, SubgraphContext } from '@ketenhub/subgraph';
import { readAdviesvragen } from '../store/adviezen.ts';
import type { Agendawens } from '../store/agenda.ts';
import type { Werkvoorraadwens } from '../store/case-lists.ts';
import type { Sources } from '../store/sources.ts';
import { readOpenUitvragen } from '../store/uitvragen.ts';

type Context = SubgraphContext<Sources>;

export const Query = {
  casus: (_: unknown, { nummer }: { nummer: string }, { principal, sources }: Context) =>
    nummer === principal.casus ? sources.casus(nummer) : null,
  tafels: (_: unknown, wens: Bladwens, { sources }: Context) => sources.tafels(wens),
  agenda: (_: unknown, wens: Agendawens, { sources }: Context) => sources.agenda(wens),
  casussen: (_: unknown, wens: Werkvoorraadwens, { sources }: Context) => sources.lijsten.casussen(wens),
  uitvragen: (_: unknown, wens: Bladwens, context: Context) => readOpenUitvragen(context, wens),
  adviesvragen: (_: unknown, wens: Bladwens, context: Context) => readAdviesvragen(context, wens),
};
