import { mergeTables, testBsn } from '@ketenhub/region';
import { fillDemoTables } from '@ketenhub/subgraph';
import pg from 'pg';
import { demoTables } from '../demo/demo-tables.ts';
import * as make from '../demo/make-records.ts';
import { type CareDemoRecords, type GrondslagRecord, NO_RECORDS } from '../demo/record.ts';
import { day, GATE_STATES, type GateState } from './gate-states.fixture.ts';
import { SECRET_SUBCATEGORIEEN } from './secret-rules.ts';

export const CASUS = 'ZVH-2026-0101';
const OTHER_CASUS = 'ZVH-2026-0102';

export const KNOWN_PERSONS = Object.keys(GATE_STATES);

export const bsnOf = new Map(
  [...KNOWN_PERSONS, 'unknown', 'not linked'].map((code, index) => [code, testBsn(index + 1)]),
);

function gates(persoon: string, state: GateState): GrondslagRecord[] {
  return (state.subcategorieen ?? SECRET_SUBCATEGORIEEN).map((subcategorie) =>
    make.grondslag({
      persoon,
      subcategorie,
      grondslag: state.grondslag,
      casus: state.elsewhere ? OTHER_CASUS : CASUS,
      vanaf: day(state.vanaf),
      tot: state.tot === null ? null : day(state.tot),
      ingetrokkenOp: state.ingetrokken === null ? null : day(state.ingetrokken),
      motivering: 'staat in het eigen dossier',
      toestemmingen: state.toestemmingen.map(({ door, op, ingetrokken }) => ({
        door,
        gegevenOp: day(op),
        ingetrokkenOp: ingetrokken === undefined ? null : day(ingetrokken),
      })),
    }),
  );
}

/** The same records about every known person, one in each table: only the gates differ. */
function records(persoon: string, state: GateState): CareDemoRecords {
  const is = { persoon, peildatum: '2026-10-01' };
  return {
    betrokkenheden: [make.betrokkenheid({ ...is, sinds: '2024-01-01', team: 'FACT', behandelaar: 'arts' })],
    kaders: [make.kader({ ...is, soort: 'zorgmachtiging', begin: '2025-01-01', geldigTot: null })],
    behandelstatussen: [make.behandelstatus({ ...is, tekst: 'geheim van de behandelaar' })],
    lvbIndicaties: [make.lvbIndicatie({ persoon, vastgesteldOp: '2024-03-01', toelichting: 'getest' })],
    verslavingszorgBetrokkenheden: [
      make.verslavingszorg({ ...is, sinds: '2024-01-01', tot: null, behandelaar: 'arts', toelichting: 'gesprek' }),
    ],
    vtMeldingen: [make.vtMelding({ persoon, datum: '2025-05-01', aard: 'melding' })],
    vtOnderzoeken: [make.vtOnderzoek({ ...is, begin: '2025-05-02', einde: null, uitkomst: null })],
    veiligheidsafspraken: [
      make.veiligheidsafspraak({ persoon, vastgelegdOp: '2025-06-01', afspraak: 'belt 112', geldigTot: null }),
    ],
    maatregelen: [make.maatregel({ ...is, soort: 'toezicht', begin: '2025-01-01', einde: null, uitvoerder: 'iemand' })],
    bemoeizorgen: [
      make.bemoeizorg({ ...is, sinds: '2025-01-01', tot: null, aanleiding: 'zorgen', contact: 'wekelijks' }),
    ],
    wlz: [make.wlz({ ...is, zorgprofiel: 'wonen met zorg', sinds: '2025-01-01', aanvraag: null })],
    beschermdWonen: [
      make.beschermdWonen({ ...is, voorziening: 'De Kade', sinds: '2025-01-01', tot: null, toelichting: 'kamer' }),
    ],
    wachtlijsten: [make.wachtlijst({ ...is, voorziening: 'beschermd wonen', positie: 4, sinds: '2025-01-01' })],
    vertegenwoordigers: state.vertegenwoordigers.map((one) => ({ ...one, persoon })),
    grondslagen: gates(persoon, state),
  };
}

/** Fills an empty care database with one person per state of a gate. */
export async function fillGates(ownerUrl: string): Promise<void> {
  const states = Object.entries(GATE_STATES);
  const geboren = new Map(states.map(([persoon, state]) => [persoon, state.geboren]));
  const all = mergeTables(
    NO_RECORDS,
    states.map(([persoon, state]) => records(persoon, state)),
  );
  const personOf = new Map([...bsnOf].map(([persoon, bsn]) => [persoon, { bsn }]));
  await fillDemoTables(ownerUrl, demoTables(all, geboren), personOf);
  const unknown = states.filter(([, { geboortedatumOnbekend }]) => geboortedatumOnbekend).map(([persoon]) => persoon);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('delete from rechtsposities where persoon_id in (select id from personen where bsn = any($1))', [
    unknown.map((persoon) => bsnOf.get(persoon)),
  ]);
  await owner.end();
}
