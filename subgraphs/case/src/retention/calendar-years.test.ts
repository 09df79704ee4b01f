import { describe, expect, it } from 'vitest';
import { addMonths } from './calendar-years.ts';

describe('calendar months', () => {
  it.each([
    ['2026-11-18', 3, '2027-02-18'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-09-30', 3, '2026-12-30'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-12-31', 12, '2027-12-31'],
  ])('of %s, %i later, is %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });
});
