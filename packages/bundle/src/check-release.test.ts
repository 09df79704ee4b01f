import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSigningKey } from '@ketenhub/tokens';
import { CompactSign } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { controleerVrijgave, releaseKeys } from './check-release.ts';
import type { Vrijgave } from './release.ts';
import { keySigner, signRelease } from './sign-release.ts';

const dir = mkdtempSync(join(tmpdir(), 'ketenhub-vrijgave-'));
afterAll(() => rmSync(dir, { recursive: true }));

const key = await loadSigningKey(dir, 'compliance', 'ES256');
const stranger = await loadSigningKey(dir, 'vreemde', 'ES256');
const rsa = await loadSigningKey(dir, 'rsa', 'PS256');
const keys = releaseKeys([key.publicJwk]);

const digest = (letter: string) => `sha256-${letter.repeat(43)}`;
const vrijgave: Vrijgave = {
  serienummer: 2,
  digest: digest('B'),
  vorigeDigest: digest('A'),
  geldigVanaf: '2026-11-18T12:00:00Z',
  overlapTot: '2026-11-18T12:01:00Z',
  goedkeuringen: ['a.b.c', 'd.e.f'],
};
const signed = await signRelease(vrijgave, keySigner(key));

/** Signed by compliance's own key, whatever it says. */
function say(payload: unknown, header: Record<string, unknown> = {}): Promise<string> {
  return new CompactSign(Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'ES256', typ: 'beleid+jws', kid: key.kid, ...header })
    .sign(key.privateKey);
}
const refusal = async (jws: string): Promise<string> => {
  const checked = await controleerVrijgave(jws, keys);
  return checked.ok ? 'taken' : checked.why;
};

describe('a signed release (A18)', () => {
  it('is taken as compliance signed it, with the approvals as they are', async () => {
    expect(await controleerVrijgave(signed, keys)).toEqual({ ok: true, vrijgave });
  });

  it('can be signed by whoever holds the key and no process: the signing input goes out, the signature comes back', async () => {
    const seen: string[] = [];
    const kms = {
      kid: key.kid,
      sign: async (input: Uint8Array) => {
        seen.push(Buffer.from(input).toString());
        return keySigner(key).sign(input);
      },
    };
    const jws = await signRelease(vrijgave, kms);
    expect(await refusal(jws)).toBe('taken');
    expect(seen).toEqual([jws.split('.').slice(0, 2).join('.')]);
  });

  it.each([
    ['unsigned text', async () => JSON.stringify(vrijgave), 'is not signed'],
    ['nothing', async () => '', 'is not signed'],
    [
      'alg none',
      async () => `${btoa('{"alg":"none"}').replaceAll('=', '')}.${signed.split('.')[1]}.`,
      'another algorithm',
    ],
    ['a key of a stranger', () => signRelease(vrijgave, keySigner(stranger)), 'unknown key'],
    [
      'the kid of compliance over the signature of a stranger',
      () => signRelease(vrijgave, { ...keySigner(stranger), kid: key.kid }),
      'wrong signature',
    ],
    ['no kid', () => say(vrijgave, { kid: undefined }), 'unknown key'],
    ['another type', () => say(vrijgave, { typ: 'JWT' }), 'something else than a release'],
    ['no type', () => say(vrijgave, { typ: undefined }), 'something else than a release'],
    [
      'another algorithm',
      () =>
        new CompactSign(Buffer.from(JSON.stringify(vrijgave)))
          .setProtectedHeader({ alg: 'PS256', typ: 'beleid+jws', kid: rsa.kid })
          .sign(rsa.privateKey),
      'another algorithm',
    ],
    [
      'another digest in the same envelope',
      async () => {
        const [head, , signature] = signed.split('.');
        const other = Buffer.from(JSON.stringify({ ...vrijgave, digest: digest('C') })).toString('base64url');
        return `${head}.${other}.${signature}`;
      },
      'wrong signature',
    ],
  ])('is refused with %s', async (_, jws, why) => {
    expect(await refusal(await jws())).toContain(why);
  });

  it.each<[string, unknown]>([
    ['no JSON', 'geen json'],
    ['no object', []],
    ['a serial of zero', { ...vrijgave, serienummer: 0 }],
    ['half a serial', { ...vrijgave, serienummer: 1.5 }],
    ['a serial as text', { ...vrijgave, serienummer: '2' }],
    ['a digest that is none', { ...vrijgave, digest: 'sha256-kort' }],
    ['no word of the one before', { ...vrijgave, vorigeDigest: undefined }],
    ['an instant without zone', { ...vrijgave, geldigVanaf: '2026-11-18T12:00:00' }],
    ['an instant that does not exist', { ...vrijgave, geldigVanaf: '2026-13-18T12:00:00Z' }],
    ['an overlap that ends before it begins', { ...vrijgave, overlapTot: '2026-11-18T11:59:59Z' }],
    ['an overlap of more than a day', { ...vrijgave, overlapTot: '2026-11-19T12:00:01Z' }],
    ['an approval that is no JWS', { ...vrijgave, goedkeuringen: [{ wie: 'fg' }] }],
    ['a member more', { ...vrijgave, ook: 'dit' }],
  ])('is refused with %s, also when compliance signed it', async (_, payload) => {
    expect(await refusal(await say(payload))).toContain('is malformed');
  });

  it('is refused when a wrong curve poses as compliance', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    const jws = await signRelease(vrijgave, keySigner({ kid: key.kid, privateKey }));
    expect(await refusal(jws)).not.toBe('taken');
  });
});
