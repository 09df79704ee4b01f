export { gezieneVrijgaven } from '@ketenhub/bundle/tables';
export { boomkoppen, logboek, logregels, regels, sleutels, zegels } from '@ketenhub/logbook/tables';
export * from './tables/aanmeldingen.ts';
export * from './tables/adviezen.ts';
export * from './tables/avg.ts';
export * from './tables/bekendheid.ts';
export * from './tables/belangenconflicten.ts';
export * from './tables/besluiten.ts';
export * from './tables/bewaren.ts';
export * from './tables/casuslijsten.ts';
export * from './tables/casusregie.ts';
export * from './tables/casussen.ts';
export * from './tables/dossier.ts';
export * from './tables/regie.ts';
export * from './tables/relaties.ts';
export * from './tables/tafels.ts';
export * from './tables/terugkijkmomenten.ts';
export * from './tables/uitvragen.ts';
export * from './tables/verslagen.ts';
export * from './tables/verstrekkingen.ts';

/** What the app role may do in the register at all; which rows, the row policies say. */
export const CASE_GRANTS = [
  { table: 'besluiten', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'casussen', privileges: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] },
  // A sequence: UPDATE is what the next number asks.
  { table: 'casusnummers', privileges: ['UPDATE'] },
  { table: 'aanmeldingen', privileges: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] },
  // What was said at a return stays as it was said.
  { table: 'terugstuurpunten', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'triagedeelnemers', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'criteriumoordelen', privileges: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] },
  { table: 'casus_deelnemers', privileges: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] },
  { table: 'betrokkenen', privileges: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] },
  { table: 'problematiek', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'vorige_casussen', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'eerdere_casussen', privileges: ['SELECT'] },
  { table: 'criteria', privileges: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] },
  { table: 'contactpunten', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'plannen', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'plandoelen', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'acties', privileges: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] },
  { table: 'overleggen', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'knelpunten', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'knelpunten', privileges: ['UPDATE'], columns: ['opgelost_op', 'peildatum'] },
  { table: 'knelpunttellingen', privileges: ['SELECT'] },
  { table: 'schaalstappen', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'casusregisseurs', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'casusregisseurs', privileges: ['UPDATE'], columns: ['tot', 'naam', 'functie', 'telefoon'] },
  { table: 'opdrachten', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'opdrachten', privileges: ['UPDATE'], columns: ['beeindigd_op'] },
  { table: 'ave_oordelen', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'regieoordelen', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'evaluaties', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  // A version of a scenario is added, never rewritten.
  { table: 'scenarios', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'verstrekkingen', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  {
    table: 'verstrekkingen',
    privileges: ['UPDATE'],
    columns: ['verstrekkingstand', 'verstrekt_op', 'verstrekt_door', 'genomen_door', 'rac_getoetst_op'],
  },
  { table: 'verstrekkingsdelen', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'verstrekkingstandpunten', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  {
    table: 'verstrekkingstandpunten',
    privileges: ['UPDATE'],
    columns: ['antwoord', 'beantwoord_op', 'beantwoord_door', 'versie'],
  },
  { table: 'terugkoppelingen', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  {
    table: 'terugkoppelingen',
    privileges: ['UPDATE'],
    columns: ['ontvangen_op', 'gevolg', 'is_bruikbaar', 'toelichting'],
  },
  // A fact is recorded or taken back, never rewritten; that it is contested is marked.
  { table: 'feiten', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  // A relation is recorded or taken back, never rewritten.
  { table: 'relaties', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'feiten', privileges: ['UPDATE'], columns: ['betwist_sinds'] },
  // A new version of an oplegger stands beside the old one.
  { table: 'tafels', privileges: ['SELECT', 'INSERT'] },
  { table: 'overlegmomenten', privileges: ['SELECT', 'INSERT', 'UPDATE'] },
  { table: 'agendapunten', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'terugkijkmomenten', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  // A version of the criteria never changes; a new one stands beside it.
  { table: 'casuslijsten', privileges: ['SELECT', 'INSERT'] },
  { table: 'lijstcriteria', privileges: ['SELECT', 'INSERT'] },
  { table: 'lijstplaatsingen', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'lijsttellers', privileges: ['SELECT', 'INSERT', 'UPDATE'] },
  { table: 'aanwezigen', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'incidentele_derden', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'verstrekt_aan_derden', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'verslagalineas', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'verslagaanhalingen', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'verslagaanhalingen', privileges: ['UPDATE'], columns: ['betwist_sinds'] },
  { table: 'avg_verzoeken', privileges: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] },
  { table: 'correcties', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  {
    table: 'correcties',
    privileges: ['UPDATE'],
    columns: ['antwoord', 'afgehandeld_op', 'oorsprong_ingelicht_op', 'versie'],
  },
  { table: 'uitvragen', privileges: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] },
  // Who is shut out of a casus: withdrawn with a reason, never rewritten.
  { table: 'belangenconflicten', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  {
    table: 'belangenconflicten',
    privileges: ['UPDATE'],
    columns: ['ingetrokken_op', 'ingetrokken_door', 'intrekkingsreden'],
  },
  // Asked, answered by version, and removed by the retention run; of no casus.
  { table: 'adviesvragen', privileges: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] },
  // Left by a rejection, never changed, and removed by the same run.
  { table: 'afwijzingsadviezen', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'bewaarbesluiten', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'bewaarstanden', privileges: ['SELECT'] },
  { table: 'vernietigingen', privileges: ['SELECT', 'INSERT'] },
  { table: 'vernietiging_bevestigingen', privileges: ['SELECT', 'INSERT'] },
  {
    table: 'vernietiging_bevestigingen',
    privileges: ['UPDATE'],
    columns: ['casus', 'handvat', 'aangeboden_op', 'bevestigd_op'],
  },
  { table: 'vernietigde_casussen', privileges: ['SELECT', 'INSERT', 'UPDATE'] },
  { table: 'afgewezen_aanmeldingen', privileges: ['SELECT', 'INSERT', 'UPDATE'] },
  { table: 'bekende_betrokkenen', privileges: ['SELECT'] },
  { table: 'bekendheid_tellers', privileges: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] },
] as const;
