import { describe, expect, it } from 'vitest';
import { achttiendeVerjaardag } from './majority.ts';

describe('achttiendeVerjaardag', () => {
  it('is the same day eighteen years on', () => {
    expect(achttiendeVerjaardag('2008-10-05')).toBe('2026-10-05');
  });

  it('comes on 1 March for who was born on a leap day, because eighteen years on there is none', () => {
    expect(achttiendeVerjaardag('2008-02-29')).toBe('2026-03-01');
  });
});
