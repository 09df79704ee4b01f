import { createHmac, createPublicKey, randomUUID, sign as signBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jwtVerify, SignJWT } from 'jose';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localKeys } from './key-source.ts';
import { signJwt } from './sign-jwt.ts';
import { loadSigningKey, type SigningKey } from './signing-key.ts';
import { verifyJwt } from './verify-jwt.ts';

const folder = mkdtempSync(join(tmpdir(), 'ketenhub-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const EXPECTED = {
  typ: 'txntoken+jwt',
  issuer: 'https://uitgever.example',
  audience: 'urn:ketenhub:bron:politie',
  algorithm: 'ES256',
  claims: v.object({ jti: v.string(), casus: v.string() }),
  maxLifetimeSeconds: 30,
} as const;

const now = (): number => Math.floor(Date.now() / 1000);
const head = (key: SigningKey) => ({ alg: key.alg as string, kid: key.kid, typ: EXPECTED.typ });
const good = () => ({
  iss: EXPECTED.issuer,
  aud: EXPECTED.audience as string,
  iat: now(),
  exp: now() + 30,
  jti: randomUUID(),
  casus: 'ZVH-2026-0101',
});

let key: SigningKey;
let other: SigningKey;
let rsa: SigningKey;
beforeAll(async () => {
  key = await loadSigningKey(folder, 'key', 'ES256');
  other = await loadSigningKey(folder, 'other', 'ES256');
  rsa = await loadSigningKey(folder, 'rsa', 'PS256');
});

const sign = (claims: Record<string, unknown>, header: Record<string, unknown> = {}, by = key): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ ...head(key), ...header }).sign(by.privateKey);
const verify = (token: unknown) =>
  verifyJwt(token, localKeys([key.publicJwk, other.publicJwk, rsa.publicJwk]), EXPECTED);

/** The good token with these claims in place of its own; undefined leaves one out. */
async function verdictOn(claims: Record<string, unknown>, header: Record<string, unknown> = {}): Promise<unknown> {
  const whole = Object.entries({ ...good(), ...claims }).filter(([, value]) => value !== undefined);
  const verified = await verify(await sign(Object.fromEntries(whole), header));
  return verified.ok ? 'OK' : verified.fault;
}
const encoded = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');

