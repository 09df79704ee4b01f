export { gezieneVrijgaven } from '@ketenhub/bundle/tables';
export { logboek, logregels } from '@ketenhub/logbook/tables';
export * from './tables/besluiten.ts';
export * from './tables/casussen.ts';
export * from './tables/regie.ts';

/** What the app role may do in the register at all; which rows, the row policies say. */
export const CASE_GRANTS = [
  { table: 'besluiten', privileges: ['SELECT', 'INSERT'] },
  { table: 'casussen', privileges: ['SELECT', 'UPDATE'] },
  { table: 'casus_deelnemers', privileges: ['SELECT', 'INSERT', 'UPDATE'] },
  { table: 'betrokkenen', privileges: ['SELECT'] },
  { table: 'problematiek', privileges: ['SELECT'] },
  { table: 'vorige_casussen', privileges: ['SELECT'] },
  { table: 'criteria', privileges: ['SELECT'] },
  { table: 'contactpunten', privileges: ['SELECT'] },
  { table: 'plannen', privileges: ['SELECT'] },
  { table: 'plandoelen', privileges: ['SELECT'] },
  { table: 'acties', privileges: ['SELECT'] },
  { table: 'overleggen', privileges: ['SELECT'] },
  { table: 'knelpunten', privileges: ['SELECT'] },
  { table: 'scenarios', privileges: ['SELECT'] },
] as const;
