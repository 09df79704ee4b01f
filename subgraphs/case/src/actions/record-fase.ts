import type { Transaction } from '@ketenhub/database';
import { dutchDay, type Fase } from '@ketenhub/vocabulary';
import type { Beslisruimte } from '../process/beslisruimte.ts';
import { insertSchaalstap } from '../store/casusregie.ts';
import type { DecisionFacts } from '../store/decision-facts.ts';
import { removePlaatsingen } from '../store/lijstplaatsingen.ts';
import { clearTerugkijkmomenten } from '../store/terugkijkmomenten.ts';
import type { Afsluitreden } from '../values/casusregie.ts';
import { REGIETEKST } from './check-regie.ts';
import { checkText } from './check-text.ts';
import type { Decision } from './record-decision.ts';

/** The fasen in which deelnemers are asked what they know. */
const UITGEVRAAGD: readonly Fase[] = ['UITVRAAG', 'CASUSOVERLEG', 'UITVOERING', 'AFSCHALING'];

/** OINs that hear of a casus that goes to this fase. */
export function toldOf(fase: Fase, { casus, deelnemers }: DecisionFacts): readonly string[] {
  if (fase === 'AFGESLOTEN') return [...new Set([...deelnemers, casus.aanmelder])];
  return UITGEVRAAGD.includes(fase) ? deelnemers : [];
}

/** Why a casus is closed without being scaled down, as it was sent. */
export interface Afsluiting {
  readonly reden: Afsluitreden;
  readonly toelichting: string;
}

/** What closing leaves of the casus: nothing on a list (WGS 2.32(4)), no day to look again, and why it was closed without the last checks where it was. */
function closing({ facts, now }: Pick<Beslisruimte, 'facts' | 'now'>, afsluiting: Afsluiting | null) {
  const { nummer } = facts.casus;
  return async (tx: Transaction) => {
    await removePlaatsingen(tx, nummer, { lijsten: facts.lijsten, dag: dutchDay(now) });
    await clearTerugkijkmomenten(tx, nummer);
    if (afsluiting === null) return;
    const { reden: afsluitreden, toelichting } = afsluiting;
    const step = { richting: 'AFSLUITING', afsluitreden, toelichting: toelichting.trim() } as const;
    await insertSchaalstap(tx, { ...step, casus: nummer, vastgelegdOp: now });
  };
}

/**
 * Another phase, along the steps of schema/casusproces.yaml. Closing is a decision of overheidsdeelnemers and takes back
 * every link, also the aanmelder's (WGS 2.31(8); R17, R22), and every list (2.32(4)); the day is kept, for the figures of the house. From the uitvraag on
 * each deelnemer hears of the phase: who answers by hand is asked by it.
 */
export function recordFase(fase: Fase, afsluiting: Afsluiting | null = null): Decision {
  return ({ refuseOvergang, facts, now }) => {
    const uitleg = refuseOvergang(fase, afsluiting !== null);
    if (uitleg !== null) return { uitleg };
    const fouten = afsluiting === null ? [] : checkText('toelichting', afsluiting.toelichting, REGIETEKST);
    if (fouten.length > 0) return { fouten };
    const closes = fase === 'AFGESLOTEN';
    return {
      casus: closes ? { fase, afgeslotenOp: now } : { fase },
      soort: 'FASE',
      inhoud: fase,
      relink: toldOf(fase, facts),
      ...(closes ? { apply: closing({ facts, now }, afsluiting) } : {}),
    };
  };
}
