import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { holdsToken } from './holds-token.ts';

const spaced = (value: object): string =>
  Buffer.from(JSON.stringify(value).replaceAll('":', '" : ')).toString('base64url');
const jose = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

it('A79: sees the header and the claims of a token, whole or cut off, wherever it stands', () => {
  const headers = [
    { alg: 'ES256', typ: 'at+jwt' },
    { typ: 'JWT', alg: 'ES256' },
    { kid: 'sleutel-1' },
    { 'x5t#S256': 'abc' },
  ];
  const claims = [{ iss: 'https://tokens.example' }, { sub: 'gebruiker' }, { jti: '1234' }, { a_long_private_name: 1 }];
  for (const value of [...headers, ...claims]) {
    const token = jose(value);
    for (const text of [
      token,
      spaced(value),
      token.slice(0, 16),
      `a${token}`,
      `eyJeyJ${token}.x`,
      `{"x":"${token}"}`,
      `\n${token}\n`,
    ])
      expect([text, holdsToken(text)]).toEqual([text, true]);
  }
});

it('takes random text for nothing, also when it begins as a token does', () => {
  const texts = Array.from(
    { length: 20_000 },
    (_, i) => `eyJ${createHash('sha256').update(`${i}`).digest('base64url')}`,
  );
  expect(texts.filter((text) => holdsToken(text) || holdsToken(text.toLowerCase()))).toEqual([]);
  expect(holdsToken('x9EyjQ2kZ1pVtAbCdEf0123456789')).toBe(false);
  expect(holdsToken('eyJhbGciOi')).toBe(false);
});
