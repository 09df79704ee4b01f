import { ageOn, today } from '@ketenhub/subgraph';
import type { brpPersonen } from '../store/tables.ts';

type Persoon = typeof brpPersonen.$inferSelect;

/** National table of the BRP (Geslacht). */
const GESLACHT: Readonly<Record<Persoon['geslacht'], string>> = { M: 'man', V: 'vrouw', O: 'onbekend' };

export const BrpPersoon = {
  naam: ({ voornamen, voorvoegsel, geslachtsnaam }: Persoon) => ({ voornamen, voorvoegsel, geslachtsnaam }),
  geboorte: ({ geboortedatum }: Persoon) => ({ datum: geboortedatum }),
  leeftijd: ({ geboortedatum }: Persoon) => ageOn(geboortedatum, today()),
  geslacht: ({ geslacht }: Persoon) => ({ code: geslacht, omschrijving: GESLACHT[geslacht] }),
};
