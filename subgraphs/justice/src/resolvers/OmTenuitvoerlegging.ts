import type { tenuitvoerleggingen } from '../store/tables.ts';
import { today } from '../today.ts';
import { zitVast } from '../zit-vast.ts';

export const OmTenuitvoerlegging = {
  zitVast: (row: typeof tenuitvoerleggingen.$inferSelect) => zitVast(row, today()),
};
