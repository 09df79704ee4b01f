import type { Organisatie } from '@ketenhub/vocabulary';

export type Moment = 'VOORNEMEN' | 'UITKOMST';

export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | null;
}

/** A person whom a line is about. */
export interface Betrokkene {
  readonly handvat: string;
  /** The casus that the handle is of; null for one that no casus here has. */
  readonly casus: string | null;
}

interface AnyLine {
  readonly moment: Moment;
  /** Whose record it is: the organisation that answers for this processing (AVG 4(7)), not the one that asked. */
  readonly verantwoordelijke: Organisatie;
  readonly span: Span;
}

/** Of the Logboek Dataverwerkingen: about one person. */
export interface LdvLine extends AnyLine {
  readonly soort: 'LDV';
  /** Stands in no `regel` but sealed, under a key that goes with the person (attack 128). */
  readonly betrokkene: Betrokkene;
  /** What the line says but for its span: one object for all lines that say the same, which is kept once for them (docs/adr/0052). */
  readonly gedeeld: Readonly<Record<string, unknown>>;
}

export interface OtherLine extends AnyLine {
  readonly soort: 'ADL' | 'ACTOR';
  readonly regel: Record<string, unknown>;
  readonly betrokkene?: Betrokkene;
}

export type LogLine = LdvLine | OtherLine;

/** Eight or nine digits that stand apart: an OIN has twenty, a year four. One UUID in forty begins with eight; it is met first, and stays. */
const LIKE_A_BSN =
  /(?<uuid>(?<![\p{L}\d])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\p{L}\d]))|(?<![\p{L}\d])\d{8,9}(?![\p{L}\d])/giu;

/**
 * A text of a caller, made safe to keep: control characters escaped, length bounded (attack 124). Half a surrogate pair
 * too, a caller's own or one cut in two here: PostgreSQL refuses it in JSON, and nothing would be logged or delivered. A number that
 * could be a BSN is not kept, whoever typed it in whatever place (attack 110).
 */
export function safeText(value: string, lengthMax = 256): string {
  const visible = value
    .slice(0, lengthMax)
    .replace(LIKE_A_BSN, (found, uuid: string | undefined) => (uuid === undefined ? 'NUMMER' : found))
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`);
  return value.length > lengthMax ? `${visible}…` : visible;
}
