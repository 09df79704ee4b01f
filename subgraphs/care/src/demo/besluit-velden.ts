import { unreachable } from '@ketenhub/vocabulary';
import type { GrondslagRecord, WegingRecord } from './record.ts';

const VOORSCHRIFT = { WETTELIJKE_PLICHT: 'Wvggz 8:29', WETTELIJK_MELDRECHT: 'Wmo 2015 5.2.6' } as const;

const WEGING: WegingRecord = {
  alternatieven: 'Eerst geprobeerd zonder delen: gesprekken aan huis en een aanbod van hulp, zonder gevolg.',
  waaromGeenToestemming: 'Gevraagd en niet gegeven; opnieuw vragen brengt de betrokkene in gevaar.',
  schade: 'Ernstige schade aan de gezondheid van de betrokkene of van een ander.',
  collegiaalOverleg: 'Eens dat delen nodig is, en dat dit het minste is dat volstaat.',
  overlegMet: 'een tweede professional',
};

/** What each kind of gate must have besides its motivation. */
export function besluitVelden({ grondslag, weging, vanaf }: GrondslagRecord) {
  const door = 'behandelaar';
  switch (grondslag) {
    case 'UITDRUKKELIJKE_TOESTEMMING':
      return { door };
    case 'WETTELIJKE_PLICHT':
    case 'WETTELIJK_MELDRECHT':
      return { door, voorschrift: VOORSCHRIFT[grondslag] };
    case 'GOED_HULPVERLENERSCHAP':
      return { door, ...(weging ?? WEGING), gewogenOp: vanaf };
    default:
      return unreachable(grondslag);
  }
}
