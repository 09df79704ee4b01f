import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from './limits.ts';
import { createTextLimits } from './text-limits.ts';

const DEEP = `{ ${'a { '.repeat(200)} b ${'}'.repeat(201)}`;
const LONG = `{ ${'a '.repeat(DEFAULT_LIMITS.documentCharsMax)} }`;

describe('the limit that a text breaks', () => {
  it('A39, A40: is the same however often the text is asked, and of each text its own', () => {
    const limitOf = createTextLimits(DEFAULT_LIMITS);
    const texts = ['{ a }', DEEP, LONG, '{ a', ''];
    const first = texts.map(limitOf);
    expect(first).toEqual([null, expect.any(String), 'OMVANG', null, null]);
    for (let time = 0; time < 3; time += 1) expect(texts.map(limitOf)).toEqual(first);
    expect(texts.toReversed().map(createTextLimits(DEFAULT_LIMITS))).toEqual(first.toReversed());
  });

  it('A39: is right also after more texts than are remembered', () => {
    const limitOf = createTextLimits(DEFAULT_LIMITS);
    const padding = ' '.repeat(Math.floor(DEFAULT_LIMITS.documentCharsMax / 2));
    for (let at = 0; at < 400; at += 1) expect(limitOf(`{ a${at} ${padding} }`)).toBeNull();
    expect([limitOf(DEEP) !== null, limitOf('{ a }')]).toEqual([true, null]);
  });
});
