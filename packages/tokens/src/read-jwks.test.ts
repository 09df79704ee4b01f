import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEYS_MAX, readJwks } from './read-jwks.ts';
import { loadSigningKey, type SigningKey } from './signing-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'ketenhub-read-jwks-'));
afterAll(() => rmSync(folder, { recursive: true }));
let key: SigningKey;
beforeAll(async () => {
  key = await loadSigningKey(folder, 'key', 'ES256');
});

describe('the keys that an issuer publishes', () => {
  it('are taken with their end, and with members that we do not know', () => {
    const published = { ...key.publicJwk, exp: 1_800_000_000, 'x5t#S256': 'x' };
    expect(readJwks({ keys: [published] })).toEqual([published]);
    expect(readJwks({ keys: [] })).toEqual([]);
  });

  it.each([
    ['d', 'd'],
    ['p', 'p'],
    ['q', 'q'],
    ['dp', 'dp'],
    ['dq', 'dq'],
    ['qi', 'qi'],
    ['oth', 'oth'],
    ['k, a secret that would be shared', 'k'],
  ])('are refused as a whole when one of them has a private part: %s', (_, member) => {
    expect(readJwks({ keys: [key.publicJwk, { ...key.publicJwk, kid: 'ander', [member]: 'AA' }] })).toBeNull();
  });

  it('A68: are refused as a whole when one has no name, or two have the same', () => {
    const { kid: _, ...nameless } = key.publicJwk;
    expect(readJwks({ keys: [nameless] })).toBeNull();
    expect(readJwks({ keys: [{ ...nameless, kid: '' }] })).toBeNull();
    expect(readJwks({ keys: [key.publicJwk, key.publicJwk] })).toBeNull();
  });

  it(`are at most ${KEYS_MAX}`, () => {
    const keys = (count: number) => Array.from({ length: count }, (_, at) => ({ ...key.publicJwk, kid: `k${at}` }));
    expect(readJwks({ keys: keys(KEYS_MAX) })).toHaveLength(KEYS_MAX);
    expect(readJwks({ keys: keys(KEYS_MAX + 1) })).toBeNull();
  });

  it.each([null, [], 'x', {}, { keys: {} }, { keys: ['x'] }, { keys: [{ kid: 'x' }] }])('are no keys: %j', (answer) => {
    expect(readJwks(answer)).toBeNull();
  });

  it('have an end that is a whole number of seconds', () => {
    for (const exp of ['1800000000', 1.5, null]) expect(readJwks({ keys: [{ ...key.publicJwk, exp }] })).toBeNull();
  });
});
