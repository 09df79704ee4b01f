import { describe, expect, it } from 'vitest';
import { dagenTussen, leeftijdOp, plusDagen } from './datum.ts';

describe('kalenderdagen', () => {
  it('counts days over a leap day and the change of the clock', () => {
    expect(dagenTussen('2024-02-28', '2024-03-01')).toBe(2);
    expect(dagenTussen('2026-03-28', '2026-03-30')).toBe(2);
    expect(dagenTussen('2026-01-01', '2025-12-31')).toBe(-1);
    expect(plusDagen('2024-01-07', dagenTussen('2024-01-07', '2025-12-31'))).toBe('2025-12-31');
  });

  it('makes somebody a year older on the birthday and not before', () => {
    expect(['2026-10-04', '2026-10-05'].map((dag) => leeftijdOp('2008-10-05', dag))).toEqual([17, 18]);
  });
});
