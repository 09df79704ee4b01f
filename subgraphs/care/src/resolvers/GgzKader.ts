import { kaderGeldig } from '../kader-geldig.ts';
import type { ggzKaders } from '../store/tables.ts';
import { today } from '../today.ts';

export const GgzKader = {
  geldig: ({ geldigTot }: typeof ggzKaders.$inferSelect) => kaderGeldig(geldigTot, today()),
};
