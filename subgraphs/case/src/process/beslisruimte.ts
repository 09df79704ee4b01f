import type { Beleid, Casusproces, Handelingcode } from '@ketenhub/policy';
import type { Fase } from '@ketenhub/vocabulary';
import type { DecisionFacts } from '../store/decision-facts.ts';
import type { Stap } from './eisen.ts';
import { refuseHandeling, refuseOvergang } from './refuse-step.ts';

/** The casus as it is, and what the case process says of changing it. */
export interface Beslisruimte {
  readonly facts: DecisionFacts;
  readonly beleid: Beleid;
  readonly now: Date;
  /** Why this change is not possible now, in a Dutch sentence, or null. */
  readonly refuse: (handeling: Handelingcode) => string | null;
  /** `uitzondering`: a reason was given to close without the last checks. */
  readonly refuseOvergang: (naar: Fase, uitzondering?: boolean) => string | null;
}

/** What may be decided about this casus now, by who acts and who decides. */
export function openRuimte(
  casusproces: Casusproces,
  { facts, beleid, genomenDoor, organisatie, dag }: Stap,
): Beslisruimte {
  const stap = { facts, beleid, genomenDoor, organisatie, dag };
  return {
    facts,
    beleid,
    now: new Date(),
    refuse: (handeling) => refuseHandeling(casusproces, handeling, stap),
    refuseOvergang: (naar, uitzondering = false) => refuseOvergang(casusproces, naar, { ...stap, uitzondering }),
  };
}
