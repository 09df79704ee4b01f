import { casussen } from '@ketenhub/region';
import { describe, expect, it } from 'vitest';
import { agendapuntRows, overlegmomentRows, volgendOverlegOp } from './tafel-rows.ts';

describe('the next meeting of the demo', () => {
  it.each([
    ['on the day of the stories', '2026-11-18', '2026-11-24'],
    ['on the day itself', '2026-11-24', '2026-12-01'],
    ['on the day before, when the agenda is read already', '2026-11-23', '2026-12-01'],
    ['two days before', '2026-11-22', '2026-11-24'],
    ['at the end of a year', '2030-12-30', '2031-01-07'],
  ])('is on the first Tuesday that is at least two days on, of a demo that is filled %s', (_when, filled, dag) => {
    expect(volgendOverlegOp(filled)).toBe(dag);
  });

  it('has its casussen on that same day, one after the other', () => {
    const [moment] = overlegmomentRows('2027-03-01');
    const agenda = agendapuntRows(casussen(1), '2027-03-01');
    expect(agenda.map(({ overleg, dag, volgorde }) => [overleg, dag, volgorde])).toEqual([
      [moment?.kenmerk, '2027-03-09', 1],
      [moment?.kenmerk, '2027-03-09', 2],
    ]);
    expect(moment?.dag).toBe('2027-03-09');
  });
});
