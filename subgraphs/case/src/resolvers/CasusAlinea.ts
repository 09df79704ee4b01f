import { dutchDay } from '@ketenhub/subgraph';
import type { Alinea } from '../store/verslag.ts';

export const CasusAlinea = {
  eersteVerwerkingOp: ({ eersteVerwerkingOp }: Alinea) => dutchDay(eersteVerwerkingOp),
};
