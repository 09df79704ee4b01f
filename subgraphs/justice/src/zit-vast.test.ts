import { describe, expect, it } from 'vitest';
import { zitVast } from './zit-vast.ts';

const detentie = { inrichting: 'PI Schakeloord', begin: '2026-05-02', verwachtEinde: '2026-11-12' };

describe('zitVast', () => {
  it('holds from the first day of detention on', () => {
    expect(zitVast(detentie, '2026-05-01')).toBe(false);
    expect(zitVast(detentie, '2026-05-02')).toBe(true);
  });

  it('holds no longer on the day of release, so that nobody counts on a cell that is empty', () => {
    expect(zitVast(detentie, '2026-11-11')).toBe(true);
    expect(zitVast(detentie, '2026-11-12')).toBe(false);
  });

  it('goes on without end while no end is foreseen', () => {
    expect(zitVast({ ...detentie, verwachtEinde: null }, '2040-01-01')).toBe(true);
  });

  it('never holds for a taakstraf: nobody is held without an inrichting', () => {
    expect(zitVast({ ...detentie, inrichting: null }, '2026-06-01')).toBe(false);
    expect(zitVast({ inrichting: null, begin: '2026-05-02', verwachtEinde: null }, '2026-06-01')).toBe(false);
  });
});
