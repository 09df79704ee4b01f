import { actorLine, type LogLine, ldvLines, type Moment } from '@ketenhub/logbook';
import type { Trace } from '@ketenhub/service';
import type { Organisatie } from '@ketenhub/vocabulary';

/** URI in the register of verwerkingsactiviteiten under which both ends log. */
export const BEKENDHEID_BIJ_PARTNERS = 'https://ketenhub.example/verwerkingsactiviteiten/bekendheid-bij-partners';

/** What of the schema of the hub the question is about. */
export const PARTNERVELD = 'Mutation.bekendheidBijPartnersChecken';

export interface Gesteld {
  readonly organisatie: Organisatie;
  readonly kenmerk: string;
  readonly proces: string;
  readonly span: Trace;
  readonly oorsprong: string;
  readonly begonnenOp: number;
}

/** What is refused has no status of its own (LDV: Unset), like what has only begun. */
const STATUS: Readonly<Partial<Record<string, 'Ok' | 'Error'>>> = { BEANTWOORD: 'Ok', MISLUKT: 'Error' };

/**
 * The lines of one moment at the organisation that is asked: that it was asked and by which reference, and nothing of whom, of the casus or of what
 * it answered. Who that was, the register tells by the reference, for as long as the casus is there (AVG 15).
 */
export function partnervraagLines(gesteld: Gesteld, moment: Moment, resultaat: string): LogLine[] {
  const { organisatie: verantwoordelijke, kenmerk, proces, span, oorsprong, begonnenOp } = gesteld;
  const actie = 'bekendheid beantwoorden';
  const velden = new Map([[BEKENDHEID_BIJ_PARTNERS, [PARTNERVELD]]]);
  const status = STATUS[resultaat] ?? 'Unset';
  return [
    actorLine({ ...{ moment, verantwoordelijke, span, actie, resultaat, oorsprong }, object: kenmerk, actor: null }),
    ...ldvLines({
      ...{ moment, verantwoordelijke, span, proces, begonnenOp, status, naam: actie },
      betrokkenen: [{ handle: `vraag:${kenmerk}`, casus: null, perActiviteit: velden }],
    }),
  ];
}
