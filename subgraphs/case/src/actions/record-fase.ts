import type { Fase } from '@ketenhub/vocabulary';
import type { Decision } from './record-decision.ts';

/**
 * Another phase, along the steps of schema/casusproces.yaml. Closing is a decision of overheidsdeelnemers and takes back
 * every link, also the aanmelder's (WGS 2.31(8); R17, R22); the day is kept, for the figures of the house.
 */
export function recordFase(fase: Fase): Decision {
  return ({ refuseOvergang, facts: { casus, deelnemers }, now }) => {
    const uitleg = refuseOvergang(fase);
    if (uitleg !== null) return { uitleg };
    const closes = fase === 'AFGESLOTEN';
    const relink = closes ? [...new Set([...deelnemers, casus.aanmelder])] : [];
    return { casus: closes ? { fase, afgeslotenOp: now } : { fase }, soort: 'FASE', inhoud: fase, relink };
  };
}
