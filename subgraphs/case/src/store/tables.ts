export { gezieneVrijgaven } from '@ketenhub/bundle/tables';
export { logboek, logregels } from '@ketenhub/logbook/tables';
export * from './tables/aanmeldingen.ts';
export * from './tables/besluiten.ts';
export * from './tables/casussen.ts';
export * from './tables/regie.ts';

/** What the app role may do in the register at all; which rows, the row policies say. */
export const CASE_GRANTS = [
  { table: 'besluiten', privileges: ['SELECT', 'INSERT'] },
  { table: 'casussen', privileges: ['SELECT', 'INSERT', 'UPDATE'] },
  // A sequence: UPDATE is what the next number asks.
  { table: 'casusnummers', privileges: ['UPDATE'] },
  { table: 'aanmeldingen', privileges: ['SELECT', 'INSERT', 'UPDATE'] },
  { table: 'triagedeelnemers', privileges: ['SELECT', 'INSERT', 'DELETE'] },
  { table: 'criteriumoordelen', privileges: ['SELECT', 'INSERT', 'UPDATE'] },
  { table: 'casus_deelnemers', privileges: ['SELECT', 'INSERT', 'UPDATE'] },
  { table: 'betrokkenen', privileges: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] },
  { table: 'problematiek', privileges: ['SELECT'] },
  { table: 'vorige_casussen', privileges: ['SELECT'] },
  { table: 'criteria', privileges: ['SELECT', 'INSERT', 'UPDATE'] },
  { table: 'contactpunten', privileges: ['SELECT'] },
  { table: 'plannen', privileges: ['SELECT', 'INSERT'] },
  { table: 'plandoelen', privileges: ['SELECT', 'INSERT'] },
  { table: 'acties', privileges: ['SELECT', 'INSERT', 'UPDATE'] },
  { table: 'overleggen', privileges: ['SELECT'] },
  { table: 'knelpunten', privileges: ['SELECT'] },
  { table: 'scenarios', privileges: ['SELECT'] },
] as const;