describe('verification of a token', () => {
  it('accepts the good token and hands out only the claims that its kind has', async () => {
    const claims = { ...good(), extra: 'x' };
    expect(await verify(await sign(claims))).toEqual({ ok: true, claims: { jti: claims.jti, casus: claims.casus } });
  });

  it('A61: refuses no token, and calls what is no text no token', async () => {
    for (const none of [undefined, null, '', 7, {}, ['a']]) {
      expect(await verify(none)).toEqual({ ok: false, fault: 'ONTBREEKT' });
    }
    expect(await verify('geen.jwt')).toEqual({ ok: false, fault: 'ONGELDIG' });
  });

  it.each(['exp', 'iat', 'jti', 'iss', 'aud'])('A61: refuses a token without %s', async (claim) => {
    expect(await verdictOn({ [claim]: undefined })).toBe('ONGELDIG');
  });

  it('A61: refuses an expired token', async () => {
    expect(await verdictOn({ iat: now() - 40, exp: now() - 10 })).toBe('VERLOPEN');
  });

  it('A62: refuses a token from the future, but takes a clock that is 20 s ahead', async () => {
    expect(await verdictOn({ iat: now() + 20, exp: now() + 50 })).toBe('OK');
    expect(await verdictOn({ iat: now() + 300, exp: now() + 330 })).toBe('ONGELDIG');
  });

  describe('A78: between clocks that differ', () => {
    const off: number[] = [];
    const keys = () =>
      Object.assign(localKeys([key.publicJwk]), { onClockOff: (seconds: number) => off.push(seconds) });
    /** The verdict on a token that was made just now, by a reader whose clock is this far ahead. */
    async function verdictAhead(seconds: number, lateSeconds?: number): Promise<unknown> {
      off.length = 0;
      const made = now() - seconds;
      const token = await sign({ ...good(), iat: made, exp: made + 30 });
      const verified = await verifyJwt(token, keys(), { ...EXPECTED, ...(lateSeconds && { lateSeconds }) });
      return verified.ok ? 'OK' : verified.fault;
    }

    it('takes a token of 30 s by a clock that is up to 30 s off, and says so only when it needed to', async () => {
      for (const seconds of [0, 20]) {
        expect(await verdictAhead(seconds, 30)).toBe('OK');
        expect(off).toEqual([]);
      }
      for (const seconds of [30, 55, -20, -28]) {
        expect(await verdictAhead(seconds, 30)).toBe('OK');
        expect(off).toHaveLength(1);
      }
    });

    it('refuses everything by a clock that is 5 minutes off, with an alarm', async () => {
      expect([await verdictAhead(300, 30), off]).toEqual(['VERLOPEN', [expect.closeTo(270, -1)]]);
      expect([await verdictAhead(-300, 30), off]).toEqual(['ONGELDIG', [expect.closeTo(-300, -1)]]);
    });

    it('gives a kind of token that lives for minutes no time after its end, and calls its end no alarm', async () => {
      expect([await verdictAhead(40), off]).toEqual(['VERLOPEN', []]);
    });

    it('raises no alarm for a token that anybody could have made', async () => {
      off.length = 0;
      const times = { iat: now() - 400, exp: now() - 370 };
      await verifyJwt(await sign({ ...good(), ...times }, {}, other), keys(), { ...EXPECTED, lateSeconds: 30 });
      expect(off).toEqual([]);
    });
  });

  it('refuses a token that lives longer than its kind may, however fresh', async () => {
    expect(await verdictOn({ exp: now() + 32 })).toBe('ONGELDIG');
    expect(await verdictOn({ iat: now() - 3600, exp: now() + 20 })).toBe('ONGELDIG');
  });

  it.each([
    ['exp as text', { exp: '9999999999' }],
    ['iat as text', { iat: '0' }],
    ['exp null', { exp: null }],
  ])('refuses times that are no numbers: %s', async (_, claims) => {
    expect(await verdictOn(claims)).toBe('ONGELDIG');
  });

  it('refuses endless times, which JSON can hold as 1e400', async () => {
    const payload = JSON.stringify({ ...good(), exp: 0 }).replace('"exp":0', '"exp":1e400');
    const { CompactSign } = await import('jose');
    const token = await new CompactSign(Buffer.from(payload)).setProtectedHeader(head(key)).sign(key.privateKey);
    expect(await verify(token)).toMatchObject({ ok: false });
  });

  it('A63: refuses the token of another source', async () => {
    expect(await verdictOn({ aud: 'urn:ketenhub:bron:zorg' })).toBe('ONGELDIG');
  });

  it('A64: refuses a list of audiences, also with only this source in it', async () => {
    expect(await verdictOn({ aud: [EXPECTED.audience, 'urn:ketenhub:bron:zorg'] })).toBe('ONGELDIG');
    expect(await verdictOn({ aud: [EXPECTED.audience] })).toBe('ONGELDIG');
  });

  it.each(['JWT', 'at+jwt', 'casusbewijs+jwt', '', undefined])('A65: refuses typ %s', async (typ) => {
    expect(await verdictOn({}, { typ })).toBe('ONGELDIG');
  });

  it('A133: refuses another issuer', async () => {
    expect(await verdictOn({ iss: `${EXPECTED.issuer}/` })).toBe('ONGELDIG');
  });

  it('refuses claims of another shape', async () => {
    expect(await verdictOn({ casus: undefined })).toBe('ONGELDIG');
    expect(await verdictOn({ casus: ['ZVH-2026-0101'] })).toBe('ONGELDIG');
  });

  it('A66: refuses a token without a signature', async () => {
    for (const alg of ['none', 'None', 'NONE']) {
      const unsigned = `${encoded({ ...head(key), alg })}.${encoded(good())}.`;
      expect(await verify(unsigned)).toEqual({ ok: false, fault: 'ONGELDIG' });
    }
  });

  it('A66: refuses HS256 with the public key as the secret', async () => {
    const signed = `${encoded({ ...head(key), alg: 'HS256' })}.${encoded(good())}`;
    const spki = createPublicKey(key.privateKey).export({ type: 'spki', format: 'pem' }).toString();
    for (const secret of [spki, JSON.stringify(key.publicJwk)]) {
      const mac = createHmac('sha256', secret).update(signed).digest('base64url');
      expect(await verify(`${signed}.${mac}`)).toEqual({ ok: false, fault: 'ONGELDIG' });
    }
  });

  it('A66: refuses another algorithm, well signed by a key that the issuer does publish', async () => {
    for (const alg of ['PS256', 'RS256']) {
      const key = await new SignJWT(good()).setProtectedHeader({ alg, kid: rsa.kid, typ: EXPECTED.typ });
      expect(await verify(await key.sign(rsa.privateKey))).toEqual({ ok: false, fault: 'ONGELDIG' });
    }
  });

  it('refuses an extension of the signature (crit, b64), and a header that is none', async () => {
    const signed = async (header: string): Promise<string> => {
      const text = `${header}.${encoded(good())}`;
      const signature = signBytes('sha256', Buffer.from(text), { key: key.privateKey, dsaEncoding: 'ieee-p1363' });
      return `${text}.${signature.toString('base64url')}`;
    };
    expect(await verify(await signed(encoded(head(key))))).toMatchObject({ ok: true });
    for (const extension of [{ crit: ['exp'], exp: 1 }, { crit: ['b64'], b64: false }, { b64: true }, { crit: [] }])
      expect(await verify(await signed(encoded({ ...head(key), ...extension })))).toEqual({
        ok: false,
        fault: 'ONGELDIG',
      });
    for (const none of ['aaaa', encoded(null), encoded([head(key)]), encoded('x'), encoded(7)])
      expect(await verify(await signed(none))).toEqual({ ok: false, fault: 'ONGELDIG' });
  });

  it('A74: refuses the good token with one character of its signature changed, wherever it stands, or cut or doubled', async () => {
    const token = await sign(good());
    const [first, second, signature = ''] = token.split('.');
    for (let at = 0; at < signature.length - 1; at += 1) {
      const other = signature[at] === 'A' ? 'B' : 'A';
      const changed = `${signature.slice(0, at)}${other}${signature.slice(at + 1)}`;
      expect(await verify(`${first}.${second}.${changed}`)).toEqual({ ok: false, fault: 'ONGELDIG' });
    }
    for (const wrong of [signature.slice(0, -4), `${signature}${signature}`, `${signature}.`, `${signature}AAAA`])
      expect(await verify(`${first}.${second}.${wrong}`)).toEqual({ ok: false, fault: 'ONGELDIG' });
  });

  it('takes what jose makes, and makes what jose takes', async () => {
    for (const by of [key, rsa]) {
      const head = { typ: EXPECTED.typ, issuer: EXPECTED.issuer, audience: EXPECTED.audience, lifetimeSeconds: 30 };
      const token = await signJwt(by, head, { casus: 'ZVH-2026-0101' });
      const { payload } = await jwtVerify(token, localKeys([by.publicJwk]), { ...head, algorithms: [by.alg] });
      expect(payload).toMatchObject({ casus: 'ZVH-2026-0101', iss: EXPECTED.issuer });
      const expected = { ...EXPECTED, algorithm: by.alg };
      const made = await sign(good(), { alg: by.alg, kid: by.kid }, by);
      for (const one of [token, made])
        expect(await verifyJwt(one, localKeys([by.publicJwk]), expected)).toMatchObject({ ok: true });
    }
  });

  it('A68: refuses a token without kid, with one key as with two: no key is tried', async () => {
    const token = await sign(good(), { kid: undefined });
    expect(await verify(token)).toEqual({ ok: false, fault: 'ONGELDIG' });
    expect(await verifyJwt(token, localKeys([key.publicJwk]), EXPECTED)).toEqual({ ok: false, fault: 'ONGELDIG' });
  });

  it('A67: refuses an unknown kid, and a known kid on the signature of another key', async () => {
    expect(await verdictOn({}, { kid: 'onbekend' })).toBe('ONGELDIG');
    expect(await verify(await sign(good(), { kid: other.kid }))).toEqual({ ok: false, fault: 'ONGELDIG' });
  });

  it('ignores a key that the token brings along', async () => {
    const { publicJwk: jwk } = await loadSigningKey(folder, 'foreign', 'ES256');
    const foreign = await loadSigningKey(folder, 'foreign', 'ES256');
    const header = { kid: foreign.kid, jwk, jku: 'https://elders.example/jwks' };
    expect(await verify(await sign(good(), header, foreign))).toEqual({ ok: false, fault: 'ONGELDIG' });
  });

  it('A74: refuses a token in which one claim was edited', async () => {
    const [first, , signature] = (await sign(good())).split('.');
    const edited = encoded({ ...good(), casus: 'ZVH-2026-0104' });
    expect(await verify(`${first}.${edited}.${signature}`)).toEqual({ ok: false, fault: 'ONGELDIG' });
  });
});
