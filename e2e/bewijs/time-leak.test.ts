import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from './time-leak.ts';

describe('how well times tell two kinds apart (A93)', () => {
  it('is a half when they do not differ, and when all are equal', () => {
    expect(areaUnderCurve([1, 2, 3, 4], [1, 2, 3, 4])).toBe(0.5);
    expect(areaUnderCurve([7, 7], [7, 7, 7])).toBe(0.5);
  });

  it('is one when every time of the first kind is longer, and nothing the other way round', () => {
    expect(areaUnderCurve([5, 6], [1, 2, 3])).toBe(1);
    expect(areaUnderCurve([1, 2, 3], [5, 6])).toBe(0);
  });

  it('counts pairs: three out of four longer is three quarters', () => {
    expect(areaUnderCurve([2, 4], [1, 3])).toBe(0.75);
  });
});
