import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFetch } from '@ketenhub/service';
import { type JWK, SignJWT } from 'jose';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeySource, type RemoteKeySettings, remoteKeys } from './key-source.ts';
import { loadSigningKey, type SigningKey } from './signing-key.ts';
import { verifyJwt } from './verify-jwt.ts';

const folder = mkdtempSync(join(tmpdir(), 'ketenhub-jwks-'));
const EXPECTED = {
  typ: 'at+jwt',
  issuer: 'https://uitgever.example',
  audience: 'urn:ketenhub:test',
  algorithm: 'ES256',
  claims: v.object({ jti: v.string() }),
  maxLifetimeSeconds: 30,
} as const;

/** An issuer's key endpoint that counts how often it is asked. */
interface Issuer {
  readonly url: string;
  readonly asked: () => number;
  answer: 'KEYS' | 'ERROR' | 'NO_JSON' | 'SILENCE' | 'ELSEWHERE' | 'TOO_LARGE';
  keys: JWK[];
}

const servers: Server[] = [];
async function startIssuer(keys: JWK[]): Promise<Issuer> {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    if (issuer.answer === 'SILENCE') return;
    if (issuer.answer === 'ERROR') response.writeHead(503).end('{}');
    else if (issuer.answer === 'ELSEWHERE') response.writeHead(302, { location: 'https://elders.example/jwks' }).end();
    else if (issuer.answer === 'TOO_LARGE') response.end(JSON.stringify({ keys: issuer.keys, x: 'x'.repeat(70_000) }));
    else response.end(issuer.answer === 'NO_JSON' ? '<html>' : JSON.stringify({ keys: issuer.keys }));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
  const issuer: Issuer = { url, keys, answer: 'KEYS', asked: () => asked };
  return issuer;
}

/** A reader of the issuer's keys on a clock that the test moves. */
interface Reader {
  readonly keys: KeySource;
  readonly pass: (ms: number) => void;
}
const BEGIN_MS = Math.floor(Date.now() / 1_000) * 1_000;
const COOLDOWN_MS = 5_000;
const MAX_AGE_MS = 300_000;
function readerOf({ url, answer }: Issuer, seen: RemoteKeySettings['onClockSeen'] = () => undefined): Reader {
  let nowMs = BEGIN_MS;
  const timeoutMs = answer === 'SILENCE' ? 200 : 20_000;
  const settings = {
    url,
    fetch: createFetch(null),
    timeoutMs,
    cooldownMs: COOLDOWN_MS,
    maxAgeMs: MAX_AGE_MS,
  };
  return {
    keys: remoteKeys({ ...settings, now: () => nowMs, onClockSeen: seen }),
    pass: (ms) => {
      nowMs += ms;
    },
  };
}

let first: SigningKey;
let second: SigningKey;
beforeAll(async () => {
  first = await loadSigningKey(folder, 'first', 'ES256');
  second = await loadSigningKey(folder, 'second', 'ES256');
});
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections();
  rmSync(folder, { recursive: true });
});

function tokenOf(key: SigningKey, kid = key.kid): Promise<string> {
  return new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg: 'ES256', typ: EXPECTED.typ, kid })
    .setIssuer(EXPECTED.issuer)
    .setAudience(EXPECTED.audience)
    .setIssuedAt()
    .setExpirationTime('20 s')
    .sign(key.privateKey);
}
const verdict = async (token: string, { keys }: Reader): Promise<string> => {
  const verified = await verifyJwt(token, keys, EXPECTED);
  return verified.ok ? 'OK' : verified.fault;
};

