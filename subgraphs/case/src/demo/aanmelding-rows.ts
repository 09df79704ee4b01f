import { aanmeldingVan, type DemoCasus, oordelenVan, TRIAGISTEN } from '@ketenhub/region';
import { OIN } from '@ketenhub/vocabulary';
import type { aanmeldingen, criteriumoordelen, triagedeelnemers } from '../store/tables.ts';
import { genomenDoor } from './besluit-rows.ts';
import { momentOf } from './moment.ts';

export function aanmeldingRows(casus: DemoCasus): (typeof aanmeldingen.$inferInsert)[] {
  const { betrokkenPartners, grondenNietGeinformeerd, ...aanmelding } = aanmeldingVan(casus);
  const lists = { betrokkenPartners: [...betrokkenPartners], grondenNietGeinformeerd: [...grondenNietGeinformeerd] };
  return [{ casus: casus.nummer, ...aanmelding, ...lists }];
}

/** Only while the melding is judged: afterwards the deelnemerslijst says who takes part. */
export function triagedeelnemerRows({
  nummer,
  fase,
  aangemeldOp,
}: DemoCasus): (typeof triagedeelnemers.$inferInsert)[] {
  if (fase !== 'TRIAGE') return [];
  return TRIAGISTEN.map((code) => ({ casus: nummer, oin: OIN[code], vanaf: momentOf(aangemeldOp) }));
}

export function criteriumoordeelRows(casus: DemoCasus): (typeof criteriumoordelen.$inferInsert)[] {
  const beoordeeldOp = momentOf(casus.doelbesluitOp ?? casus.aangemeldOp);
  return oordelenVan(casus, genomenDoor(casus)).map(({ organisatie, ...oordeel }) => ({
    casus: casus.nummer,
    oin: OIN[organisatie],
    beoordeeldOp,
    ...oordeel,
  }));
}
