import { describe, expect, it } from 'vitest';
import { kaderGeldig } from './kader-geldig.ts';

describe('kaderGeldig', () => {
  it('holds until the day that is named, and not on that day itself', () => {
    const kader = { begin: '2026-05-12', geldigTot: '2026-11-12' };
    expect(kaderGeldig(kader, '2026-11-11')).toBe(true);
    expect(kaderGeldig(kader, '2026-11-12')).toBe(false);
  });

  it('holds on while no end is set', () => {
    expect(kaderGeldig({ begin: '2026-05-12', geldigTot: null }, '2040-01-01')).toBe(true);
  });

  it('holds from the day on which it begins, and not before', () => {
    for (const geldigTot of [null, '2027-06-01']) {
      expect(kaderGeldig({ begin: '2026-12-01', geldigTot }, '2026-11-30')).toBe(false);
      expect(kaderGeldig({ begin: '2026-12-01', geldigTot }, '2026-12-01')).toBe(true);
    }
  });
});
