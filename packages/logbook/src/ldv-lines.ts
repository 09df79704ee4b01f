import { randomBytes } from 'node:crypto';
import { OIN, type Organisatie } from '@ketenhub/vocabulary';
import type { LogLine, Moment, Span } from './log-line.ts';

/** One person, and what was about this person under each URI of the register of verwerkingsactiviteiten. */
export interface GeraakteBetrokkene {
  readonly handle: string;
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
 * (attack 121). Holds no user, no asking organisation and no value (attack 122); a refused request is Unset, not Error.
 */
export function ldvLines(verwerking: Verwerking): LogLine[] {
  const endTime = verwerking.moment === 'UITKOMST' ? Date.now() : null;
  const lines = verwerking.betrokkenen.flatMap(({ handle, perActiviteit }) =>
    [...perActiviteit].map(([activiteit, velden]) => ({ handle, activiteit, velden })),
  );
  return lines.map(({ handle, activiteit, velden }) => {
    const span = { ...verwerking.span, spanId: randomBytes(8).toString('hex'), parentSpanId: verwerking.span.spanId };
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
          'dpl.core.data_subject_id': handle,
          'dpl.core.data_subject_id_type': 'urn:ketenhub:handvat',
        },
        velden,
      },
    } satisfies LogLine;
  });
}
