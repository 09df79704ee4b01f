import { type BetrokkeneSoort, FASEN, type Fase, type PersonaNaam } from '@ketenhub/vocabulary';
import { EIGENAAR_WOORD, type Eigenaar, VELDEN, veldenVan } from './velden.ts';
import { AAN_TAFEL, OVERHEID, PRIVAAT } from './verwachting.ts';

const FASE_WOORD: Readonly<Record<Fase, RegExp>> = {
  AANMELDING: /\bde aanmelding\b/,
  TRIAGE: /\bde triage\b/,
  UITVRAAG: /\bde uitvraag\b/,
  CASUSOVERLEG: /\bhet casusoverleg\b/,
  UITVOERING: /\bde uitvoering\b/,
  AFSCHALING: /\bde afschaling\b/,
  AFGESLOTEN: /\bis afgesloten\b/,
};

const SOORT_WOORD: readonly (readonly [RegExp, BetrokkeneSoort])[] = [
  [/\bhoofdpersoon\b/, 'HOOFDPERSOON'],
  [/\bdirecte kring\b/, 'DIRECTE_KRING'],
];

const WIE_WOORD: readonly (readonly [RegExp, readonly PersonaNaam[]])[] = [
  [/^(Iedereen aan tafel|Niemand)\b/, AAN_TAFEL],
  [/\bprocesregisseur\b/, ['procesregisseur']],
  [/\bprocesondersteuner\b/, ['procesondersteuner']],
  [/\bcasusregisseur\b/, ['casusregisseur']],
  [/\boverheidspartners\b/, OVERHEID],
  [/\bprivate partners\b/, PRIVAAT],
  [/\bliaison van de politie\b/, ['liaison-politie']],
  [/\bliaison van het OM\b/, ['liaison-om']],
  [/\badviseur van de burgemeester\b/, ['gemeente-oov']],
  [/\bmedewerker van het sociaal domein\b/, ['gemeente-sociaal']],
  [/\breclasseringswerker\b/, ['reclasseringswerker']],
  [/\bbehandelaar van de GGZ\b/, ['ggz-behandelaar']],
  [/\bmedewerker van Veilig Thuis\b/, ['veilig-thuis']],
  [/\bfunctionaris gegevensbescherming\b/, ['fg']],
  [/\blid van de adviescommissie\b/, ['rac-lid']],
  [/\bprivacyfunctionaris van de politie\b/, ['privacyfunctionaris-politie']],
  [/\bprivacyfunctionaris van het huis\b/, ['compliance']],
  [/\bauditor\b/, ['auditor']],
  [/\bcontactpunt voor betrokkenen\b/, ['contactpunt']],
  [/\bbeheerder bij de politie\b/, ['partner-it-politie']],
  [/\bmanager\b/, ['manager']],
];

/** What a reader takes from a sentence, to be compared with what the test takes from it. */
export function fasenInTekst(tekst: string): readonly Fase[] {
  return FASEN.filter((fase) => FASE_WOORD[fase].test(tekst));
}

export function soortenInTekst(tekst: string): readonly BetrokkeneSoort[] {
  return SOORT_WOORD.filter(([woord]) => woord.test(tekst)).map(([, soort]) => soort);
}

export function personasInTekst(tekst: string): readonly PersonaNaam[] {
  return WIE_WOORD.filter(([woord]) => woord.test(tekst)).flatMap(([, personas]) => personas);
}

export function veldenInTekst(eigenaar: Eigenaar, tekst: string): readonly string[] {
  if (tekst.includes(EIGENAAR_WOORD[eigenaar])) return veldenVan(eigenaar);
  return VELDEN[eigenaar].filter((een) => new RegExp(`\\b${een.woord}\\b`).test(tekst)).map((een) => een.veld);
}

export function ontkent(tekst: string): boolean {
  return /\b(Niemand|niet|geen enkele)\b/.test(tekst);
}
