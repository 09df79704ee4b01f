import type { DemoCasus } from '@ketenhub/region';
import type { casuslijsten, lijstcriteria, lijstplaatsingen, lijsttellers } from '../store/tables.ts';
import { genomenDoor } from './besluit-rows.ts';

const TOP_X = 'top-x';
const CRITERIA = { lijst: TOP_X, vastgelegdDoor: 'demo' } as const;

/** The one list of the demo house. */
export const lijstRows: readonly (typeof casuslijsten.$inferInsert)[] = [
  { code: TOP_X, naam: 'Top X', vastgesteldOp: '2025-03-03', vastgelegdDoor: 'demo' },
];

/** What was published first, and what has taken its place since. */
export const criteriaRows: readonly (typeof lijstcriteria.$inferInsert)[] = [
  {
    ...CRITERIA,
    versie: 1,
    tekst: 'Problematiek op drie of meer leefgebieden.',
    publicatieUrl: 'https://zvh.ketenland.example/top-x/criteria-2025',
    geldigVanaf: '2025-04-01',
    vastgesteldOp: '2025-03-03',
  },
  {
    ...CRITERIA,
    versie: 2,
    tekst: 'Problematiek op drie of meer leefgebieden, waarbij veelal een justitiële maatregel nodig is.',
    publicatieUrl: 'https://zvh.ketenland.example/top-x/criteria-2026',
    geldigVanaf: '2026-07-01',
    vastgesteldOp: '2026-06-08',
  },
];

/** Where the casus stands, by whom it was placed. */
export function plaatsingRows(casus: DemoCasus): (typeof lijstplaatsingen.$inferInsert)[] {
  const { nummer, plaatsing } = casus;
  return plaatsing === undefined ? [] : [{ ...plaatsing, casus: nummer, genomenDoor: genomenDoor(casus) }];
}

/** One count for each list and year in which a casus of the region was placed. */
export function tellerRows(region: readonly DemoCasus[]): (typeof lijsttellers.$inferInsert)[] {
  const counts = new Map<string, typeof lijsttellers.$inferInsert>();
  for (const { plaatsing } of region) {
    if (plaatsing === undefined) continue;
    const { lijst } = plaatsing;
    const jaar = Number(plaatsing.geplaatstOp.slice(0, 4));
    const key = `${lijst} ${jaar}`;
    counts.set(key, { lijst, jaar, gebeurtenis: 'GEPLAATST', aantal: (counts.get(key)?.aantal ?? 0) + 1 });
  }
  return [...counts.values()];
}
