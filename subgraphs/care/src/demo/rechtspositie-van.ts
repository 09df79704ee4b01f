import type { Rechtspositie, Toestemming, Wijze } from '../consent/rechtspositie.ts';
import { vereisteToestemming } from '../consent/vereiste-toestemming.ts';
import type { ToestemmingRecord, VertegenwoordigerRecord } from './record.ts';

/** What a demo organisation knows of a person; a vertegenwoordiger goes by name here. */
export function rechtspositieVan(
  geboortedatum: string,
  vertegenwoordigers: readonly VertegenwoordigerRecord[],
): Rechtspositie {
  return { geboortedatum, vertegenwoordigers: vertegenwoordigers.map((one) => ({ ...one, id: one.naam })) };
}

/** How it was judged, on the day that a consent was given, who had to consent; null: nobody could, and there was no consent. */
function wijzeOp(positie: Rechtspositie, day: string): Wijze | null {
  return vereisteToestemming(positie, day)?.wijze ?? null;
}

/** The consents of a gate as the source writes them down. @throws when one was asked of nobody who could give it. */
export function toestemmingenVan(positie: Rechtspositie, records: readonly ToestemmingRecord[]): Toestemming[] {
  return records.map((record) => {
    const wijze = wijzeOp(positie, record.gegevenOp);
    if (wijze === null) throw new Error(`demo region: on ${record.gegevenOp} nobody could consent`);
    return { ...record, wijze };
  });
}
