import { population } from '@ketenhub/region';
import { fillDemoTables } from '@ketenhub/subgraph';
import {
  aandachtsvestigingen,
  aanhoudingen,
  contactpunten,
  geweldWapens,
  hgMeldingen,
  mutaties,
  sfeerPvs,
  veelplegers,
  zorgmeldingen,
} from '../store/tables.ts';
import { demoRecords } from './demo-records.ts';

/** Fills the police's part of the demo region once. */
export function fillDemo(ownerUrl: string, scale: number): Promise<void> {
  const records = demoRecords(scale);
  const personOf = new Map(population(scale).map((persoon) => [persoon.code, persoon]));
  return fillDemoTables(
    ownerUrl,
    [
      { table: mutaties, rows: records.mutaties },
      { table: hgMeldingen, rows: records.hgMeldingen },
      { table: zorgmeldingen, rows: records.zorgmeldingen },
      { table: aanhoudingen, rows: records.aanhoudingen },
      { table: aandachtsvestigingen, rows: records.aandachtsvestigingen },
      { table: veelplegers, rows: records.veelplegers },
      { table: geweldWapens, rows: records.geweldWapens },
      { table: sfeerPvs, rows: records.sfeerPvs },
      { table: contactpunten, rows: records.contactpunten },
    ],
    personOf,
  );
}
