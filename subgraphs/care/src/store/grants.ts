import type { SubgraphDefinition } from '@ketenhub/subgraph';

type Grant = SubgraphDefinition<unknown>['grants'][number];

const read = (table: string, columns?: readonly string[]): Grant =>
  columns === undefined ? { table, privileges: ['SELECT'] } : { table, privileges: ['SELECT'], columns };

/** Tables of records; their row policies leave only what has an open gate. */
const RECORD_TABLES = [
  'ggz_betrokkenheden',
  'ggz_kaders',
  'ggz_behandelstatussen',
  'lvb_indicaties',
  'verslavingszorg_betrokkenheden',
  'vt_meldingen',
  'vt_onderzoeken',
  'vt_veiligheidsafspraken',
  'gi_maatregelen',
  'ggd_bemoeizorgen',
  'wlz_indicaties',
  'beschermd_wonen',
  'wachtlijsten',
];

/**
 * What the row policies of the records read as the app role, and no column more: why a gate is open and for how long come out by
 * no error and no mistake in a query. Of who consented it reads nothing, and nobody makes or changes a gate as the app role.
 */
const GATE_COLUMNS = read('grondslagen', ['persoon_id', 'organisatie', 'subcategorie']);

const TAKEN_BACK = ['ingetrokken_op', 'ingetrokken_door'];
const write = (table: string, columns: readonly string[]): Grant[] => [
  { table, privileges: ['SELECT', 'INSERT'] },
  { table, privileges: ['UPDATE'], columns },
];

/** The views through which the people of an organisation manage its own gates; nothing is ever removed or rewritten there. */
const MANAGEMENT: readonly Grant[] = [
  read('personen_van_beheer'),
  ...write('poorten_van_beheer', TAKEN_BACK),
  ...write('toestemmingen_van_beheer', TAKEN_BACK),
  ...write('rechtsposities_van_beheer', ['geboortedatum']),
  ...write('vertegenwoordigers_van_beheer', ['tot']),
];

export const SOURCE_GRANTS: readonly Grant[] = [
  GATE_COLUMNS,
  ...MANAGEMENT,
  ...RECORD_TABLES.map((table) => read(table)),
];
