import { ageOn, today } from '@ketenhub/subgraph';
import type { brpPersonen } from '../store/tables.ts';

export const BrpPersoon = {
  leeftijd: ({ geboortedatum }: typeof brpPersonen.$inferSelect) => ageOn(geboortedatum, today()),
};
