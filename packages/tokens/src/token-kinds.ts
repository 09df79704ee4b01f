import { CLOCK_TOLERANCE_SECONDS } from '@ketenhub/service';
import type { Bron } from '@ketenhub/vocabulary';
import { isPresentedBy, type Presenter } from './bound-to.ts';
import {
  accessTokenSchema,
  casusbewijsSchema,
  checkpointSchema,
  clientTokenSchema,
  feitentoetsSchema,
  koppelingSchema,
  partnervraagSchema,
  transactionTokenSchema,
  vernietigingSchema,
} from './claims.ts';
import type { KeySource } from './key-source.ts';
import { signJwt } from './sign-jwt.ts';
import type { SigningKey } from './signing-key.ts';
import { type Verified, verifyJwt } from './verify-jwt.ts';

export const CASUSAUTORITEIT = 'urn:ketenhub:casusautoriteit';
export const HUB = 'urn:ketenhub';
export const GATEWAY_AUDIENCE = 'urn:ketenhub:gateway';
export const INTERN_AUDIENCE = 'urn:ketenhub:intern';
export const bronAudience = (bron: Bron): string => `urn:ketenhub:bron:${bron}`;

/** Lifetime of evidence, transaction tokens and checkpoint requests: withdrawal works within it. */
export const SHORT_LIFETIME_SECONDS = 30;
const ACCESS_TOKEN_MAX_SECONDS = 15 * 60;

/**
 * A token of 30 s is dead on arrival at a source whose clock is 30 s ahead (attack 78), so these still count that long after
 * their exp. Each is used once (jti), or rides in a token that is; a token of minutes needs no such room and gets none.
 */
const SHORT = { maxLifetimeSeconds: SHORT_LIFETIME_SECONDS, lateSeconds: CLOCK_TOLERANCE_SECONDS };

type Claims = Record<string, unknown>;

/** On which connection a token came. Always told, so that nobody who verifies can forget that it may be a thief's. */
interface Presented {
  readonly presenter: Presenter;
}

/** Refuses a token on a connection that it is not bound to. */
async function onConnection<C extends Parameters<typeof isPresentedBy>[0]>(
  verifying: Promise<Verified<C>>,
  { presenter }: Presented,
): Promise<Verified<C>> {
  const verified = await verifying;
  return !verified.ok || isPresentedBy(verified.claims, presenter)
    ? verified
    : { ok: false, fault: 'ANDER_CERTIFICAAT' };
}

export const verifyAccessToken = (token: unknown, keys: KeySource, issuer: string) =>
  verifyJwt(token, keys, {
    typ: 'at+jwt',
    issuer,
    audience: GATEWAY_AUDIENCE,
    algorithm: 'PS256',
    claims: accessTokenSchema,
    maxLifetimeSeconds: ACCESS_TOKEN_MAX_SECONDS,
  });

export const verifyClientToken = (token: unknown, keys: KeySource, expected: Presented & { issuer: string }) =>
  onConnection(
    verifyJwt(token, keys, {
      typ: 'at+jwt',
      issuer: expected.issuer,
      audience: INTERN_AUDIENCE,
      algorithm: 'PS256',
      claims: clientTokenSchema,
      maxLifetimeSeconds: ACCESS_TOKEN_MAX_SECONDS,
    }),
    expected,
  );

export const signCheckpointRequest = (key: SigningKey, issuer: string, claims: Claims) =>
  signJwt(
    key,
    { typ: 'checkpoint+jwt', issuer, audience: CASUSAUTORITEIT, lifetimeSeconds: SHORT_LIFETIME_SECONDS },
    claims,
  );

export const verifyCheckpointRequest = (token: unknown, keys: KeySource, issuer: string) =>
  verifyJwt(token, keys, {
    typ: 'checkpoint+jwt',
    issuer,
    audience: CASUSAUTORITEIT,
    algorithm: 'ES256',
    claims: checkpointSchema,
    ...SHORT,
  });

export const signCasusbewijs = (key: SigningKey, claims: Claims) =>
  signJwt(
    key,
    { typ: 'casusbewijs+jwt', issuer: CASUSAUTORITEIT, audience: HUB, lifetimeSeconds: SHORT_LIFETIME_SECONDS },
    claims,
  );

