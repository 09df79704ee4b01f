// The settings of the process. Everything is read once at start, so that a missing one stops the start and not a question.
export interface Instellingen {
  readonly poort: number;
  readonly tokendienst: string;
  readonly casusautoriteit: string;
  readonly vrijgavenMap: string;
  readonly beleidssleutel: string;
  readonly gegevensbestand: string;
  // PostgreSQL for the logbook; without it the logbook is in the store.
  readonly logboek: string | undefined;
  readonly sdlBestand: string;
  readonly cursorSeconden: number;
  readonly sleutelSeconden: number;
}

export const BRON = 'politie';
export const MAX_BODY = 262_144;
export const MAX_KOP = 131_072;

function verplicht(naam: string): string {
  const waarde = process.env[naam];
  if (waarde === undefined || waarde === '') throw new Error(`setting ${naam} is missing`);
  return waarde;
}

function getal(naam: string, standaard: number): number {
  const waarde = Number(process.env[naam] ?? standaard);
  if (!Number.isSafeInteger(waarde) || waarde < 1) throw new Error(`setting ${naam} is not a whole number above 0`);
  return waarde;
}

export function leesInstellingen(): Instellingen {
  return {
    poort: getal('PORT', 4999),
    tokendienst: verplicht('TOKEN_SERVICE_URL'),
    casusautoriteit: verplicht('CASE_URL'),
    vrijgavenMap: verplicht('POLICY_RELEASES_DIR'),
    beleidssleutel: verplicht('POLICY_KEY_FILE'),
    gegevensbestand: verplicht('DATA_FILE'),
    logboek: process.env.LOGBOEK_URL,
    sdlBestand: verplicht('SDL_FILE'),
    cursorSeconden: getal('CURSOR_SECONDS', 900),
    sleutelSeconden: getal('KEY_MAX_AGE_SECONDS', 300),
  };
}
