import { describe, expect, it } from 'vitest';
import { proeftijdLoopt } from './proeftijd-loopt.ts';

const drieJaar = { begin: '2026-10-06', einde: '2029-10-05' };

describe('proeftijdLoopt', () => {
  it('holds from the first day on', () => {
    expect(proeftijdLoopt(drieJaar, '2026-10-05')).toBe(false);
    expect(proeftijdLoopt(drieJaar, '2026-10-06')).toBe(true);
  });

  it('holds through the last day, so that a breach on that day is still one', () => {
    expect(proeftijdLoopt(drieJaar, '2029-10-05')).toBe(true);
    expect(proeftijdLoopt(drieJaar, '2029-10-06')).toBe(false);
  });

  it('never holds where it ended before it began', () => {
    expect(proeftijdLoopt({ begin: '2026-10-06', einde: '2026-10-05' }, '2026-10-05')).toBe(false);
  });
});
