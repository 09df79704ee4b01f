import type { Organisatie } from '@ketenhub/vocabulary';

export type Moment = 'VOORNEMEN' | 'UITKOMST';

export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | null;
}

export interface LogLine {
  readonly soort: 'LDV' | 'ADL' | 'ACTOR';
  readonly moment: Moment;
  /** Whose record it is: the organisation that answers for this processing (AVG 4(7)), not the one that asked. */
  readonly verantwoordelijke: Organisatie;
  readonly span: Span;
  readonly regel: Record<string, unknown>;
}

/**
 * A text of a caller, made safe to keep: control characters escaped, length bounded (attack 124). Half a surrogate pair
 * too, a caller's own or one cut in two here: PostgreSQL refuses it in JSON, and nothing would be logged or delivered.
 */
export function safeText(value: string, lengthMax = 256): string {
  const visible = value
    .slice(0, lengthMax)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`);
  return value.length > lengthMax ? `${visible}…` : visible;
}
