import type { Beleid } from '@ketenhub/policy';
import { oinsOf } from '../actions/decided-by.ts';
import type { Feit } from '../store/dossier.ts';
import type { Standpunt } from '../store/standpunten.ts';
import type { DeelMetBeperking, Verstrekking } from '../store/verstrekkingen.ts';
import { magDoor } from './choose-delen.ts';
import { asksBesluit } from './ontvanger.ts';
import { asksEverybody } from './whom-to-ask.ts';

/** Each is said without naming whose it is: who refuses, or was not heard, may be bound to a secret (R05). */
const UITLEG = {
  INSTEMMING: 'Nog niet elke organisatie van wie er gegevens in zitten heeft ingestemd (WGS 1.7(3), 2.28(4), 2.29(3)).',
  GEEN_BEZWAAR: 'Nog niet elke deelnemer heeft laten weten geen bezwaar te hebben (WGS 1.7(1)-(2)).',
  RAC_TOETS: 'De RAC moet deze verstrekking hebben getoetst; vul de dag in (WGS 1.7(2)).',
  BESLUIT: 'Vermeld welke overheidsdeelnemers van deze casus het besluit namen (WGS 2.28, 2.31(11)).',
  JUISTHEID: 'Toets eerst of wat erin zit klopt (BGS 1.8(1)).',
  DELEN: 'Wat erin zit is veranderd, verlopen of mag niet meer worden verstrekt; bereid het opnieuw voor.',
} as const;

export type OpenVoorwaardeCode = keyof typeof UITLEG;
export interface OpenVoorwaarde {
  readonly code: OpenVoorwaardeCode;
  readonly uitleg: string;
}

export interface Vaststelling {
  readonly isGetoetst: boolean;
  /** ISO 8601. */
  readonly racGetoetstOp?: string | null;
  /** Codes. */
  readonly genomenDoor: readonly string[];
}

/** Everything that a supply is judged by, as it stands now. */
export interface Verstrekkingsfeiten {
  readonly verstrekking: Verstrekking;
  readonly delen: readonly DeelMetBeperking[];
  /** The facts among them that are in the dossier now. */
  readonly feiten: readonly Feit[];
  readonly standpunten: readonly Standpunt[];
  readonly beleid: Beleid;
  /** OINs. */
  readonly deelnemers: readonly string[];
  readonly dag: string;
  /** Whether plan and scenario's are still those of the preparation. */
  readonly isActueel: boolean;
}

/** Who is at the table now and was not asked when everybody must be: it came later, and has not been heard. */
function isEverybodyAsked({ verstrekking, delen, standpunten, beleid, deelnemers }: Verstrekkingsfeiten): boolean {
  if (!asksEverybody(verstrekking, { delen })) return true;
  const heard = new Set([...standpunten.map(({ organisatie }) => organisatie), verstrekking.ontvanger]);
  return beleid.deelnemers.filter(({ oin }) => deelnemers.includes(oin)).every(({ code }) => heard.has(code));
}

function isDecided({ verstrekking, beleid, deelnemers }: Verstrekkingsfeiten, { genomenDoor }: Vaststelling): boolean {
  if (!asksBesluit(verstrekking.ontvangersoort)) return true;
  const oins = oinsOf(beleid, genomenDoor) ?? [];
  return oins.length > 0 && oins.every((oin) => deelnemers.includes(oin));
}

export const voorwaarde = (code: OpenVoorwaardeCode): OpenVoorwaarde => ({ code, uitleg: UITLEG[code] });

/** The conditions that are not met now, in the order of the law; none when it may be supplied. */
export function openConditions(feiten: Verstrekkingsfeiten, vaststelling: Vaststelling): OpenVoorwaarde[] {
  const { verstrekking, standpunten, delen, dag } = feiten;
  const lacks = (gevraagd: Standpunt['gevraagd']) =>
    standpunten.some((standpunt) => standpunt.gevraagd === gevraagd && standpunt.antwoord !== 'AKKOORD');
  const { racGetoetstOp } = vaststelling;
  const isTested = racGetoetstOp != null && racGetoetstOp <= dag;
  const aantalFeiten = delen.filter(({ deelsoort }) => deelsoort === 'FEIT').length;
  const mayAll = feiten.feiten.length === aantalFeiten && feiten.feiten.every((feit) => magDoor(feiten, feit));
  const open: Record<OpenVoorwaardeCode, boolean> = {
    INSTEMMING: lacks('INSTEMMING'),
    GEEN_BEZWAAR: lacks('BEZWAAR') || !isEverybodyAsked(feiten),
    RAC_TOETS: verstrekking.ontvangersoort === 'DERDE' && !isTested,
    BESLUIT: !isDecided(feiten, vaststelling),
    // What the betrokkene contests is not passed on as if it had been tested (AVG 18(1)(a)).
    JUISTHEID: !vaststelling.isGetoetst || feiten.feiten.some(({ betwistSinds }) => betwistSinds !== null),
    DELEN: !mayAll || !feiten.isActueel,
  };
  return (Object.keys(UITLEG) as OpenVoorwaardeCode[]).filter((code) => open[code]).map(voorwaarde);
}
