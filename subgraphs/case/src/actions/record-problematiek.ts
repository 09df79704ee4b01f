import type { Waardelijsten } from '@ketenhub/policy';
import { dutchDay } from '@ketenhub/vocabulary';
import { replaceProblematiek } from '../store/casusregie.ts';
import { chooseValue } from '../values/value-lists.ts';
import { checkValue } from './check-regie.ts';
import { wrong } from './check-text.ts';
import type { Regiestap } from './record-regie.ts';

/**
 * What plays in this casus in the judgement of the deelnemers, as a whole and never computed (WGS 1.9; R24). What was judged before goes: it is data
 * about health that nobody holds true any more (WGS 1.8(7)).
 */
export function recordProblematiek(waardelijsten: Waardelijsten, codes: readonly string[]): Regiestap {
  const chosen = [...new Set(codes)];
  return {
    handeling: 'problematiekVastleggen',
    judge: async ({ now }) => {
      const dag = dutchDay(now);
      if (chosen.length === 0) return wrong('problematiek', 'Noem ten minste een waarde.');
      return chosen
        .flatMap((code) => checkValue(waardelijsten, 'problematiek', { veld: 'problematiek', code, dag }))
        .slice(0, 1);
    },
    change: ({ facts: { casus }, now }) => ({
      casus: {},
      soort: 'PROBLEMATIEK',
      inhoud: 'VASTGELEGD',
      relink: [],
      apply: (tx) =>
        replaceProblematiek(
          tx,
          casus.nummer,
          chosen.map((code) => ({
            code,
            lijstversie: chooseValue(waardelijsten, 'problematiek', { code, dag: dutchDay(now) }).versie,
          })),
        ),
    }),
  };
}
