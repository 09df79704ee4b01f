import type { Organisatie } from '@ketenhub/vocabulary';
import { type Betrokkene, type Moment, type OtherLine, type Span, safeText } from './log-line.ts';

export interface Handeling {
  readonly moment: Moment;
  readonly verantwoordelijke: Organisatie;
  readonly span: Span;
  readonly actie: string;
  readonly object: string;
  readonly resultaat: string;
  /** Network place the call came from. */
  readonly oorsprong: string;
  /** A person whom the object is about: sealed in the line, never in the text of the object. */
  readonly betrokkene?: Betrokkene;
  /** User (pairwise outside the token service) with organisation and role. */
  readonly actor: { readonly gebruiker: string; readonly organisatie: string; readonly rol: string } | null;
}

/** Who did it: the six facts of BIO2 8.15.01; never a value of personal data. */
export function actorLine(handeling: Handeling): OtherLine {
  return {
    soort: 'ACTOR',
    moment: handeling.moment,
    verantwoordelijke: handeling.verantwoordelijke,
    span: handeling.span,
    regel: {
      trace_id: handeling.span.traceId,
      span_id: handeling.span.spanId,
      actie: safeText(handeling.actie),
      object: safeText(handeling.object),
      resultaat: safeText(handeling.resultaat),
      oorsprong: safeText(handeling.oorsprong),
      actor: handeling.actor,
      tijdstempel: new Date().toISOString(),
    },
    ...(handeling.betrokkene === undefined ? {} : { betrokkene: handeling.betrokkene }),
  };
}
