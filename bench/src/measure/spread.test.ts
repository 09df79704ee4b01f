import { describe, expect, it } from 'vitest';
import { spreadOf } from './spread.ts';

describe('the spread of what was measured', () => {
  it('is the middle value with the extremes, whatever the order', () => {
    expect(spreadOf([9, 1, 5])).toEqual({ median: 5, min: 1, max: 9 });
    expect(spreadOf([4, 1, 2, 9])).toEqual({ median: 3, min: 1, max: 9 });
  });

  it('is no figure where nothing was measured', () => {
    expect(() => spreadOf([])).toThrow(RangeError);
  });
});
