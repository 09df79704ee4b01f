import { describe, expect, it } from 'vitest';
import { boundTo, isPresentedBy } from './bound-to.ts';

const GATEWAY = 'G'.repeat(43);
const OTHER = 'O'.repeat(43);

describe('a token and the certificate of the connection on which it comes (A72, RFC 8705)', () => {
  it.each([
    ['bound to it', boundTo(GATEWAY), GATEWAY, true],
    ['bound to another certificate', boundTo(GATEWAY), OTHER, false],
    ['bound to nothing, over TLS with certificates', boundTo(null), GATEWAY, false],
    ['bound, on a connection that proves no certificate', boundTo(GATEWAY), null, false],
    ['bound to nothing, where there are no certificates', boundTo(null), null, true],
  ])('%s', (_what, claims, presenter, expected) => {
    expect(isPresentedBy(claims, presenter)).toBe(expected);
  });
});
