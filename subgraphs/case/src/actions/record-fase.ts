import type { Fase } from '@ketenhub/vocabulary';
import type { DecisionFacts } from '../store/decision-facts.ts';
import type { Decision } from './record-decision.ts';

/** The fasen in which deelnemers are asked what they know. */
const UITGEVRAAGD: readonly Fase[] = ['UITVRAAG', 'CASUSOVERLEG', 'UITVOERING', 'AFSCHALING'];

function toldOf(fase: Fase, { casus, deelnemers }: DecisionFacts): readonly string[] {
  if (fase === 'AFGESLOTEN') return [...new Set([...deelnemers, casus.aanmelder])];
  return UITGEVRAAGD.includes(fase) ? deelnemers : [];
}

/**
 * Another phase, along the steps of schema/casusproces.yaml. Closing is a decision of overheidsdeelnemers and takes back
 * every link, also the aanmelder's (WGS 2.31(8); R17, R22); the day is kept, for the figures of the house. From the uitvraag on
 * each deelnemer hears of the phase: who answers by hand is asked by it.
 */
export function recordFase(fase: Fase): Decision {
  return ({ refuseOvergang, facts, now }) => {
    const uitleg = refuseOvergang(fase);
    if (uitleg !== null) return { uitleg };
    const closes = fase === 'AFGESLOTEN';
    return {
      casus: closes ? { fase, afgeslotenOp: now } : { fase },
      soort: 'FASE',
      inhoud: fase,
      relink: toldOf(fase, facts),
    };
  };
}
