import { population } from '@ketenhub/region';
import { fillDemoTables } from '@ketenhub/subgraph';
import * as tables from '../store/tables.ts';
import { demoRecords } from './demo-records.ts';

/** Fills the part of OM, reclassering, DJI and RvdK in the demo region once. */
export function fillDemo(ownerUrl: string, scale: number): Promise<void> {
  const records = demoRecords(scale);
  const personOf = new Map(population(scale).map((persoon) => [persoon.code, persoon]));
  return fillDemoTables(
    ownerUrl,
    [
      { table: tables.strafzaken, rows: records.strafzaken },
      { table: tables.zittingen, rows: records.zittingen },
      { table: tables.afdoeningen, rows: records.afdoeningen },
      { table: tables.voorwaarden, rows: records.voorwaarden },
      { table: tables.proeftijden, rows: records.proeftijden },
      { table: tables.isdMaatregelen, rows: records.isdMaatregelen },
      { table: tables.zsmBeoordelingen, rows: records.zsmBeoordelingen },
      { table: tables.tenuitvoerleggingen, rows: records.tenuitvoerleggingen },
      { table: tables.toezichten, rows: records.toezichten },
      { table: tables.adviezen, rows: records.adviezen },
      { table: tables.risicotaxaties, rows: records.risicotaxaties },
      { table: tables.begeleidingen, rows: records.begeleidingen },
      { table: tables.onderzoeken, rows: records.onderzoeken },
    ],
    personOf,
  );
}
