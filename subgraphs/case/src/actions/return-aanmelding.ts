import { clearJudgements } from '../store/clear-old-decisions.ts';
import { insertTerugstuurpunten } from '../store/terugsturingen.ts';
import type { Terugstuurpunt } from '../values/terugsturing.ts';
import { checkTerugsturing } from './check-terugsturing.ts';
import type { Decision } from './record-decision.ts';

/**
 * The melding goes back to who brought it in, with what each part of the form lacks (BGS 1.6, 2.20(3)). What was said the times before
 * stays beside it. The aanmelder may rewrite the form, even for another person, so what was judged of it no longer counts and who judged is asked
 * anew (WGS 2.31(2); R23). Its besluit tells that it went back and never why: the besluiten are read by more than who reads the melding.
 */
export function returnAanmelding(ontbreekt: readonly Terugstuurpunt[]): Decision {
  return ({ refuse, facts: { casus }, now }) => {
    const uitleg = refuse('aanmeldingTerugsturen');
    if (uitleg !== null) return { uitleg };
    const fouten = checkTerugsturing(ontbreekt);
    if (fouten.length > 0) return { fouten };
    return {
      casus: { fase: 'AANMELDING' },
      soort: 'FASE',
      inhoud: 'AANMELDING',
      relink: [],
      async apply(tx) {
        await clearJudgements(tx, casus.nummer);
        await insertTerugstuurpunten(tx, { casus: casus.nummer, punten: ontbreekt, teruggestuurdOp: now });
      },
    };
  };
}
