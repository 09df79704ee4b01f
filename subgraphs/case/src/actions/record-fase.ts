import type { Beleid } from '@ketenhub/policy';
import type { Fase } from '@ketenhub/vocabulary';
import { notDecidedByOverheid } from './decided-by.ts';
import type { Decision } from './record-decision.ts';

/** From which phase a casus may go to which (Handvat; domain 2.2). Leaving AFGESLOTEN is a new decision, not a step. */
const NEXT: Record<Fase, readonly Fase[]> = {
  AANMELDING: ['TRIAGE'],
  TRIAGE: ['AANMELDING', 'UITVRAAG'],
  UITVRAAG: ['CASUSOVERLEG', 'AFGESLOTEN'],
  CASUSOVERLEG: ['UITVRAAG', 'UITVOERING', 'AFGESLOTEN'],
  UITVOERING: ['CASUSOVERLEG', 'AFSCHALING', 'AFGESLOTEN'],
  AFSCHALING: ['UITVOERING', 'AFGESLOTEN'],
  AFGESLOTEN: [],
};

const AFTER_BOTH_DECISIONS: readonly Fase[] = ['UITVRAAG', 'CASUSOVERLEG', 'UITVOERING', 'AFSCHALING'];

/**
 * Another phase; the uitvraag opens only after both decisions (R02). Closing is a decision of overheidsdeelnemers and
 * takes back every link, also the aanmelder's (WGS 2.31(8); R17, R22); the day is kept, for the
 * figures of the house. From the uitvraag on each deelnemer hears of the phase: who answers by hand is asked by it.
 */
export function recordFase(beleid: Beleid, fase: Fase, genomenDoor: readonly string[]): Decision {
  return ({ casus, deelnemers }, now) => {
    if (!NEXT[casus.fase].includes(fase)) return { uitleg: `Van ${casus.fase} kan een casus niet naar ${fase}.` };
    const decided = casus.doelbesluitOp !== null && casus.deelnemersbesluitOp !== null;
    if (AFTER_BOTH_DECISIONS.includes(fase) && !decided) {
      return { uitleg: 'De uitvraag begint pas na het doelbesluit en het deelnemersbesluit.' };
    }
    const closes = fase === 'AFGESLOTEN';
    const wrong = closes || genomenDoor.length > 0 ? notDecidedByOverheid(beleid, genomenDoor) : null;
    if (wrong !== null) return { uitleg: wrong };
    const relink = closes
      ? [...new Set([...deelnemers, casus.aanmelder])]
      : AFTER_BOTH_DECISIONS.includes(fase)
        ? deelnemers
        : [];
    return { casus: closes ? { fase, afgeslotenOp: now } : { fase }, soort: 'FASE', inhoud: fase, relink };
  };
}
