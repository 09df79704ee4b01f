import { Agent, type buildConnector, fetch as undiciFetch } from 'undici';
import type { ProcessTls } from './tls-settings.ts';

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** TLS 1.3 only: every end is ours, and the NCSC's TLS guidelines rate it "good". */
export const TLS_MIN_VERSION = 'TLSv1.3' as const;

/** How a connection to another process is made: we show our certificate, it must show one of the CA for its own address. */
export function connectOptions(tls: ProcessTls): buildConnector.BuildOptions {
  const { cert, key, ca } = tls;
  // `rejectUnauthorized` in so many words: NODE_TLS_REJECT_UNAUTHORIZED in an environment must not undo it. Sessions are
  // not resumed: each connection proves both certificates anew, and lives long.
  return { cert, key, ca, minVersion: TLS_MIN_VERSION, rejectUnauthorized: true, maxCachedSessions: 0 };
}

/**
 * The one way, beside `createHttpClient`, in which a process calls another of the hub: with its certificate when TLS is
 * on, over connections that are kept. Without TLS it is fetch itself.
 */
export function createFetch(tls: ProcessTls | null): Fetch {
  if (tls === null) return (url, init) => globalThis.fetch(url, init);
  const dispatcher = new Agent({ keepAliveTimeout: 30_000, connect: connectOptions(tls) });
  // The same fetch that Node brings, by the package: only its own agents go with it.
  const call = undiciFetch as unknown as (url: string, init: object) => Promise<Response>;
  return (url, init) => call(url, { ...init, dispatcher });
}
