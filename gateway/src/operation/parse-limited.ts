import { type DocumentNode, Lexer, parse, Source, TokenKind } from 'graphql';
import type { LimitBreach, LimitSettings } from './limits.ts';

export type ParseResult =
  | { readonly ok: true; readonly document: DocumentNode }
  | { readonly ok: false; readonly breach: LimitBreach };

const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Parses a document only after its tokens were counted without recursion: the parser of graphql-js recurses per bracket
 * and dies on its stack first (attack 40). A syntax error gives no position or text back.
 */
export function parseLimited(text: string, settings: LimitSettings): ParseResult {
  if (text.length > settings.documentCharsMax) return { ok: false, breach: { limiet: 'OMVANG' } };
  try {
    const breach = scanTokens(text, settings);
    if (breach !== null) return { ok: false, breach };
    return { ok: true, document: parse(text, { noLocation: true, maxTokens: settings.tokensMax }) };
  } catch {
    return { ok: false, breach: { limiet: 'SYNTAXIS' } };
  }
}

function scanTokens(text: string, settings: LimitSettings): LimitBreach | null {
  const lexer = new Lexer(new Source(text));
  let nesting = 0;
  for (let count = 1; lexer.advance().kind !== TokenKind.EOF; count += 1) {
    if (count > settings.tokensMax) return { limiet: 'TOKENS' };
    if (OPENING.has(lexer.token.kind)) nesting += 1;
    else if (CLOSING.has(lexer.token.kind)) nesting -= 1;
    if (nesting > settings.nestingMax) return { limiet: 'NESTING' };
  }
  return null;
}
