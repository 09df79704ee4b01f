import { afterEach, describe, expect, it, vi } from 'vitest';
import { ageOn, stopClockAt, today } from './calendar.ts';

describe('today', () => {
  afterEach(() => {
    stopClockAt(null);
    vi.useRealTimers();
  });

  it('is the day in the Netherlands, which begins before that of UTC', () => {
    vi.useFakeTimers({ now: Date.parse('2026-07-31T22:30:00Z') });
    expect(today()).toBe('2026-08-01');
  });

  it('is the day at which the clock of a demo was stopped, until it runs again', () => {
    vi.useFakeTimers({ now: Date.parse('2030-01-01T12:00:00Z') });
    stopClockAt('2026-11-18');
    expect(today()).toBe('2026-11-18');
    stopClockAt(null);
    expect(today()).toBe('2030-01-01');
  });
});

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
