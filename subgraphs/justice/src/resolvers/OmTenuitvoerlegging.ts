import { today } from '@ketenhub/subgraph';
import type { tenuitvoerleggingen } from '../store/tables.ts';
import { zitVast } from '../zit-vast.ts';

export const OmTenuitvoerlegging = {
  zitVast: (row: typeof tenuitvoerleggingen.$inferSelect) => zitVast(row, today()),
};
