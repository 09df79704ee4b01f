import { population } from '@ketenhub/region';
import { fillDemoTables } from '@ketenhub/subgraph';
import {
  brpGezag,
  brpPersonen,
  brpRelaties,
  brpVerblijfplaatsen,
  gebiedsverboden,
  huisverboden,
  huisvestingen,
  identiteitsbewijzen,
  leerplichten,
  maatregelen,
  schuldhulpen,
  uitkeringen,
  voorzieningen,
  woonoverlasten,
} from '../store/tables.ts';
import { demoRecords } from './demo-records.ts';

/** Fills the part of college and burgemeester in the demo region once; in the BRP stands every inhabitant. */
export function fillDemo(ownerUrl: string, scale: number): Promise<void> {
  const records = demoRecords(scale);
  const personOf = new Map(population(scale).map((persoon) => [persoon.code, persoon]));
  return fillDemoTables(
    ownerUrl,
    [
      { table: brpPersonen, rows: records.personen },
      { table: brpVerblijfplaatsen, rows: records.verblijfplaatsen },
      { table: brpRelaties, rows: records.relaties },
      { table: brpGezag, rows: records.gezag },
      { table: voorzieningen, rows: records.voorzieningen },
      { table: uitkeringen, rows: records.uitkeringen },
      { table: schuldhulpen, rows: records.schuldhulpen },
      { table: leerplichten, rows: records.leerplichten },
      { table: huisvestingen, rows: records.huisvestingen },
      { table: identiteitsbewijzen, rows: records.identiteitsbewijzen },
      { table: maatregelen, rows: records.maatregelen },
      { table: gebiedsverboden, rows: records.gebiedsverboden },
      { table: huisverboden, rows: records.huisverboden },
      { table: woonoverlasten, rows: records.woonoverlasten },
    ],
    personOf,
  );
}
