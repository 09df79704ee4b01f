import { holdsToken } from './holds-token.ts';

/** The fixed bodies of docs/spec/subgraph-protocol.md, byte for byte. */
export const REFUSED = '{"errors":[{"message":"Niet toegestaan.","extensions":{"code":"NIET_TOEGESTAAN"}}]}';
export const NOT_LOGGED =
  '{"errors":[{"message":"Er wordt nu niets geleverd: het logboek is niet bereikbaar.","extensions":{"code":"LOGBOEK"}}]}';
export const LINK_REFUSED = '{"fout":"Niet toegestaan."}';
export const NO_ANSWER = '{"fout":"Hierop wordt niet geantwoord."}';
export const RECEIPT = '{"ontvangen":true}';
export const NO_METHOD = '{"fout":"Deze methode kan hier niet."}';
export const NO_ADDRESS = '{"fout":"Dit adres bestaat niet."}';
export const LIVE = '{"status":"live"}';
export const READY = '{"status":"ready"}';

/** The only errors that a field may give, by code. */
export const FIELD_ERRORS: Readonly<Record<string, string>> = {
  BRON_FOUT: 'De bron kon dit gegeven niet leveren.',
  BLADZIJDE: 'Deze bladzijde is er niet (meer); vraag de lijst opnieuw vanaf het begin.',
  BLADGROOTTE: 'Vraag per bladzijde 1 tot en met 100 rijen.',
};

export interface Body {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message?: unknown; readonly extensions?: { readonly code?: unknown } }[];
  readonly extensions?: unknown;
}

/** The body of an answer, or null for what is no JSON object. */
export function bodyOf(text: string): Body | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** An answer to compare with another: a sealed cursor may be another text each time (P57). */
export const withoutCursors = (text: string): string => text.replaceAll(/"volgende":"[^"]*"/g, '"volgende":"..."');

/** The entities of an answer, by place; none when there is no list. */
export function entitiesOf(text: string): readonly (Readonly<Record<string, unknown>> | null)[] {
  const entities = bodyOf(text)?.data?._entities;
  return Array.isArray(entities) ? entities : [];
}

/** One line when these two differ; an answer is quoted no further than its status, because it may hold what must not be kept. */
export function differs(what: string, found: unknown, expected: unknown): string[] {
  return JSON.stringify(found) === JSON.stringify(expected) ? [] : [what];
}

/** What no answer of a subgraph may hold, whatever it was asked (attacks 79, 108 and 109). */
const INSIDE =
  /\bat [^"]*\.(ts|js|java|py|go|cs|rb|php):\d|node_modules|stacktrace|Traceback|Exception in|\b(select|insert|update|delete)\b [^"]{0,80}\b(from|into|set|where)\b|postgres|SQLSTATE|ECONN|Did you mean|@doelbinding/i;

/**
 * Whether an answer shows what is inside. The random text of a sealed cursor now and then holds any word, so that of a cursor only this
 * counts: that it is a token.
 */
export const showsInside = (text: string): boolean => INSIDE.test(withoutCursors(text)) || holdsToken(text);
