import type { AvgVerzoek } from '../store/avg.ts';
import { isTeBesluiten } from './judge-besluit.ts';

const DAY_MS = 86_400_000;
/** The deelnemers answer within two of the four weeks that there are. */
const RAADPLEGING_DAGEN = 14;

/** The same day so many months later, ISO 8601; of a day that month does not have, its last one: never a day late. */
export function addMonths(dag: string, months: number): string {
  const [year = 0, month = 1, day = 1] = dag.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Last day to decide on a request: a month after it came, two more when that was told in time (AVG 12(3)). */
export function uiterlijkOp(ontvangenOp: string, isVerlengd: boolean): string {
  return addMonths(ontvangenOp, isVerlengd ? 3 : 1);
}

/** The day so many days later, ISO 8601. */
export function addDays(dag: string, days: number): string {
  return new Date(Date.parse(`${dag}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Last day for the deelnemers that are consulted on `dag` to answer. */
export function raadplegingTot(dag: string): string {
  return addDays(dag, RAADPLEGING_DAGEN);
}

type Dagen = Pick<
  AvgVerzoek,
  | ('soort' | 'ontvangenOp' | 'verlengingsreden' | 'besluit' | 'grond' | 'besluitOp')
  | ('herbeoordelingOp' | 'geinformeerdOp' | 'informerenUitgesteldTot' | 'termijnOp')
>;

/** Last day to decide and to tell so while that is not done, as `termijn_op` has it. */
function antwoordOp(verzoek: Dagen): string | null {
  const { soort, besluit, besluitOp, geinformeerdOp, informerenUitgesteldTot } = verzoek;
  const isTold = besluitOp !== null && geinformeerdOp !== null && geinformeerdOp >= besluitOp;
  const isForNobody = soort === 'INFORMEREN' && besluit === 'AFGEWEZEN';
  if (besluit !== null && (informerenUitgesteldTot !== null || isTold || isForNobody)) return null;
  return uiterlijkOp(verzoek.ontvangenOp, verzoek.verlengingsreden !== null);
}

/**
 * What must be done on the first day of a request: decided and answered, looked at anew, or informed after all (AVG 12(3); BGS 1.2, 1.3).
 * Of what falls on one day the answer first: that day is of the law.
 */
export function termijnSoort(verzoek: Dagen): 'ANTWOORD' | 'HERBEOORDELING' | 'ALSNOG_INFORMEREN' | null {
  const { besluit, herbeoordelingOp, informerenUitgesteldTot, termijnOp } = verzoek;
  if (termijnOp === null) return null;
  if (termijnOp === antwoordOp(verzoek)) return 'ANTWOORD';
  if (termijnOp === informerenUitgesteldTot) return 'ALSNOG_INFORMEREN';
  const isWeigering = besluit !== null && isTeBesluiten(verzoek);
  return isWeigering && termijnOp === herbeoordelingOp ? 'HERBEOORDELING' : 'ANTWOORD';
}