describe("an issuer's keys over the network", () => {
  it('are fetched once for many tokens', async () => {
    const issuer = await startIssuer([first.publicJwk, second.publicJwk]);
    const reader = readerOf(issuer);
    for (const key of [first, second, first]) expect(await verdict(await tokenOf(key), reader)).toBe('OK');
    expect(issuer.asked()).toBe(1);
  });

  it('A67: are asked for once per cool-down, however many unknown kids arrive, and known ones keep working', async () => {
    const issuer = await startIssuer([first.publicJwk]);
    const reader = readerOf(issuer);
    expect(await verdict(await tokenOf(first), reader)).toBe('OK');
    for (let turn = 0; turn < 100; turn += 1) {
      if (turn === 50) reader.pass(COOLDOWN_MS);
      expect(await verdict(await tokenOf(first, `onbekend-${turn}`), reader)).toBe('ONGELDIG');
    }
    expect(issuer.asked()).toBe(2);
    expect(await verdict(await tokenOf(first), reader)).toBe('OK');
  });

  it('A67: are asked for once per cool-down also while the issuer gives none', async () => {
    const issuer = await startIssuer([first.publicJwk]);
    const reader = readerOf(issuer);
    expect(await verdict(await tokenOf(first), reader)).toBe('OK');
    issuer.answer = 'ERROR';
    reader.pass(COOLDOWN_MS);
    for (let turn = 0; turn < 50; turn += 1)
      expect(await verdict(await tokenOf(first, `onbekend-${turn}`), reader)).not.toBe('OK');
    expect(issuer.asked()).toBe(2);
  });

  it('A67, A69: are asked once more after the cool-down, so that a rotated key is found', async () => {
    const issuer = await startIssuer([first.publicJwk]);
    const reader = readerOf(issuer);
    expect(await verdict(await tokenOf(first), reader)).toBe('OK');
    issuer.keys = [second.publicJwk];
    expect(await verdict(await tokenOf(second), reader)).toBe('ONGELDIG');
    reader.pass(COOLDOWN_MS);
    expect(await verdict(await tokenOf(second), reader)).toBe('OK');
    expect(issuer.asked()).toBe(2);
    expect(await verdict(await tokenOf(first), reader)).toBe('ONGELDIG');
  });

  it('A69: of which one has an end are refused from that second on, from memory too', async () => {
    const exp = BEGIN_MS / 1_000 + 10;
    const issuer = await startIssuer([{ ...first.publicJwk, exp } as JWK, second.publicJwk]);
    const reader = readerOf(issuer);
    reader.pass(9_999);
    expect(await verdict(await tokenOf(first), reader)).toBe('OK');
    reader.pass(1);
    expect(await verdict(await tokenOf(first), reader)).toBe('ONGELDIG');
    expect(await verdict(await tokenOf(second), reader)).toBe('OK');
    // A key that is known to have ended is no reason to ask again.
    reader.pass(COOLDOWN_MS);
    expect(await verdict(await tokenOf(first), reader)).toBe('ONGELDIG');
    expect(issuer.asked()).toBe(1);
  });

  it('A69: serve from memory while the issuer is away, no longer than their greatest age, and again once it is back', async () => {
    const issuer = await startIssuer([first.publicJwk]);
    const reader = readerOf(issuer);
    expect(await verdict(await tokenOf(first), reader)).toBe('OK');
    issuer.answer = 'ERROR';
    reader.pass(MAX_AGE_MS - 1);
    expect(await verdict(await tokenOf(first), reader)).toBe('OK');
    reader.pass(1);
    for (let turn = 0; turn < 20; turn += 1)
      expect(await verdict(await tokenOf(first), reader)).toBe('SLEUTELS_ONBEREIKBAAR');
    // Halfway, or at the last moment, and once when they had become too old.
    expect(issuer.asked()).toBeLessThanOrEqual(3);
    issuer.answer = 'KEYS';
    reader.pass(1_000);
    expect(await verdict(await tokenOf(first), reader)).toBe('OK');
  });

  it('A69: are not made young by a clock that is set back', async () => {
    const issuer = await startIssuer([first.publicJwk]);
    const reader = readerOf(issuer);
    expect(await verdict(await tokenOf(first), reader)).toBe('OK');
    issuer.answer = 'ERROR';
    reader.pass(-3_600_000);
    expect(await verdict(await tokenOf(first), reader)).toBe('SLEUTELS_ONBEREIKBAAR');
  });

  it('are asked for again halfway their greatest age, without any token that waits for it', async () => {
    const issuer = await startIssuer([first.publicJwk]);
    const reader = readerOf(issuer);
    expect(await verdict(await tokenOf(first), reader)).toBe('OK');
    reader.pass(MAX_AGE_MS / 2);
    issuer.answer = 'SILENCE';
    expect(await verdict(await tokenOf(first), reader)).toBe('OK');
    await expect.poll(issuer.asked).toBe(2);
  });

  it.each(['ERROR', 'NO_JSON', 'SILENCE', 'ELSEWHERE', 'TOO_LARGE'] as const)(
    'A69: fail closed, and as unreachable, when the issuer gives %s',
    async (answer) => {
      const issuer = await startIssuer([first.publicJwk]);
      issuer.answer = answer;
      expect(await verdict(await tokenOf(first), readerOf(issuer))).toBe('SLEUTELS_ONBEREIKBAAR');
    },
  );

  it('A69: fail closed when the issuer publishes a private key, and what was known before goes on until its age', async () => {
    const issuer = await startIssuer([first.publicJwk]);
    const reader = readerOf(issuer);
    expect(await verdict(await tokenOf(first), reader)).toBe('OK');
    issuer.keys = [second.publicJwk, first.privateKey.export({ format: 'jwk' }) as JWK];
    reader.pass(COOLDOWN_MS);
    expect(await verdict(await tokenOf(second), reader)).toBe('SLEUTELS_ONBEREIKBAAR');
    expect(await verdict(await tokenOf(first), reader)).toBe('OK');
    expect(await verdict(await tokenOf(first), readerOf(issuer))).toBe('SLEUTELS_ONBEREIKBAAR');
  });

  it('A68: are not even asked for by a token without a name of a key', async () => {
    const issuer = await startIssuer([first.publicJwk]);
    const { keys } = readerOf(issuer);
    await expect(keys({ alg: 'ES256' }, { payload: '', signature: '' })).rejects.toThrow();
    expect(issuer.asked()).toBe(0);
  });

  it('A69: fail closed, and as unreachable, when nothing listens', async () => {
    const issuer = { url: 'http://127.0.0.1:9/jwks' } as Issuer;
    expect(await verdict(await tokenOf(first), readerOf(issuer))).toBe('SLEUTELS_ONBEREIKBAAR');
  });

  it('A78: tell with each set how far the clock of the issuer is from ours', async () => {
    const issuer = await startIssuer([first.publicJwk]);
    const seen: number[] = [];
    const reader = readerOf(issuer, ({ aheadMs }) => seen.push(aheadMs));
    reader.pass(-100_000);
    expect(await verdict(await tokenOf(first), reader)).toBe('OK');
    expect(seen).toHaveLength(1);
    expect(seen[0]).toBeGreaterThan(90_000);
  });
});
