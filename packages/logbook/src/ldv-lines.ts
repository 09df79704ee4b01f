import { OIN, type Organisatie } from '@ketenhub/vocabulary';
import { freshBytes } from './fresh-bytes.ts';
import type { LogLine, Moment, Span } from './log-line.ts';

/** One person, and what was about this person under each URI of the register of verwerkingsactiviteiten. */
export interface GeraakteBetrokkene {
  readonly handle: string;
  /** The casus that the handle is of; null for one that no casus here has. */
  readonly casus: string | null;
  readonly perActiviteit: ReadonlyMap<string, readonly string[]>;
}

export interface Verwerking {
  readonly moment: Moment;
  readonly verantwoordelijke: Organisatie;
  readonly span: Span;
  readonly naam: string;
  readonly proces: string;
  /** Whom it touched, each with the schema coordinates that were about this person; never values. */
  readonly betrokkenen: readonly GeraakteBetrokkene[];
  readonly begonnenOp: number;
  readonly status: 'Unset' | 'Ok' | 'Error';
}

/**
 * Lines of the Logboek Dataverwerkingen (Logius, 1.0): one a betrokkene and activity, each with its own span in the one trace
 * (attack 121). The handle itself is added sealed when the line is written. Holds no user, no asking organisation and no value (attack 122); a refused request is Unset, not Error.
 */
export function ldvLines(verwerking: Verwerking): LogLine[] {
  const endTime = verwerking.moment === 'UITKOMST' ? Date.now() : null;
  const lines = verwerking.betrokkenen.flatMap(({ handle, casus, perActiviteit }) =>
    [...perActiviteit].map(([activiteit, velden]) => ({ handle, casus, activiteit, velden })),
  );
  return lines.map(({ handle, casus, activiteit, velden }) => {
    const span = { ...verwerking.span, spanId: freshBytes(8).toString('hex'), parentSpanId: verwerking.span.spanId };
    return {
      soort: 'LDV',
      moment: verwerking.moment,
      verantwoordelijke: verwerking.verantwoordelijke,
      span,
      regel: {
        trace_id: span.traceId,
        span_id: span.spanId,
        parent_span_id: span.parentSpanId,
        status: verwerking.status,
        name: verwerking.naam,
        start_time: verwerking.begonnenOp,
        end_time: endTime,
        resource: {
          attributes: {
            'service.name': verwerking.proces,
            'ketenhub.verwerkingsverantwoordelijke': OIN[verwerking.verantwoordelijke],
          },
        },
        attributes: {
          'dpl.core.processing_activity_id': activiteit,
        },
        velden,
      },
      betrokkene: { handvat: handle, casus },
    } satisfies LogLine;
  });
}
