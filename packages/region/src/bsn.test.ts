import { isBsn } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { BSN_COUNTER_MAX, testBsn } from './bsn.ts';

describe('test-BSN', () => {
  it('passes the elfproef and starts with 9, for every counter that is tried', () => {
    for (let counter = 0; counter <= BSN_COUNTER_MAX; counter += 977) {
      expect(testBsn(counter)).toMatch(/^9\d{8}$/);
      expect(isBsn(testBsn(counter))).toBe(true);
    }
  });

  it('differs for every counter', () => {
    const numbers = Array.from({ length: 20_000 }, (_, counter) => testBsn(counter));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('refuses a number with one changed digit, too few digits or letters', () => {
    expect(isBsn('111222333')).toBe(true);
    for (const wrong of ['111222334', '11122233', '1112223330', '11122233a', '000000000', '']) {
      expect(isBsn(wrong)).toBe(false);
    }
  });

  it('refuses a counter outside its range', () => {
    for (const wrong of [-1, 1.5, BSN_COUNTER_MAX + 1, Number.NaN]) expect(() => testBsn(wrong)).toThrow(RangeError);
  });
});
