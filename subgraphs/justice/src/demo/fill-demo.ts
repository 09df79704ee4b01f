import { population } from '@ketenhub/region';
import { fillDemoTables } from '@ketenhub/subgraph';
import {
  adviezen,
  begeleidingen,
  onderzoeken,
  strafzaken,
  tenuitvoerleggingen,
  toezichten,
  voorwaarden,
} from '../store/tables.ts';
import { demoRecords } from './demo-records.ts';

/** Fills the part of OM, reclassering, DJI and RvdK in the demo region once. */
export function fillDemo(ownerUrl: string, scale: number): Promise<void> {
  const records = demoRecords(scale);
  const bsnOf = new Map(population(scale).map(({ code, bsn }) => [code, bsn]));
  return fillDemoTables(
    ownerUrl,
    [
      { table: strafzaken, rows: records.strafzaken },
      { table: voorwaarden, rows: records.voorwaarden },
      { table: tenuitvoerleggingen, rows: records.tenuitvoerleggingen },
      { table: toezichten, rows: records.toezichten },
      { table: adviezen, rows: records.adviezen },
      { table: begeleidingen, rows: records.begeleidingen },
      { table: onderzoeken, rows: records.onderzoeken },
    ],
    bsnOf,
  );
}
