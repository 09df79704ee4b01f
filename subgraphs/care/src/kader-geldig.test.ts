import { describe, expect, it } from 'vitest';
import { kaderGeldig } from './kader-geldig.ts';

describe('kaderGeldig', () => {
  it('holds until the day that is named, and not on that day itself', () => {
    expect(kaderGeldig('2026-11-12', '2026-11-11')).toBe(true);
    expect(kaderGeldig('2026-11-12', '2026-11-12')).toBe(false);
  });

  it('holds on while no end is set', () => {
    expect(kaderGeldig(null, '2040-01-01')).toBe(true);
  });
});
