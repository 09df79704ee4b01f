import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSigningKey, type SigningKey, signJwt } from '@ketenhub/tokens';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readKnownKeys, rememberKey } from './known-keys.ts';
import { type PublicKeys, readHead, signHead, type TreeHead } from './tree-head.ts';

const folder = mkdtempSync(join(tmpdir(), 'ketenhub-kop-'));
afterAll(() => rmSync(folder, { recursive: true }));
const HEAD: TreeHead = { proces: 'police', grootte: 9, wortel: 'w', tijd: '2026-11-18T09:00:00.000000Z', vorige: null };

let key: SigningKey;
let stranger: SigningKey;
let keys: PublicKeys;
beforeAll(async () => {
  key = await loadSigningKey(folder, 'logboek', 'ES256');
  stranger = await loadSigningKey(folder, 'vreemde', 'ES256');
  keys = new Map([[key.kid, { ...key.publicJwk }]]);
});

describe('a signed tree head', () => {
  it('says what was signed', () => {
    expect(readHead(signHead(HEAD, key), keys)).toEqual(HEAD);
  });

  it('is none when a letter of it is another, or when a key signed it that this process never had', () => {
    const jws = signHead(HEAD, key);
    const [header = '', payload = '', signature = ''] = jws.split('.');
    const longer = Buffer.from(JSON.stringify({ ...HEAD, grootte: 8 })).toString('base64url');
    for (const other of [
      `${header}.${longer}.${signature}`,
      `${header}.${payload}.`,
      `${header}.${payload}`,
      `${jws}.x`,
      '',
      'a.b.c',
    ])
      expect(readHead(other, keys)).toBeNull();
    expect(readHead(signHead(HEAD, stranger), keys)).toBeNull();
    expect(readHead(signHead(HEAD, { ...stranger, kid: key.kid }), keys)).toBeNull();
  });

  it('is no token, and no token by the same key is a head', async () => {
    const jwt = await signJwt(key, { typ: 'at+jwt', issuer: 'x', audience: 'y', lifetimeSeconds: 30 }, { ...HEAD });
    expect(readHead(jwt, keys)).toBeNull();
    const none = `${Buffer.from('{"alg":"none","typ":"ketenhub-boomkop+jws"}').toString('base64url')}.${jwt.split('.')[1]}.`;
    expect(readHead(none, keys)).toBeNull();
  });
});

describe('the public keys of a logbook', () => {
  it('are kept of all times, for their owner alone, and without any private part', () => {
    const dir = mkdtempSync(join(folder, 'sleutels-'));
    expect(readKnownKeys(dir).size).toBe(0);
    rememberKey(dir, rememberKey(dir, readKnownKeys(dir), key), stranger);
    expect([...readKnownKeys(dir).keys()]).toEqual([key.kid, stranger.kid]);
    expect(readHead(signHead(HEAD, stranger), readKnownKeys(dir))).toEqual(HEAD);
    expect(JSON.stringify([...readKnownKeys(dir).values()])).not.toContain('"d"');
    const file = join(dir, 'logboek.publiek.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, '{"keys":');
    expect(() => readKnownKeys(dir)).toThrow('logboek.publiek.json is damaged; put it back');
  });
});
