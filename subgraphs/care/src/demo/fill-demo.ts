import { population } from '@ketenhub/region';
import { fillDemoTables } from '@ketenhub/subgraph';
import {
  ggzBehandelstatussen,
  ggzBetrokkenheden,
  ggzKaders,
  grondslagen,
  verslavingszorgBetrokkenheden,
  vtMeldingen,
  vtVeiligheidsafspraken,
  wachtlijsten,
} from '../store/tables.ts';
import { demoRecords } from './demo-records.ts';

/** Fills the part of the care organisations in the demo region once, gates included. */
export function fillDemo(ownerUrl: string, scale: number): Promise<void> {
  const records = demoRecords(scale);
  const bsnOf = new Map(population(scale).map(({ code, bsn }) => [code, bsn]));
  return fillDemoTables(
    ownerUrl,
    [
      { table: ggzBetrokkenheden, rows: records.betrokkenheden },
      { table: ggzKaders, rows: records.kaders },
      { table: ggzBehandelstatussen, rows: records.behandelstatussen },
      { table: verslavingszorgBetrokkenheden, rows: records.verslavingszorgBetrokkenheden },
      { table: vtMeldingen, rows: records.vtMeldingen },
      { table: vtVeiligheidsafspraken, rows: records.veiligheidsafspraken },
      { table: wachtlijsten, rows: records.wachtlijsten },
      // A gate is of the person as its organisation knows that person.
      { table: grondslagen, rows: records.grondslagen.map((gate) => ({ ...gate, bron: gate.organisatie })) },
    ],
    bsnOf,
  );
}
