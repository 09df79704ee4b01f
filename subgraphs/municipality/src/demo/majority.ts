import type { Datum } from '@ketenhub/region';

/** The day on which someone turns eighteen (BW 1:233); born on 29 February: 1 March of a common year. */
export function achttiendeVerjaardag(geboortedatum: Datum): Datum {
  const [year = 0, month = 1, day = 1] = geboortedatum.split('-').map(Number);
  return new Date(Date.UTC(year + 18, month - 1, day)).toISOString().slice(0, 10);
}
