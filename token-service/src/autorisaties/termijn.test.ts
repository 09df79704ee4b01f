import { describe, expect, it } from 'vitest';
import { beoordelenUiterlijkOp } from './termijn.ts';

describe('R26: how long a review of an authorisation counts', () => {
  it.each([
    ['2026-11-29', '2027-11-29'],
    ['2028-02-29', '2029-02-28'],
  ])('R26: of somebody in the uitvoering a year: of %s until %s', (reviewed, last) => {
    expect(beoordelenUiterlijkOp('UITVOERING', reviewed)).toBe(last);
  });

  it.each([
    ['RECHTMATIGHEID', '2026-11-29', '2027-02-28'],
    ['RECHTMATIGHEID', '2026-12-31', '2027-03-31'],
    ['BEHEER', '2026-10-01', '2027-01-01'],
  ] as const)('R26: of who checks or maintains (%s) a quarter: of %s until %s', (klasse, reviewed, last) => {
    expect(beoordelenUiterlijkOp(klasse, reviewed)).toBe(last);
  });
});
