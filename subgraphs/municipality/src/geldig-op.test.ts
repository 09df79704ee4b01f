import { describe, expect, it } from 'vitest';
import { geldigOp } from './geldig-op.ts';

describe('geldigOp', () => {
  it('holds up to, and no longer on, the day that the document names', () => {
    expect(geldigOp('2026-11-18', '2026-11-17')).toBe(true);
    expect(geldigOp('2026-11-18', '2026-11-18')).toBe(false);
    expect(geldigOp('2026-11-18', '2026-11-19')).toBe(false);
  });

  it('compares years before months', () => {
    expect(geldigOp('2027-01-02', '2026-12-31')).toBe(true);
  });
});
