import { expect } from 'vitest';

/** Things that tell of the inside of a process: tokens, code places, SQL, drivers, addresses (attacks 79, 108, 109). */
const INSIDE = [
  /eyJ[\w-]{4}/,
  /\bat (async )?[\w.<>]+ \(/,
  /node_modules|file:\/\/|\/src\/|\.[jt]s:\d/,
  /\b(select|insert into|update|delete from)\b.+\b(from|values|set|where)\b/i,
  /postgres|drizzle|relation "|violates|stacktrace/i,
  /ECONN|ENOENT|undici|TypeError|SyntaxError|ReferenceError/,
  /did you mean/i,
];

/** A sentence for a Dutch reader: it starts as one, ends as one, and holds a word that only Dutch has. */
const DUTCH =
  /^[A-Z](?=.*\b(de|het|een|dit|deze|niet|wordt|is|kies|bestaat|alleen|klopt|geldt|moet)\b).+\.( \(trace [0-9a-f]{32}\))?$/i;

export function expectNeutralText(text: string): void {
  for (const telltale of INSIDE) expect(text).not.toMatch(telltale);
}

export function expectDutch(sentence: unknown): void {
  expect(String(sentence)).toMatch(DUTCH);
}

/** No cache may keep any answer, and a browser must not guess at its type (attack 47). */
export function expectClosedHeaders(headers: Headers): void {
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('server')).toBeNull();
}

/** A text without its cursors, which are new in every answer. */
export function withoutCursors(text: string): string {
  return text.replaceAll(/"volgende":"[\w.-]+"/g, '"volgende":"CURSOR"');
}

/** A text without what is new in every answer: trace ids and cursors. */
export function withoutTrace(text: string): string {
  return withoutCursors(text).replaceAll(/\b[0-9a-f]{32}\b/g, 'TRACE');
}
