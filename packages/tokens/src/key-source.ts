import type { webcrypto } from 'node:crypto';
import { clockOffset, type Fetch } from '@ketenhub/service';
import { createLocalJWKSet, errors, type FlattenedJWSInput, type JWK, type JWSHeaderParameters } from 'jose';
import { type PublishedJwk, readJwks } from './read-jwks.ts';

/** Where public keys of an issuer come from. */
export interface KeySource {
  (header: JWSHeaderParameters | undefined, token: FlattenedJWSInput): Promise<webcrypto.CryptoKey>;
  /** Hears by how many seconds a well-signed token of this issuer lies outside its times. */
  readonly onClockOff?: (offSeconds: number) => void;
}

export interface RemoteKeySettings {
  readonly url: string;
  /** How this process calls others. */
  readonly fetch: Fetch;
  readonly timeoutMs: number;
  /** At most one reload per cool-down, however many unknown kids arrive (attack 67). */
  readonly cooldownMs: number;
  /** Older keys are refused when the issuer cannot be reached: fail closed (attack 69). */
  readonly maxAgeMs: number;
  /** Milliseconds since 1970; a test brings its own. */
  readonly now?: () => number;
  readonly onClockOff?: (offSeconds: number) => void;
  /** Hears by how much the issuer's clock is ahead of ours, with each set of keys. */
  readonly onClockSeen?: (offset: { readonly aheadMs: number; readonly uncertainMs: number }) => void;
}

/** The keys of an issuer are needed and cannot be had: nothing is accepted (attack 69). */
export class KeysUnreachable extends Error {}

const ANSWER_MAX_CHARS = 65_536;
/** Without any keys nothing can be accepted; the wait after a failed attempt is then shorter than a cool-down. */
const RETRY_MS = 1_000;

interface Held {
  readonly fetchedAtMs: number;
  readonly endsAt: ReadonlyMap<string, number>;
  readonly find: ReturnType<typeof createLocalJWKSet>;
}

function hold(keys: readonly PublishedJwk[], fetchedAtMs: number): Held {
  const ends = keys.flatMap(({ kid, exp }) => (exp === undefined ? [] : [[kid, exp * 1000] as const]));
  return { fetchedAtMs, endsAt: new Map(ends), find: createLocalJWKSet({ keys: [...keys] }) };
}

/** Never a key without a name (attack 68), nor one that its issuer has ended: also not from memory (attack 69). */
function findKey(held: Held, header: JWSHeaderParameters | undefined, token: FlattenedJWSInput, nowMs: number) {
  const endsAtMs = held.endsAt.get(header?.kid ?? '') ?? Number.POSITIVE_INFINITY;
  if (typeof header?.kid !== 'string' || endsAtMs <= nowMs) throw new errors.JWKSNoMatchingKey();
  return held.find(header, token);
}

async function fetchKeys(settings: RemoteKeySettings, now: () => number): Promise<Held> {
  const askedAtMs = now();
  const signal = AbortSignal.timeout(settings.timeoutMs);
  const answer = await settings.fetch(settings.url, {
    signal,
    redirect: 'error',
    headers: { accept: 'application/json' },
  });
  const body = await answer.text();
  if (answer.status !== 200) throw new KeysUnreachable(`the issuer answered ${answer.status}`);
  if (body.length > ANSWER_MAX_CHARS) throw new KeysUnreachable('the set of keys is too large');
  const keys = readJwks(JSON.parse(body));
  if (keys === null) throw new KeysUnreachable('the set of keys is not to be trusted');
  const offset = clockOffset(answer.headers.get('date'), askedAtMs, now());
  if (offset !== null) settings.onClockSeen?.(offset);
  // Dated at the question: what was changed while the answer travelled may be missing in it.
  return hold(keys, askedAtMs);
}

/** What is held of an issuer, and when it was last asked. */
interface Memory {
  readonly held: () => Held | null;
  /** Asks now; whoever asks meanwhile waits for the same answer. @rejects when there is none to trust. */
  readonly reload: () => Promise<void>;
  /** Whether the last question is that long ago; also when our clock was set back since. */
  readonly mayAsk: (waitMs: number) => boolean;
}

function createMemory(settings: RemoteKeySettings, now: () => number): Memory {
  let held: Held | null = null;
  let pending: Promise<void> | null = null;
  let askedAtMs = Number.NEGATIVE_INFINITY;
  const ask = async (): Promise<void> => {
    askedAtMs = now();
    held = await fetchKeys(settings, now);
  };
  return {
    held: () => held,
    reload: () => {
      pending ??= ask().finally(() => {
        pending = null;
      });
      return pending;
    },
    mayAsk: (waitMs) => pending !== null || now() - askedAtMs >= waitMs || now() < askedAtMs,
  };
}

/**
 * The keys of an issuer over the network: from memory while they are young enough, asked again halfway so that a short
 * outage is not noticed, and once per cool-down for a name that is not known. jose's own remote set asks again for every
 * token while the issuer is away, and knows no end of a key.
 */
export function remoteKeys(settings: RemoteKeySettings): KeySource {
  const { cooldownMs, maxAgeMs, now = Date.now } = settings;
  const { held, reload, mayAsk } = createMemory(settings, now);

  const present = async (): Promise<Held> => {
    const known = held();
    const ageMs = now() - (known?.fetchedAtMs ?? Number.NEGATIVE_INFINITY);
    // A clock that was set back must not make old keys young.
    if (known !== null && ageMs >= 0 && ageMs < maxAgeMs) {
      if (ageMs >= maxAgeMs / 2 && mayAsk(cooldownMs)) reload().catch(() => undefined);
      return known;
    }
    if (!mayAsk(Math.min(cooldownMs, RETRY_MS))) throw new KeysUnreachable('the issuer did not answer just now');
    await reload();
    const fetched = held();
    if (fetched === null) throw new KeysUnreachable('the issuer gave no keys');
    return fetched;
  };

  const source = async (header: JWSHeaderParameters | undefined, token: FlattenedJWSInput) => {
    if (typeof header?.kid !== 'string') throw new errors.JWKSNoMatchingKey();
    const first = await present();
    try {
      return await findKey(first, header, token, now());
    } catch (error) {
      const isUnknown = error instanceof errors.JWKSNoMatchingKey && !first.endsAt.has(header.kid);
      if (!isUnknown || !mayAsk(cooldownMs)) throw error;
      await reload();
      return findKey(held() ?? first, header, token, now());
    }
  };
  return Object.assign(source, settings.onClockOff === undefined ? {} : { onClockOff: settings.onClockOff });
}

export function localKeys(keys: readonly JWK[]): KeySource {
  return createLocalJWKSet({ keys: [...keys] });
}
