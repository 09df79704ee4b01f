import { today } from '@ketenhub/subgraph';
import { kaderGeldig } from '../kader-geldig.ts';
import type { ggzKaders } from '../store/tables.ts';

export const GgzKader = {
  geldig: ({ geldigTot }: typeof ggzKaders.$inferSelect) => kaderGeldig(geldigTot, today()),
};
