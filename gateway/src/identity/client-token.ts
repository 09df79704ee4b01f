import type { Fetch } from '@ketenhub/service';
import { type SigningKey, signJwt } from '@ketenhub/tokens';

export interface ClientTokenSource {
  /** The gateway's own access token, asked anew shortly before it ends. @throws when the token service gives none. */
  get(): Promise<string>;
}

export interface ClientTokenSettings {
  readonly tokenServiceUrl: string;
  /** The key that signs now; another after a rotation. */
  readonly key: () => SigningKey;
  readonly timeoutMs: number;
  /** How this process calls others. */
  readonly fetch: Fetch;
}

export const ASSERTION_LIFETIME_SECONDS = 60;
const RENEW_BEFORE_MS = 30_000;
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

interface Held {
  readonly token: string;
  readonly renewAt: number;
}

async function ask({ tokenServiceUrl, key, timeoutMs, fetch }: ClientTokenSettings): Promise<Held> {
  const assertion = await signJwt(
    key(),
    { typ: 'JWT', issuer: 'gateway', audience: tokenServiceUrl, lifetimeSeconds: ASSERTION_LIFETIME_SECONDS },
    { sub: 'gateway' },
  );
  const answer = await fetch(`${tokenServiceUrl}/token`, {
    method: 'POST',
    signal: AbortSignal.timeout(timeoutMs),
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'transacties casusbewijs',
      client_assertion_type: ASSERTION_TYPE,
      client_assertion: assertion,
    }),
  });
  if (!answer.ok) throw new Error(`token service refused the gateway: ${answer.status}`);
  const { access_token: token, expires_in: lifetimeSeconds } = (await answer.json()) as {
    access_token: string;
    expires_in: number;
  };
  return { token, renewAt: Date.now() + lifetimeSeconds * 1000 - RENEW_BEFORE_MS };
}

/** Client credentials with private_key_jwt (RFC 7523); concurrent callers share one request. */
export function createClientTokenSource(settings: ClientTokenSettings): ClientTokenSource {
  let held: Held | null = null;
  let asking: Promise<Held> | null = null;
  return {
    async get() {
      if (held !== null && Date.now() < held.renewAt) return held.token;
      asking ??= ask(settings).finally(() => {
        asking = null;
      });
      held = await asking;
      return held.token;
    },
  };
}
