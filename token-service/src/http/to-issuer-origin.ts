import type { IncomingMessage } from 'node:http';

/**
 * Makes the request look as if it came to the issuer's own address. The addresses that the authorization server writes
 * (discovery, redirects, cookies' `secure`) follow the request's host; a caller that sends another Host could otherwise
 * lead a client, and so a code, elsewhere.
 */
export function toIssuerOrigin(request: IncomingMessage, issuer: string): void {
  const { host, protocol } = new URL(issuer);
  request.headers.host = host;
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  delete request.headers['x-forwarded-host'];
  delete request.headers['x-forwarded-for'];
}
