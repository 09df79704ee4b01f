import { expect, it } from 'vitest';
import { freshBytes } from './fresh-bytes.ts';

it('fresh bytes are given once, as many as asked, and stay what they are when more are drawn', () => {
  const given = Array.from({ length: 2_000 }, (_, at) => freshBytes(at % 2 === 0 ? 12 : 8));
  const texts = given.map((bytes) => bytes.toString('hex'));
  expect(given.map(({ length }) => length)).toEqual(given.map((_, at) => (at % 2 === 0 ? 12 : 8)));
  expect(new Set(texts).size).toBe(texts.length);
  freshBytes(12);
  expect(given.map((bytes) => bytes.toString('hex'))).toEqual(texts);
});
