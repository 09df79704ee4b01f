import { expect, it } from 'vitest';
import { dutchDay } from './datum.ts';

it('the Dutch day changes at Dutch midnight, in summer and in winter, in whichever order is asked', () => {
  const asked = [
    ['2026-07-01T21:59:59.999Z', '2026-07-01'],
    ['2026-07-01T22:00:00.000Z', '2026-07-02'],
    ['2026-01-01T22:59:59.999Z', '2026-01-01'],
    ['2026-01-01T23:00:00.000Z', '2026-01-02'],
    ['2026-07-01T21:59:59.999Z', '2026-07-01'],
  ] as const;
  for (const [moment, day] of asked) expect(dutchDay(new Date(moment))).toBe(day);
});

it('there is no day of a moment that is none', () => {
  expect(() => dutchDay(new Date(Number.NaN))).toThrow(RangeError);
});
