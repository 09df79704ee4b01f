import { describe, expect, it } from 'vitest';
import { beleid } from '../test/protocol.ts';
import { canonicalJson } from './canonical-json.ts';
import { berekenDigest } from './digest.ts';

describe('RFC 8785', () => {
  it('sorts keys by UTF-16 code units (example of 3.2.3)', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    expect([...canonicalJson(value).matchAll(/:(\d)/g)].map(([, place]) => place).join('')).toBe('2467153');
  });

  it('writes numbers and strings as ECMAScript does (example of 3.2.2)', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27, -0],
      string: '\u20ac$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1, '\ud800', [undefined]])(
    'refuses what is no JSON (%s)',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );
});

describe('the digest of a bundle', () => {
  it('is that of its content, in whatever order it was written (attack 18)', async () => {
    const omgekeerd = Object.fromEntries(Object.entries(beleid).reverse()) as unknown as typeof beleid;
    expect(await berekenDigest(omgekeerd)).toBe(beleid.digest);
    expect(await berekenDigest({ ...beleid, versie: 'anders' })).not.toBe(beleid.digest);
  });
});
