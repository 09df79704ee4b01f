import type { DemoTable } from '@ketenhub/subgraph';
import * as tables from '../store/tables.ts';
import { gateRows } from './gate-rows.ts';
import type { CareDemoRecords } from './record.ts';

/** The rows that make these records, in an order in which each finds what it refers to. @throws for an unknown person. */
export function demoTables(
  records: CareDemoRecords,
  geboortedatumVan: ReadonlyMap<string, string>,
): readonly DemoTable[] {
  const gates = gateRows(records, geboortedatumVan);
  return [
    { table: tables.ggzBetrokkenheden, rows: records.betrokkenheden },
    { table: tables.ggzKaders, rows: records.kaders },
    { table: tables.ggzBehandelstatussen, rows: records.behandelstatussen },
    { table: tables.lvbIndicaties, rows: records.lvbIndicaties },
    { table: tables.verslavingszorgBetrokkenheden, rows: records.verslavingszorgBetrokkenheden },
    { table: tables.vtMeldingen, rows: records.vtMeldingen },
    { table: tables.vtOnderzoeken, rows: records.vtOnderzoeken },
    { table: tables.vtVeiligheidsafspraken, rows: records.veiligheidsafspraken },
    { table: tables.giMaatregelen, rows: records.maatregelen },
    { table: tables.ggdBemoeizorgen, rows: records.bemoeizorgen },
    { table: tables.wlzIndicaties, rows: records.wlz },
    { table: tables.beschermdWonen, rows: records.beschermdWonen },
    { table: tables.wachtlijsten, rows: records.wachtlijsten },
    { table: tables.rechtsposities, rows: gates.rechtsposities },
    { table: tables.vertegenwoordigers, rows: gates.vertegenwoordigers },
    // A gate is of the person as its organisation knows that person.
    { table: tables.grondslagen, rows: gates.grondslagen },
    { table: tables.toestemmingen, rows: gates.toestemmingen },
  ];
}
