import { ageOn } from '../age-on.ts';
import type { brpPersonen } from '../store/tables.ts';
import { today } from '../today.ts';

export const BrpPersoon = {
  leeftijd: ({ geboortedatum }: typeof brpPersonen.$inferSelect) => ageOn(geboortedatum, today()),
};
