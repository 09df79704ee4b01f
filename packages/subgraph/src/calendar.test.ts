import { describe, expect, it } from 'vitest';
import { ageOn } from './calendar.ts';

describe('ageOn', () => {
  it('makes someone an adult on the eighteenth birthday, not a day before', () => {
    expect(ageOn('2008-10-05', '2026-10-04')).toBe(17);
    expect(ageOn('2008-10-05', '2026-10-05')).toBe(18);
  });

  it('makes someone born on 29 February a year older on 1 March of a common year', () => {
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
    expect(ageOn('2008-02-29', '2028-02-29')).toBe(20);
  });
});
