import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JWK, SignJWT } from 'jose';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remoteKeys } from './key-source.ts';
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
  answer: 'KEYS' | 'ERROR' | 'NO_JSON' | 'SILENCE';
  keys: JWK[];
}

const servers: Server[] = [];
async function startIssuer(keys: JWK[]): Promise<Issuer> {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    if (issuer.answer === 'SILENCE') return;
    if (issuer.answer === 'ERROR') response.writeHead(503).end('{}');
    else response.end(issuer.answer === 'NO_JSON' ? '<html>' : JSON.stringify({ keys: issuer.keys }));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
  const issuer: Issuer = { url, keys, answer: 'KEYS', asked: () => asked };
  return issuer;
}

const sourceOf = ({ url, answer }: Issuer, cooldownMs = 60_000, maxAgeMs = 300_000) =>
  remoteKeys({ url, timeoutMs: answer === 'SILENCE' ? 200 : 20_000, cooldownMs, maxAgeMs });

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
const verdict = async (token: string, keys: ReturnType<typeof sourceOf>): Promise<string> => {
  const verified = await verifyJwt(token, keys, EXPECTED);
  return verified.ok ? 'OK' : verified.fault;
};

describe("an issuer's keys over the network", () => {
  it('are fetched once for many tokens', async () => {
    const issuer = await startIssuer([first.publicJwk, second.publicJwk]);
    const keys = sourceOf(issuer);
    for (const key of [first, second, first]) expect(await verdict(await tokenOf(key), keys)).toBe('OK');
    expect(issuer.asked()).toBe(1);
  });

  it('A67: are asked for no more within the cool-down, however many unknown kids arrive, and known ones keep working', async () => {
    const issuer = await startIssuer([first.publicJwk]);
    const keys = sourceOf(issuer);
    expect(await verdict(await tokenOf(first), keys)).toBe('OK');
    for (let turn = 0; turn < 50; turn += 1) {
      expect(await verdict(await tokenOf(first, `onbekend-${turn}`), keys)).toBe('ONGELDIG');
    }
    expect(issuer.asked()).toBe(1);
    expect(await verdict(await tokenOf(first), keys)).toBe('OK');
  });

  it('A67, A69: are asked once more after the cool-down, so that a rotated key is found', async () => {
    const issuer = await startIssuer([first.publicJwk]);
    const keys = sourceOf(issuer, 0);
    expect(await verdict(await tokenOf(first), keys)).toBe('OK');
    issuer.keys = [second.publicJwk];
    expect(await verdict(await tokenOf(second), keys)).toBe('OK');
    expect(issuer.asked()).toBe(2);
    expect(await verdict(await tokenOf(first), keys)).toBe('ONGELDIG');
  });

  it('A69: serve from memory while the issuer is away, and no longer than their greatest age', async () => {
    const issuer = await startIssuer([first.publicJwk]);
    const [fresh, old] = [sourceOf(issuer), sourceOf(issuer, 0, 1)];
    for (const keys of [fresh, old]) expect(await verdict(await tokenOf(first), keys)).toBe('OK');
    issuer.answer = 'ERROR';
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await verdict(await tokenOf(first), fresh)).toBe('OK');
    expect(await verdict(await tokenOf(first), old)).not.toBe('OK');
  });

  it.each(['ERROR', 'NO_JSON', 'SILENCE'] as const)(
    'A69: fail closed, and as unreachable, when the issuer gives %s',
    async (answer) => {
      const issuer = await startIssuer([first.publicJwk]);
      issuer.answer = answer;
      expect(await verdict(await tokenOf(first), sourceOf(issuer))).toBe('SLEUTELS_ONBEREIKBAAR');
    },
  );

  it('A69: fail closed, and as unreachable, when nothing listens', async () => {
    const issuer = { url: 'http://127.0.0.1:9/jwks' } as Issuer;
    expect(await verdict(await tokenOf(first), sourceOf(issuer))).toBe('SLEUTELS_ONBEREIKBAAR');
  });
});
