import { describe, expect, it } from 'vitest';
import { createKeyCache } from './key-cache.ts';
import { newSubjectKey } from './seal-text.ts';

const key = (wie: string) => ({ ...newSubjectKey(), wie, jaar: 2026 });

describe('the keys that a process remembers', () => {
  it('A128: for a minute, and no longer: one that another process destroyed seals nothing after it', () => {
    let now = 0;
    const cache = createKeyCache(() => now);
    cache.keep(key('p'), 'c');
    now = 59_999;
    expect(cache.find({ wie: 'p', jaar: 2026 })).toBeDefined();
    expect(cache.find({ wie: 'p', jaar: 2027 })).toBeUndefined();
    now = 60_000;
    expect(cache.find({ wie: 'p', jaar: 2026 })).toBeUndefined();
  });

  it('A128: until the casus or the person is destroyed, and not again for a quarter of an hour', () => {
    let now = 0;
    const cache = createKeyCache(() => now);
    for (const [wie, casus] of [
      ['p', 'c'],
      ['q', null],
      ['r', 'd'],
    ] as const)
      cache.keep(key(wie), casus);
    cache.destroy(['c', 'q']);
    for (const wie of ['p', 'q']) expect(cache.find({ wie, jaar: 2026 })).toBeUndefined();
    expect(cache.find({ wie: 'r', jaar: 2026 })).toBeDefined();
    cache.keep(key('s'), 'c');
    expect(cache.find({ wie: 's', jaar: 2026 })).toBeUndefined();
    expect(cache.isDestroyed({ wie: 's', casus: 'c' })).toBe(true);
    now = 15 * 60_000;
    expect(cache.isDestroyed({ wie: 's', casus: 'c' })).toBe(false);
  });

  it('A117: no more than so many', () => {
    const cache = createKeyCache(() => 0);
    for (let at = 0; at <= 10_000; at += 1) cache.keep(key(`p${at}`), null);
    expect(cache.find({ wie: 'p0', jaar: 2026 })).toBeUndefined();
    expect(cache.find({ wie: 'p10000', jaar: 2026 })).toBeDefined();
  });
});
