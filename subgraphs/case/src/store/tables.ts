export { gezieneVrijgaven } from '@ketenhub/bundle/tables';
export { logboek, logregels } from '@ketenhub/logbook/tables';
export * from './tables/besluiten.ts';
export * from './tables/bewaren.ts';
export * from './tables/casussen.ts';
export * from './tables/regie.ts';

/** What the app role may do in the register at all; which rows, the row policies say. */
export const CASE_GRANTS = [
  { table: 'besluiten', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'casussen', privileges: ['SELECT', 'UPDATE', 'DELETE'] },
  { table: 'casus_deelnemers', privileges: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] },
  { table: 'betrokkenen', privileges: ['SELECT', 'DELETE'] },
  { table: 'problematiek', privileges: ['SELECT', 'DELETE'] },
  { table: 'vorige_casussen', privileges: ['SELECT', 'DELETE'] },
  { table: 'criteria', privileges: ['SELECT', 'DELETE'] },
  { table: 'contactpunten', privileges: ['SELECT', 'DELETE'] },
  { table: 'plannen', privileges: ['SELECT', 'DELETE'] },
  { table: 'plandoelen', privileges: ['SELECT', 'DELETE'] },
  { table: 'acties', privileges: ['SELECT', 'DELETE'] },
  { table: 'overleggen', privileges: ['SELECT', 'DELETE'] },
  { table: 'knelpunten', privileges: ['SELECT', 'DELETE'] },
  { table: 'scenarios', privileges: ['SELECT', 'DELETE'] },
  { table: 'bewaarbesluiten', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'bewaarstanden', privileges: ['SELECT'] },
  { table: 'vernietigingen', privileges: ['SELECT', 'INSERT'] },
  { table: 'vernietiging_bevestigingen', privileges: ['SELECT', 'INSERT'] },
  { table: 'vernietiging_bevestigingen', privileges: ['UPDATE'], columns: ['casus', 'aangeboden_op', 'bevestigd_op'] },
  { table: 'vernietigde_casussen', privileges: ['SELECT', 'INSERT', 'UPDATE'] },
] as const;
