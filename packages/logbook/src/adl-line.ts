import type { Organisatie } from '@ketenhub/vocabulary';
import { type Moment, type OtherLine, type Span, safeText } from './log-line.ts';

/** Which call of the decision point (FTV ADL); the hub's own decisions are lists of evaluations. */
export type Gebeurtenis = 'adl.access_evaluation' | 'adl.access_evaluations';

export interface Beslissing {
  readonly moment: Moment;
  readonly verantwoordelijke: Organisatie;
  readonly span: Span;
  /** Digest of the policy bundle that decided. */
  readonly beleid: string;
  /** What was asked: doel, casus, role and coordinates; no values. */
  readonly vraag: Record<string, unknown>;
  /** What was decided: allowed coordinates, refused ones with rule and reason. */
  readonly antwoord: Record<string, unknown>;
  /** The facts it rested on (fase, besluiten, deelnemers), by reference or small. */
  readonly feiten: Record<string, unknown>;
  readonly gebeurtenis?: Gebeurtenis;
}

/** What a caller named, such as a casus, may be anything that somebody typed. */
function safeTexts(vraag: Beslissing['vraag']): Record<string, unknown> {
  const safe = Object.entries(vraag).map(([name, value]) => [
    name,
    typeof value === 'string' ? safeText(value) : value,
  ]);
  return Object.fromEntries(safe);
}

/** One record of the authorization decision log a decision call (FTV ADL, level 3); a deny is not an error. */
export function adlLine(beslissing: Beslissing): OtherLine {
  return {
    soort: 'ADL',
    moment: beslissing.moment,
    verantwoordelijke: beslissing.verantwoordelijke,
    span: beslissing.span,
    regel: {
      trace_id: beslissing.span.traceId,
      span_id: beslissing.span.spanId,
      parent_span_id: beslissing.span.parentSpanId,
      event_name: beslissing.gebeurtenis ?? 'adl.access_evaluations',
      timestamp: Date.now(),
      attributes: {
        'adl.core.request': safeTexts(beslissing.vraag),
        'adl.core.response': beslissing.antwoord,
        'adl.core.policies': beslissing.beleid,
        'adl.core.information': beslissing.feiten,
      },
    },
  };
}