export const verifyCasusbewijs = (token: unknown, keys: KeySource) =>
  verifyJwt(token, keys, {
    typ: 'casusbewijs+jwt',
    issuer: CASUSAUTORITEIT,
    audience: HUB,
    algorithm: 'ES256',
    claims: casusbewijsSchema,
    ...SHORT,
  });

export const signTransactionToken = (key: SigningKey, issuer: string, claims: Claims & { aud: string }) =>
  signJwt(key, { typ: 'txntoken+jwt', issuer, audience: claims.aud, lifetimeSeconds: SHORT_LIFETIME_SECONDS }, claims);

export const verifyTransactionToken = (
  token: unknown,
  keys: KeySource,
  expected: Presented & { issuer: string; bron: Bron },
) =>
  onConnection(
    verifyJwt(token, keys, {
      typ: 'txntoken+jwt',
      issuer: expected.issuer,
      audience: bronAudience(expected.bron),
      algorithm: 'ES256',
      claims: transactionTokenSchema,
      ...SHORT,
    }),
    expected,
  );

export const signKoppeling = (key: SigningKey, bron: Bron, claims: Claims) =>
  signJwt(
    key,
    {
      typ: 'koppeling+jwt',
      issuer: CASUSAUTORITEIT,
      audience: bronAudience(bron),
      lifetimeSeconds: SHORT_LIFETIME_SECONDS,
    },
    claims,
  );

export const verifyKoppeling = (token: unknown, keys: KeySource, expected: Presented & { bron: Bron }) =>
  onConnection(
    verifyJwt(token, keys, {
      typ: 'koppeling+jwt',
      issuer: CASUSAUTORITEIT,
      audience: bronAudience(expected.bron),
      algorithm: 'ES256',
      claims: koppelingSchema,
      ...SHORT,
    }),
    expected,
  );

export const signVernietiging = (key: SigningKey, claims: Claims) =>
  signJwt(
    key,
    {
      typ: 'vernietiging+jwt',
      issuer: CASUSAUTORITEIT,
      audience: GATEWAY_AUDIENCE,
      lifetimeSeconds: SHORT_LIFETIME_SECONDS,
    },
    claims,
  );

export const verifyVernietiging = (token: unknown, keys: KeySource, expected: Presented) =>
  onConnection(
    verifyJwt(token, keys, {
      typ: 'vernietiging+jwt',
      issuer: CASUSAUTORITEIT,
      audience: GATEWAY_AUDIENCE,
      algorithm: 'ES256',
      claims: vernietigingSchema,
      ...SHORT,
    }),
    expected,
  );

export const signFeitentoets = (key: SigningKey, bron: Bron, claims: Claims) =>
  signJwt(
    key,
    {
      typ: 'feitentoets+jwt',
      issuer: CASUSAUTORITEIT,
      audience: bronAudience(bron),
      lifetimeSeconds: SHORT_LIFETIME_SECONDS,
    },
    claims,
  );

export const verifyFeitentoets = (token: unknown, keys: KeySource, expected: Presented & { bron: Bron }) =>
  onConnection(
    verifyJwt(token, keys, {
      typ: 'feitentoets+jwt',
      issuer: CASUSAUTORITEIT,
      audience: bronAudience(expected.bron),
      algorithm: 'ES256',
      claims: feitentoetsSchema,
      ...SHORT,
    }),
    expected,
  );

export const signPartnervraag = (key: SigningKey, bron: Bron, claims: Claims) =>
  signJwt(
    key,
    {
      typ: 'partnervraag+jwt',
      issuer: CASUSAUTORITEIT,
      audience: bronAudience(bron),
      lifetimeSeconds: SHORT_LIFETIME_SECONDS,
    },
    claims,
  );

export const verifyPartnervraag = (token: unknown, keys: KeySource, expected: Presented & { bron: Bron }) =>
  onConnection(
    verifyJwt(token, keys, {
      typ: 'partnervraag+jwt',
      issuer: CASUSAUTORITEIT,
      audience: bronAudience(expected.bron),
      algorithm: 'ES256',
      claims: partnervraagSchema,
      ...SHORT,
    }),
    expected,
  );
