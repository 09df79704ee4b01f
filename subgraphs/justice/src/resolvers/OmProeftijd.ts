import { today } from '@ketenhub/subgraph';
import { proeftijdLoopt } from '../proeftijd-loopt.ts';
import type { proeftijden } from '../store/tables.ts';

export const OmProeftijd = {
  loopt: (row: typeof proeftijden.$inferSelect) => proeftijdLoopt(row, today()),
};
