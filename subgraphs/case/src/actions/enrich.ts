import type { Decision } from './record-decision.ts';

/** Asks each designated deelnemer again whom it knows; what they hold stays with them (WGS 2.31(3); R02). */
export const enrich: Decision = ({ refuse, facts: { deelnemers } }) => {
  const uitleg = refuse('verrijken');
  if (uitleg !== null) return { uitleg };
  return { casus: {}, soort: 'UITVRAAG', inhoud: 'VERRIJKT', relink: [...deelnemers] };
};
