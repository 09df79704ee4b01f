import type { RequestOptions } from 'node:https';
import { createFetch, type Fetch, type ProcessTls } from '@ketenhub/service';

/** How the kit reaches the subgraph under test: over plain HTTP, or over mutual TLS with a certificate on its list. */
export interface Connection {
  readonly fetch: Fetch;
  /** What a client of its own making needs for the same; nothing without mutual TLS. */
  readonly tls: Pick<RequestOptions, 'cert' | 'key' | 'ca'>;
  /** `x5t#S256` of the certificate: what tokens and links are bound to. Null without one. */
  readonly thumbprint: string | null;
}

export function connectionWith(own: ProcessTls | null): Connection {
  if (own === null) return { fetch: createFetch(null), tls: {}, thumbprint: null };
  const { cert, key, ca, thumbprint } = own;
  return { fetch: createFetch(own), tls: { cert, key, ca }, thumbprint };
}
