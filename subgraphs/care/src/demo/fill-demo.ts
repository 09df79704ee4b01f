import { population } from '@ketenhub/region';
import { fillDemoTables } from '@ketenhub/subgraph';
import { demoRecords } from './demo-records.ts';
import { demoTables } from './demo-tables.ts';

/** Fills the part of the care organisations in the demo region once, gates and consents included. */
export function fillDemo(ownerUrl: string, scale: number): Promise<void> {
  const persons = population(scale);
  const geboortedatumVan = new Map(persons.map(({ code, geboortedatum }) => [code, geboortedatum]));
  const personOf = new Map(persons.map((persoon) => [persoon.code, persoon]));
  return fillDemoTables(ownerUrl, demoTables(demoRecords(scale), geboortedatumVan), personOf);
}
