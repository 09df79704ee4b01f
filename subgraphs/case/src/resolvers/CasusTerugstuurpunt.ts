import { dutchDay } from '@ketenhub/subgraph';
import type { Terugstuurregel } from '../store/terugsturingen.ts';

export const CasusTerugstuurpunt = {
  teruggestuurdOp: ({ teruggestuurdOp }: Terugstuurregel) => dutchDay(teruggestuurdOp),
};
