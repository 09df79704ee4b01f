import { writeAanmelding } from '../store/write-aanmelding.ts';
import type { Aanmelding } from './aanmelding.ts';
import type { Decision } from './record-decision.ts';

/** A checked form becomes the aanmelding of the casus; the aanmelder is linked to its own persons (WGS 2.31(1)). */
export function fillAanmelding(aanmelding: Aanmelding): Decision {
  return ({ refuse, facts: { casus }, now }) => {
    const uitleg = refuse('aanmeldingInvullen');
    if (uitleg !== null) return { uitleg };
    return {
      casus: {},
      soort: 'AANMELDING',
      inhoud: aanmelding.route,
      relink: [casus.aanmelder],
      apply: (tx) => writeAanmelding(tx, { nummer: casus.nummer, now }, aanmelding),
    };
  };
}
