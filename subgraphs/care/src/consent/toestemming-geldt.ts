import type { Rechtspositie, Toestemming } from './rechtspositie.ts';
import { vereisteToestemming } from './vereiste-toestemming.ts';

/**
 * Whoever withdraws takes back every consent that they gave until then, whatever day the withdrawal names (R06). The person
 * takes back what a curator or mentor gave as well: anyone may withdraw at any time (AVG 7(3)), and a vertegenwoordiger
 * decides only where the person cannot (UAVG 5(2)), which a source that hears the person say no does not judge.
 */
function isWithdrawn({ door, gegevenOp, wijze }: Toestemming, all: readonly Toestemming[]): boolean {
  const mayWithdraw = wijze === 'VERTEGENWOORDIGER' ? [door, null] : [door];
  return all.some(
    (other) => mayWithdraw.includes(other.door) && other.ingetrokkenOp !== null && other.ingetrokkenOp >= gegevenOp,
  );
}

/**
 * Whether everyone whose consent to this gate is needed on this day (ISO 8601) has given it, since the question last changed,
 * judged then as it is today, and has not withdrawn it. A birthday on which someone turns 12, 16 or 18, and each change of
 * gezag, curatele or mentorschap makes a new question: the old consent does not answer it (Jeugdwet 7.3.4; BW 7:450, 7:465).
 */
export function toestemmingGeldt(positie: Rechtspositie, toestemmingen: readonly Toestemming[], day: string): boolean {
  const vereist = vereisteToestemming(positie, day);
  if (vereist === null) return false;
  const counting = toestemmingen.filter(
    (consent) =>
      consent.wijze === vereist.wijze &&
      consent.gegevenOp >= vereist.sinds &&
      consent.gegevenOp <= day &&
      consent.ingetrokkenOp === null &&
      !isWithdrawn(consent, toestemmingen),
  );
  const hasConsent = (door: string | null): boolean => counting.some((consent) => consent.door === door);
  return (!vereist.betrokkene || hasConsent(null)) && vereist.vertegenwoordigers.every(hasConsent);
}
