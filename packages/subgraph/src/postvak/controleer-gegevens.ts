import { isDatum, ORGANISATIES, RECORD_STATUSSEN, unreachable } from '@ketenhub/vocabulary';
import { isPlain } from '../bronbeheer/handeling.ts';
import type { Invulveld, Invulvorm } from './antwoordvorm.ts';

/** A record as it goes into its table, without whose it is. */
export interface Getypt {
  readonly vorm: Invulvorm;
  readonly waarden: Readonly<Record<string, unknown>>;
}

/** What is wrong, by the place in the answer (`gegevens[0].velden.sinds`): a Dutch sentence for each. */
export type Gebreken = Readonly<Record<string, string>>;

export type Controle =
  | { readonly ok: true; readonly records: readonly Getypt[] }
  | { readonly ok: false; readonly gebreken: Gebreken };

export const TEKST_TEKENS_MAX = 2_000;
const BEPERKING_TEKENS_MAX = 500;
const TEKSTEN_MAX = 50;
export const GEGEVENS_MAX = 100;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isLeeg = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
const isTekst = (value: unknown, tekensMax: number): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.trim().length <= tekensMax && isPlain(value);

function tekstGebrek(value: unknown, tekensMax = TEKST_TEKENS_MAX): string | null {
  return isTekst(value, tekensMax) ? null : `Vul een tekst van 1 tot ${tekensMax} tekens in, zonder stuurtekens.`;
}

/** Why a value that was filled in is none of this field; null when it is. */
function gebrekVan({ soort, keuzes }: Invulveld, value: unknown): string | null {
  switch (soort) {
    case 'TEKST':
      return tekstGebrek(value);
    case 'TEKSTEN':
      if (!Array.isArray(value) || value.length === 0 || value.length > TEKSTEN_MAX)
        return `Vul een lijst van 1 tot ${TEKSTEN_MAX} teksten in.`;
      return value.map((een) => tekstGebrek(een)).find((gebrek) => gebrek !== null) ?? null;
    case 'DAG':
      return isDatum(value) ? null : 'Vul een bestaande dag in, zoals 2026-11-18.';
    case 'JA_NEE':
      return typeof value === 'boolean' ? null : 'Vul true (ja) of false (nee) in.';
    case 'GETAL':
      return Number.isInteger(value) && Math.abs(value as number) <= 2_147_483_647 ? null : 'Vul een geheel getal in.';
    case 'KEUZE':
      return keuzes?.includes(value as string) === true ? null : `Kies een van: ${keuzes?.join(', ')}.`;
    default:
      return unreachable(soort);
  }
}

/** As the column keeps it: without the spaces around it. */
const schoon = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(schoon);
  return typeof value === 'string' ? value.trim() : value;
};

/** Collects what is wrong; nothing of an answer is kept as long as anything is. */
class Lijst {
  readonly gebreken: Record<string, string> = {};
  meld(plaats: string, gebrek: string | null): void {
    if (gebrek !== null) this.gebreken[plaats] = gebrek;
  }
}

function controleerVelden(lijst: Lijst, plaats: string, { vorm, velden }: { vorm: Invulvorm; velden: unknown }) {
  if (!isObject(velden)) {
    lijst.meld(plaats, 'Vul de velden in.');
    return {};
  }
  const bekend = vorm.velden.map(({ veld }) => veld);
  for (const naam of Object.keys(velden))
    if (!bekend.includes(naam)) lijst.meld(`${plaats}.${naam.slice(0, 50)}`, 'Dit veld hoort niet bij dit gegeven.');
  return Object.fromEntries(
    vorm.velden.map((veld) => {
      const value = Object.hasOwn(velden, veld.veld) ? velden[veld.veld] : undefined;
      if (!isLeeg(value)) lijst.meld(`${plaats}.${veld.veld}`, gebrekVan(veld, value));
      else if (veld.verplicht) lijst.meld(`${plaats}.${veld.veld}`, 'Dit veld is verplicht.');
      return [veld.veld, isLeeg(value) ? null : schoon(value)];
    }),
  );
}

