import { dutchDay } from '@ketenhub/subgraph';
import type { besluiten } from '../store/tables.ts';

export const CasusBesluit = {
  vastgelegdOp: ({ vastgelegdOp }: typeof besluiten.$inferSelect) => dutchDay(vastgelegdOp),
};
