import { today } from '@ketenhub/subgraph';
import { kaderGeldig } from '../kader-geldig.ts';
import type { ggzKaders } from '../store/tables.ts';

export const GgzKader = {
  geldig: (kader: typeof ggzKaders.$inferSelect) => kaderGeldig(kader, today()),
};
