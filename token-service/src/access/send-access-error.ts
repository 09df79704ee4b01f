import { withTrace } from '../oauth/error-texts.ts';
import type { Call } from './access-call.ts';

/** One sentence a status, whatever was wrong: a caller learns nothing of our inside, and nothing of its words comes back. */
const SENTENCES = {
  400: 'Het verzoek klopt niet.',
  401: 'Dit token geldt niet.',
  403: 'Met dit doel mag u hier geen besluiten vragen.',
  413: 'Het verzoek is te groot.',
  500: 'Er ging iets mis; probeer het later opnieuw.',
  503: 'Er wordt nu geen besluit gegeven; probeer het later opnieuw.',
} as const;

export type ErrorStatus = keyof typeof SENTENCES;

const HEADERS = {
  'content-type': 'text/plain; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

/**
 * An error of the standard: "an error message string" (AuthZEN 1.0, 10.1.2), as plain text, since a JSON body must be an
 * object (10.1.1). Never a decision. The standard names 400, 401, 403 and 500; 413 and 503 are those of RFC 9110.
 */
export function sendAccessError({ response, trace }: Call, status: ErrorStatus): void {
  response.writeHead(status, HEADERS).end(withTrace(SENTENCES[status], trace.traceId));
}

/** 401 with the place that gives tokens (AuthZEN 1.0, 11.3); no error code for who sent no token (RFC 6750 3.1). */
export function sendUnauthorized(call: Call, issuer: string): void {
  const fault = call.http.headers.authorization === undefined ? '' : ', error="invalid_token"';
  call.response.setHeader('www-authenticate', `Bearer realm="${issuer}"${fault}`);
  sendAccessError(call, 401);
}
