import { sql } from 'drizzle-orm';
import { criteriumoordelen } from '../store/tables.ts';
import type { Criterium, Criteriumoordeel } from './aanmelding.ts';
import { checkCriteria } from './check-aanmelding.ts';
import type { Decision } from './record-decision.ts';

/** What one overheidsdeelnemer of the triage judges of all four criteria (BGS 2.20(3)); R23 asks for it. */
export function judgeCriteria(organisatie: string, oordelen: readonly Criteriumoordeel[]): Decision {
  return ({ refuse, facts: { casus }, now }) => {
    const uitleg = refuse('criteriaBeoordelen');
    if (uitleg !== null) return { uitleg };
    const fouten = checkCriteria('oordelen', oordelen);
    if (fouten.length > 0) return { fouten };
    const met = oordelen.filter(({ voldaan }) => voldaan).map(({ criterium }) => criterium);
    return {
      casus: {},
      soort: 'OORDEEL',
      inhoud: met.length === 0 ? 'GEEN' : met.sort().join(' '),
      relink: [],
      async apply(tx) {
        const rows = oordelen.map(({ criterium, voldaan, toelichting }) => ({
          casus: casus.nummer,
          oin: organisatie,
          criterium: criterium as Criterium,
          voldaan,
          toelichting: toelichting.trim(),
          beoordeeldOp: now,
        }));
        await tx
          .insert(criteriumoordelen)
          .values(rows)
          .onConflictDoUpdate({
            target: [criteriumoordelen.casus, criteriumoordelen.oin, criteriumoordelen.criterium],
            set: {
              voldaan: sql`excluded.voldaan`,
              toelichting: sql`excluded.toelichting`,
              beoordeeldOp: sql`excluded.beoordeeld_op`,
            },
          });
      },
    };
  };
}
