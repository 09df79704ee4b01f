import type { AvgStandpunt } from '../values/avg.ts';

type Standpunten = readonly AvgStandpunt[];

/** Whether a deelnemer invokes UAVG 41: one is enough (BGS 1.2). */
export const isIngeroepen = (standpunten: Standpunten): boolean =>
  standpunten.some(({ antwoord }) => antwoord === 'BEROEP_UAVG_41');

/** Whether an answer is missing: who did not answer has not agreed, however long ago it was asked (BGS 1.2). */
export const isOnvolledig = (standpunten: Standpunten): boolean =>
  standpunten.some(({ antwoord }) => antwoord === null);

/** The last day, ISO 8601, on which a deelnemer that invokes UAVG 41 looks again; null when none does. */
export function laatsteBlik(standpunten: Standpunten): string | null {
  const dagen = standpunten.flatMap(({ antwoord, herbeoordelenOp }) =>
    antwoord === 'BEROEP_UAVG_41' && herbeoordelenOp !== null ? [herbeoordelenOp] : [],
  );
  return dagen.sort().at(-1) ?? null;
}

interface Weigering {
  readonly grond: string | null;
  /** ISO 8601; null when there is no refusal. */
  readonly herbeoordelingOp: string | null;
}

/**
 * The day to look at a refusal anew when its deelnemers answered otherwise, ISO 8601: never later than it was, no later than the last
 * invocation that is left, and today when nothing is left that it rests on (BGS 1.2).
 */
export function herbeoordelingNa(
  { grond, herbeoordelingOp }: Weigering,
  standpunten: Standpunten,
  dag: string,
): string | null {
  const laatste = laatsteBlik(standpunten);
  const restsOnSilence = grond === 'RAADPLEGING_ONVOLLEDIG' && isOnvolledig(standpunten);
  if (herbeoordelingOp === null || (laatste === null && restsOnSilence)) return herbeoordelingOp;
  const tot = laatste ?? dag;
  return tot < herbeoordelingOp ? tot : herbeoordelingOp;
}
