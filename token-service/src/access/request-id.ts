import type { IncomingMessage } from 'node:http';

const HEADER = 'x-request-id';
/** Longer is no identifier; and only what may stand in a header is sent back. */
const FORM = /^[\x20-\x7e\x80-\xff]{1,1024}$/;

/** The caller's own identifier, to be given back as it came (AuthZEN 1.0, Request Identification); null without one. */
export function requestIdOf({ headers }: IncomingMessage): string | null {
  const given = headers[HEADER];
  return typeof given === 'string' && FORM.test(given) ? given : null;
}
