import { type DemoCasus, TRIAGISTEN } from '@ketenhub/region';
import { KLASSE_VAN, type Organisatie } from '@ketenhub/vocabulary';
import type { besluiten } from '../store/tables.ts';
import { momentOf } from './moment.ts';

type Besluit = typeof besluiten.$inferInsert;
type Stap = Pick<Besluit, 'soort' | 'inhoud'> & { readonly datum: string | null };

/** Only overheidsdeelnemers take the decisions (WGS 2.31(2), (4), (8); R22). */
export function genomenDoor({ fase, deelnemers }: DemoCasus): Organisatie[] {
  const overheid = deelnemers.filter((code) => KLASSE_VAN[code] === 'OVERHEID');
  return [...(fase !== 'TRIAGE' && overheid.length > 0 ? overheid : TRIAGISTEN)];
}

/**
 * The decisions of which the demo region tells the day, as if each had been recorded then; the version of the casus
 * counts on from the aanmelding, which is 1.
 */
export function besluitRows(casus: DemoCasus): Besluit[] {
  const deelnemers = casus.deelnemers.filter((code) => code !== 'zvh');
  const stappen: Stap[] = [
    { soort: 'DOELBESLUIT', inhoud: 'PAST_BIJ_DOEL', datum: casus.doelbesluitOp },
    { soort: 'DEELNEMERSBESLUIT', inhoud: deelnemers.join(' '), datum: casus.deelnemersbesluitOp },
    { soort: 'LIJSTPLAATSING', inhoud: 'OP_LIJST', datum: casus.plaatsing?.geplaatstOp ?? null },
    { soort: 'FASE', inhoud: 'AFGESLOTEN', datum: casus.afgeslotenOp },
  ];
  return stappen
    .filter((stap): stap is Stap & { datum: string } => stap.datum !== null)
    .map(({ soort, inhoud, datum }, index) => ({
      casus: casus.nummer,
      versie: index + 2,
      soort,
      inhoud,
      genomenDoor: genomenDoor(casus),
      vastgelegdDoor: 'demo',
      vastgelegdOp: momentOf(datum),
    }));
}
