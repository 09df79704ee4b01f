import { clearOldDecisions } from '../store/clear-old-decisions.ts';
import type { Heropening } from '../values/heropening.ts';
import { checkText } from './check-text.ts';
import type { Decision } from './record-decision.ts';

const TOELICHTING = { min: 10, max: 2_000 };

/**
 * Takes up a closed casus again, in the triage. It is a new decision of overheidsdeelnemers (WGS 2.31(2), (8); R17, R22), and what
 * was decided before no longer counts: the melding is judged anew, by who is asked anew. The besluiten keep what was. The day
 * of the first processing stays, and so does the end of the term (WGS 1.8(7); R18). No partner hears of it: there is
 * nothing to link until both new decisions are there.
 */
export function reopenCasus({ reden, toelichting }: Heropening): Decision {
  return ({ refuse, facts: { casus }, now }) => {
    const uitleg = refuse('casusHeropenen');
    if (uitleg !== null) return { uitleg };
    const fouten = checkText('toelichting', toelichting, TOELICHTING);
    if (fouten.length > 0) return { fouten };
    return {
      casus: {
        fase: 'TRIAGE',
        regiekleur: null,
        doelbesluitOp: null,
        deelnemersbesluitOp: null,
        afgeslotenOp: null,
        heropendOp: now,
      },
      soort: 'HEROPENING',
      inhoud: reden,
      toelichting: toelichting.trim(),
      relink: [],
      apply: (tx) => clearOldDecisions(tx, casus.nummer, now),
    };
  };
}
