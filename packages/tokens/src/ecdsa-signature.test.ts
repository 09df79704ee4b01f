import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { derOf, signatureOf } from './ecdsa-signature.ts';

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const TOKEN_FORM = { dsaEncoding: 'ieee-p1363' } as const;
/** Enough that R and S are met that begin with a zero octet and with a high bit, alone and together. */
const texts = Array.from({ length: 2_000 }, (_, at) => Buffer.from(`tekst ${at}`));

describe('the two forms of an ES256 signature', () => {
  it('say the same: what is signed in the one is good in the other, and comes back as it was', () => {
    const begins = { zero: 0, high: 0 };
    for (const text of texts) {
      const der = sign('sha256', text, privateKey);
      const signature = signatureOf(der);
      expect(verify('sha256', text, { key: publicKey, ...TOKEN_FORM }, signature)).toBe(true);
      expect(derOf(signature)?.equals(der)).toBe(true);
      for (const first of [signature[0], signature[32]]) {
        if (first === 0) begins.zero += 1;
        if ((first ?? 0) >= 0x80) begins.high += 1;
      }
    }
    expect(begins.zero).toBeGreaterThan(0);
    expect(begins.high).toBeGreaterThan(0);
  });

  it('A61: keep a signature over another text, or one that was changed, as bad as it is', () => {
    for (const text of texts.slice(0, 200)) {
      const signature = sign('sha256', text, { key: privateKey, ...TOKEN_FORM });
      const isGood = (what: Buffer, over = text) => verify('sha256', over, publicKey, derOf(what) ?? Buffer.alloc(0));
      expect(isGood(signature)).toBe(true);
      expect(isGood(signature, Buffer.from('iets anders'))).toBe(false);
      for (const at of [0, 31, 32, 63]) {
        const changed = Buffer.from(signature);
        changed[at] = (changed[at] ?? 0) ^ 1;
        expect(isGood(changed)).toBe(false);
      }
    }
  });

  it('A61: R or S of nothing is never good (CVE-2022-21449)', () => {
    for (const zero of [Buffer.alloc(64), Buffer.alloc(64, 0).fill(1, 0, 32), Buffer.alloc(64, 0).fill(1, 32)])
      expect(verify('sha256', Buffer.from('x'), publicKey, derOf(zero) ?? Buffer.alloc(0))).toBe(false);
  });

  it('is not made of anything of another length', () => {
    for (const length of [0, 1, 63, 65, 70, 72, 128]) expect(derOf(Buffer.alloc(length, 1))).toBeNull();
  });
});
