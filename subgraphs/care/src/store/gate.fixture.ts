import { testBsn, vastgesteld } from '@ketenhub/region';
import { fillDemoTables } from '@ketenhub/subgraph';
import { SECRET_OWNERS, SECRET_SUBCATEGORIEEN, type SecretSubcategorie } from './secret-rules.ts';
import {
  ggzBehandelstatussen,
  ggzBetrokkenheden,
  ggzKaders,
  grondslagen,
  verslavingszorgBetrokkenheden,
  vtMeldingen,
  vtVeiligheidsafspraken,
  wachtlijsten,
} from './tables.ts';

export const CASUS = 'ZVH-2026-0101';
const OTHER_CASUS = 'ZVH-2026-0102';

interface Gate {
  readonly casus?: string;
  readonly vanafDays?: number;
  readonly totDays?: number;
  readonly ingetrokkenDays?: number;
  readonly subcategorieen?: readonly SecretSubcategorie[];
}

/** Persons by what stands around their records; days count from today. */
const GATES = {
  open: {},
  'open from today until tomorrow': { vanafDays: 0, totDays: 1 },
  'only the kader open': { subcategorieen: ['GGZ_KADER'] },
  'no gate': { subcategorieen: [] },
  withdrawn: { ingetrokkenDays: -3 },
  'withdrawn as of tomorrow': { ingetrokkenDays: 1 },
  ended: { totDays: 0 },
  'not begun': { vanafDays: 1 },
  'of another casus': { casus: OTHER_CASUS },
} as const satisfies Record<string, Gate>;

export type KnownPerson = keyof typeof GATES;
export const KNOWN_PERSONS = Object.keys(GATES) as KnownPerson[];
export const OPEN_PERSONS: readonly KnownPerson[] = ['open', 'open from today until tomorrow'];

export const bsnOf = new Map(
  [...KNOWN_PERSONS, 'unknown', 'not linked'].map((code, index) => [code, testBsn(index + 1)]),
);

function day(days: number | undefined): string | null {
  return days === undefined
    ? null
    : new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
}

function gates(persoon: KnownPerson) {
  const gate: Gate = GATES[persoon];
  return (gate.subcategorieen ?? SECRET_SUBCATEGORIEEN).map((subcategorie) => ({
    persoon,
    bron: SECRET_OWNERS[subcategorie],
    organisatie: SECRET_OWNERS[subcategorie],
    subcategorie,
    grondslag: 'UITDRUKKELIJKE_TOESTEMMING',
    casus: gate.casus ?? CASUS,
    vanaf: day(gate.vanafDays ?? -30),
    tot: day(gate.totDays),
    ingetrokkenOp: day(gate.ingetrokkenDays),
    motivering: 'staat in het eigen dossier',
  }));
}

const about = <Row extends object>(bron: 'ggz' | 'verslavingszorg' | 'veilig-thuis' | 'wonen', row: Row) =>
  KNOWN_PERSONS.map((persoon) => ({ persoon, ...vastgesteld(bron, '2026-10-01'), ...row }));

/** The same seven records about every known person: only the gates differ. */
export function fillGates(ownerUrl: string): Promise<void> {
  return fillDemoTables(
    ownerUrl,
    [
      { table: ggzBetrokkenheden, rows: about('ggz', { sinds: '2024-01-01', team: 'FACT' }) },
      { table: ggzKaders, rows: about('ggz', { soort: 'zorgmachtiging', geldigTot: null }) },
      { table: ggzBehandelstatussen, rows: about('ggz', { tekst: 'geheim van de behandelaar' }) },
      {
        table: verslavingszorgBetrokkenheden,
        rows: about('verslavingszorg', { sinds: '2024-01-01', tot: null, toelichting: 'gesprek' }),
      },
      { table: vtMeldingen, rows: about('veilig-thuis', { datum: '2025-05-01', aard: 'melding' }) },
      { table: vtVeiligheidsafspraken, rows: about('veilig-thuis', { afspraak: 'belt 112', geldigTot: null }) },
      {
        table: wachtlijsten,
        rows: about('wonen', { voorziening: 'beschermd wonen', positie: 4, sinds: '2025-01-01' }),
      },
      { table: grondslagen, rows: KNOWN_PERSONS.flatMap(gates) },
    ],
    bsnOf,
  );
}
