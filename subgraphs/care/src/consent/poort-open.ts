import { unreachable } from '@ketenhub/vocabulary';
import type { Grondslag } from './grondslag.ts';
import type { Rechtspositie, Toestemming } from './rechtspositie.ts';
import { toestemmingGeldt } from './toestemming-geldt.ts';

/** A decision of a care organisation that it may give one subcategorie of one person in one casus; days ISO 8601. */
export interface Poort {
  readonly grondslag: Grondslag;
  readonly vanaf: string;
  /** First day on which it no longer holds; null: until further notice. */
  readonly tot: string | null;
  /** The organisation took its decision back; it counts at once, whatever day stands here. */
  readonly ingetrokkenOp: string | null;
  readonly toestemmingen: readonly Toestemming[];
}

/**
 * Whether this gate is open on this day (ISO 8601). The row policy of `grondslagen` says the same in SQL, and a test holds
 * the two together; this one is for whoever makes or explains a gate, never for what leaves the source.
 */
export function poortOpen(poort: Poort, positie: Rechtspositie, day: string): boolean {
  const { grondslag, vanaf, tot, ingetrokkenOp, toestemmingen } = poort;
  if (ingetrokkenOp !== null || day < vanaf || (tot !== null && day >= tot)) return false;
  switch (grondslag) {
    case 'UITDRUKKELIJKE_TOESTEMMING':
      return toestemmingGeldt(positie, toestemmingen, day);
    case 'WETTELIJKE_PLICHT':
    case 'WETTELIJK_MELDRECHT':
    case 'GOED_HULPVERLENERSCHAP':
      return true;
    default:
      return unreachable(grondslag);
  }
}
