import { dutchDay } from '@ketenhub/subgraph';
import type { Besluit } from '../store/sources.ts';

export const CasusHeropening = {
  reden: ({ inhoud }: Besluit) => inhoud,
  heropendOp: ({ vastgelegdOp }: Besluit) => dutchDay(vastgelegdOp),
};
