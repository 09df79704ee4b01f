import { dutchDay } from '@ketenhub/subgraph';
import type { Feit } from '../store/dossier.ts';

export const CasusFeit = {
  eersteVerwerkingOp: ({ eersteVerwerkingOp }: Feit) => dutchDay(eersteVerwerkingOp),
};
