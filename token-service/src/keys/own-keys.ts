import { createSecretKey, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import {
  type KeyRing,
  type KeySet,
  type KeySource,
  keepMsOf,
  localKeys,
  openKeyRing,
  publishedJwks,
  type RingEvent,
  SECRET_KEYS,
  type SecretKey,
  SHORT_LIFETIME_SECONDS,
  SIGNING_KEYS,
  type SigningKey,
} from '@ketenhub/tokens';
import type { JWK } from 'jose';
import { loadSecret } from './secret.ts';

/**
 * Everything that this process signs, encrypts or derives with at one moment; none of it ever leaves the process. The same
 * object for as long as no key comes, takes over or ends, so that one request is answered under one set of keys.
 */
export interface OwnKeys {
  /** PS256: access tokens. */
  readonly access: SigningKey;
  /** ES256: transaction tokens and checkpoint requests; never access tokens. */
  readonly transaction: SigningKey;
  /** Every PS256 key that counts, the signer first. */
  readonly accessKeys: readonly SigningKey[];
  /** What `/jwks` says: the public part of every key that counts. */
  readonly jwks: readonly JWK[];
  /** The same keys, for our own verification. */
  readonly published: KeySource;
  /** The first signs; what the others signed still counts. */
  readonly cookieSecrets: readonly string[];
  readonly pairwiseSecret: KeyObject;
}

export interface OwnKeyRings {
  current(): OwnKeys;
  /** Looks at the folder now; a timer does so by itself. */
  reload(): Promise<void>;
  stop(): void;
}

export interface OwnKeySettings {
  readonly dir: string;
  readonly reloadMs: number;
  /** How long a key is published before it signs. */
  readonly leadMs: number;
  readonly accessTokenSeconds: number;
  readonly clientTokenSeconds: number;
  readonly sessionSeconds: number;
  readonly onEvent: (event: RingEvent) => void;
  readonly now?: () => number;
}

const signerFirst = <Key extends SigningKey | SecretKey>({ signer, live }: KeySet<Key>): Key[] => [
  signer,
  ...live.map(({ key }) => key).filter((key) => key !== signer),
];

interface Sets {
  readonly access: KeySet<SigningKey>;
  readonly transaction: KeySet<SigningKey>;
  readonly cookie: KeySet<SecretKey>;
}

function ownKeysOf({ access, transaction, cookie }: Sets, pairwiseSecret: KeyObject): OwnKeys {
  const jwks = [...publishedJwks(access), ...publishedJwks(transaction)];
  return {
    access: access.signer,
    transaction: transaction.signer,
    accessKeys: signerFirst(access),
    jwks,
    published: localKeys(jwks),
    cookieSecrets: signerFirst(cookie).map(({ bytes }) => bytes.toString('base64url')),
    pairwiseSecret,
  };
}

/** The process's keys, made at first start and followed while it runs. @throws when KEYS_DIR cannot be written or read. */
export async function openOwnKeys(settings: OwnKeySettings): Promise<OwnKeyRings> {
  const { dir, leadMs, accessTokenSeconds, clientTokenSeconds, sessionSeconds } = settings;
  const ring = { ...settings, dir, leadMs };
  const access = await openKeyRing({
    ...ring,
    name: 'access',
    material: SIGNING_KEYS.access,
    keepMs: keepMsOf(Math.max(accessTokenSeconds, clientTokenSeconds)),
  });
  const transaction = await openKeyRing({
    ...ring,
    name: 'transaction',
    material: SIGNING_KEYS.transaction,
    keepMs: keepMsOf(SHORT_LIFETIME_SECONDS),
  });
  // Nobody else verifies cookies, so nobody has to know the next secret first.
  const cookie = await openKeyRing({
    ...ring,
    name: 'cookie',
    material: SECRET_KEYS.cookie,
    leadMs: 0,
    keepMs: sessionSeconds * 1_000,
  });
  const pairwiseSecret = createSecretKey(loadSecret(join(dir, 'pairwise.key')));
  const rings: readonly KeyRing<SigningKey | SecretKey>[] = [access, transaction, cookie];
  let sets: Sets | null = null;
  let own: OwnKeys | null = null;
  return {
    current() {
      const now = { access: access.current(), transaction: transaction.current(), cookie: cookie.current() };
      const isSame = sets?.access === now.access && sets.transaction === now.transaction && sets.cookie === now.cookie;
      if (own === null || !isSame) own = ownKeysOf(now, pairwiseSecret);
      sets = now;
      return own;
    },
    reload: async () => {
      await Promise.all(rings.map((one) => one.reload()));
    },
    stop: () => {
      for (const one of rings) one.stop();
    },
  };
}

/** A private JWK for oidc-provider's key store, with the same kid, algorithm and use as the published one. */
export function privateJwk(key: SigningKey): JWK {
  return { ...key.publicJwk, ...(key.privateKey.export({ format: 'jwk' }) as JWK) };
}
