import type { Decision } from './record-decision.ts';

/** The melding fits the doel (WGS 2.31(2)), once who decides has recorded all four criteria of BGS 2.20 as met (R23). */
export const recordDoelbesluit: Decision = ({ refuse, now }) => {
  const uitleg = refuse('doelbesluitVastleggen');
  if (uitleg !== null) return { uitleg };
  return { casus: { doelbesluitOp: now }, soort: 'DOELBESLUIT', inhoud: 'PAST_BIJ_DOEL', relink: [] };
};
