import type { Beleid } from '@ketenhub/policy';
import { notDecidedByOverheid } from './decided-by.ts';
import type { Decision } from './record-decision.ts';

/** a to d of BGS 2.20(1). */
const CRITERIA_COUNT = 4;

/** The melding fits the doel (WGS 2.31(2)), once all four criteria of BGS 2.20 are recorded as met (R23). */
export function recordDoelbesluit(beleid: Beleid, genomenDoor: readonly string[]): Decision {
  return ({ casus, voldaan }, now) => {
    const wrong = notDecidedByOverheid(beleid, genomenDoor);
    if (wrong !== null) return { uitleg: wrong };
    if (casus.doelbesluitOp !== null) return { uitleg: 'Het doelbesluit is al vastgelegd.' };
    if (casus.fase !== 'TRIAGE') return { uitleg: 'Het doelbesluit wordt in de triage genomen.' };
    if (voldaan.length < CRITERIA_COUNT)
      return { uitleg: 'Eerst moeten alle vier de criteria van BGS 2.20 als voldaan zijn vastgelegd.' };
    return { casus: { doelbesluitOp: now }, soort: 'DOELBESLUIT', inhoud: 'PAST_BIJ_DOEL', relink: [] };
  };
}
