import { eq } from 'drizzle-orm';
import { triagedeelnemers } from '../store/tables.ts';
import { wrong } from './check-text.ts';
import { notDecidedByOverheid, oinsOf } from './decided-by.ts';
import type { Decision } from './record-decision.ts';

/** Which overheidsdeelnemers judge the melding (WGS 2.31(2)); a private deelnemer never does (R22). */
export function recordTriagedeelnemers(deelnemers: readonly string[]): Decision {
  return ({ refuse, beleid, facts: { casus }, now }) => {
    const uitleg = refuse('triagedeelnemersVastleggen');
    if (uitleg !== null) return { uitleg };
    const codes = [...new Set(deelnemers)];
    const oins = oinsOf(beleid, codes);
    if (oins === null || notDecidedByOverheid(beleid, codes) !== null)
      return { fouten: wrong('deelnemers', 'Noem de overheidsdeelnemers die de melding toetsen.') };
    return {
      casus: {},
      soort: 'TRIAGEDEELNEMERS',
      inhoud: codes.join(' '),
      relink: [],
      async apply(tx) {
        await tx.delete(triagedeelnemers).where(eq(triagedeelnemers.casus, casus.nummer));
        await tx.insert(triagedeelnemers).values(oins.map((oin) => ({ casus: casus.nummer, oin, vanaf: now })));
      },
    };
  };
}
