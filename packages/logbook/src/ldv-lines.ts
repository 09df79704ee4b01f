import { OIN, type Organisatie } from '@ketenhub/vocabulary';
import { freshBytes } from './fresh-bytes.ts';
import type { LdvLine, Moment, Span } from './log-line.ts';

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

/** What the lines of one activity with the same fields have in common. */
function gedeeldVan(verwerking: Verwerking, activiteit: string, velden: readonly string[]): LdvLine['gedeeld'] {
  const { moment, verantwoordelijke, span, status, naam, proces, begonnenOp } = verwerking;
  return {
    trace_id: span.traceId,
    parent_span_id: span.spanId,
    status,
    name: naam,
    start_time: begonnenOp,
    end_time: moment === 'UITKOMST' ? Date.now() : null,
    resource: {
      attributes: { 'service.name': proces, 'ketenhub.verwerkingsverantwoordelijke': OIN[verantwoordelijke] },
    },
    attributes: { 'dpl.core.processing_activity_id': activiteit },
    velden,
  };
}

/**
 * Lines of the Logboek Dataverwerkingen (Logius, 1.0): one a betrokkene and activity, each with its own span in the one trace
 * (attack 121). The handle itself is added sealed when the line is written. Holds no user, no asking organisation and no value (attack 122); a refused request is Unset, not Error.
 */
export function ldvLines(verwerking: Verwerking): LdvLine[] {
  const { moment, verantwoordelijke, span: request, betrokkenen } = verwerking;
  const perInhoud = new Map<string, LdvLine['gedeeld']>();
  const gedeeld = (activiteit: string, velden: readonly string[]): LdvLine['gedeeld'] => {
    const inhoud = JSON.stringify([activiteit, velden]);
    const known = perInhoud.get(inhoud) ?? gedeeldVan(verwerking, activiteit, velden);
    perInhoud.set(inhoud, known);
    return known;
  };
  // Persons of one kind mostly have one and the same map, which is then looked into once.
  const perMap = new Map<GeraakteBetrokkene['perActiviteit'], LdvLine['gedeeld'][]>();
  return betrokkenen.flatMap(({ handle, casus, perActiviteit }) => {
    const all = perMap.get(perActiviteit) ?? [...perActiviteit].map(([uri, velden]) => gedeeld(uri, velden));
    perMap.set(perActiviteit, all);
    return all.map((one): LdvLine => {
      const span = { ...request, spanId: freshBytes(8).toString('hex'), parentSpanId: request.spanId };
      return { soort: 'LDV', moment, verantwoordelijke, span, gedeeld: one, betrokkene: { handvat: handle, casus } };
    });
  });
}
