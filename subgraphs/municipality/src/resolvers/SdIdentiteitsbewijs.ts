import { today } from '@ketenhub/subgraph';
import { geldigOp } from '../geldig-op.ts';
import type { identiteitsbewijzen } from '../store/tables.ts';

export const SdIdentiteitsbewijs = {
  geldig: ({ geldigTot }: typeof identiteitsbewijzen.$inferSelect) => geldigOp(geldigTot, today()),
};