const VELDEN_VAN_GEGEVEN = ['soort', 'status', 'peildatum', 'beperking', 'herkomst', 'velden'];

/** What every record has: status, peildatum, beperking and where it came into being (BGS 1.6, 1.8(1); WGS 2.29(3)). */
function controleerVerantwoording(
  lijst: Lijst,
  plaats: string,
  { gegeven, vandaag }: { gegeven: Readonly<Record<string, unknown>>; vandaag: string },
) {
  const { status, peildatum, beperking, herkomst } = gegeven;
  if (!RECORD_STATUSSEN.includes(status as 'FEIT'))
    lijst.meld(`${plaats}.status`, `Kies een van: ${RECORD_STATUSSEN.join(', ')}.`);
  if (!isDatum(peildatum)) lijst.meld(`${plaats}.peildatum`, 'Vul een bestaande dag in, zoals 2026-11-18.');
  else if (peildatum > vandaag) lijst.meld(`${plaats}.peildatum`, 'De peildatum ligt in de toekomst.');
  if (!isLeeg(beperking)) lijst.meld(`${plaats}.beperking`, tekstGebrek(beperking, BEPERKING_TEKENS_MAX));
  if (!isLeeg(herkomst) && !ORGANISATIES.includes(herkomst as 'om'))
    lijst.meld(`${plaats}.herkomst`, `Kies een van: ${ORGANISATIES.join(', ')}.`);
  return {
    status,
    peildatum,
    beperking: isLeeg(beperking) ? null : schoon(beperking),
    ...(isLeeg(herkomst) ? {} : { herkomst }),
  };
}

function controleerGegeven(
  lijst: Lijst,
  plaats: string,
  { gegeven, vormen, vandaag }: { gegeven: unknown; vormen: readonly Invulvorm[]; vandaag: string },
): Getypt | null {
  if (!isObject(gegeven)) {
    lijst.meld(plaats, 'Dit is geen gegeven.');
    return null;
  }
  for (const naam of Object.keys(gegeven))
    if (!VELDEN_VAN_GEGEVEN.includes(naam)) lijst.meld(`${plaats}.${naam.slice(0, 50)}`, 'Dit veld is onbekend.');
  const [eerste] = vormen;
  const vorm =
    gegeven.soort === undefined && vormen.length === 1 ? eerste : vormen.find(({ soort }) => soort === gegeven.soort);
  if (vorm === undefined) {
    lijst.meld(`${plaats}.soort`, `Kies een van: ${vormen.map(({ soort }) => soort).join(', ')}.`);
    return null;
  }
  const verantwoording = controleerVerantwoording(lijst, plaats, { gegeven, vandaag });
  const velden = controleerVelden(lijst, `${plaats}.velden`, { vorm, velden: gegeven.velden });
  return { vorm, waarden: { ...velden, ...verantwoording } };
}

/**
 * Holds what somebody typed against the forms of a subcategorie, whole and at once: every fault is named, and with a single fault
 * there is no record. `vandaag`: the day after which no peildatum can be, ISO 8601.
 */
export function controleerGegevens(gegevens: unknown, vormen: readonly Invulvorm[], vandaag: string): Controle {
  const lijst = new Lijst();
  if (!Array.isArray(gegevens) || gegevens.length === 0 || gegevens.length > GEGEVENS_MAX)
    return { ok: false, gebreken: { gegevens: `Geef 1 tot ${GEGEVENS_MAX} gegevens.` } };
  const records = gegevens.flatMap(
    (gegeven, nummer) => controleerGegeven(lijst, `gegevens[${nummer}]`, { gegeven, vormen, vandaag }) ?? [],
  );
  const { gebreken } = lijst;
  return Object.keys(gebreken).length === 0 ? { ok: true, records } : { ok: false, gebreken };
}
