import { OIN } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import type { AVG_SOORTEN, AvgStandpunt } from '../values/avg.ts';
import { type AvgBesluitinvoer, isTeBesluiten, judgeAvgBesluit } from './judge-besluit.ts';
import { addMonths, raadplegingTot, uiterlijkOp } from './termijn.ts';

type Soort = (typeof AVG_SOORTEN)[number];
const van = (antwoord: AvgStandpunt['antwoord'], oin: string = OIN.politie): AvgStandpunt => ({
  oin,
  antwoord,
  onderdelen: antwoord === 'BEROEP_UAVG_41' ? ['LANDSVERDEDIGING'] : [],
  herbeoordelenOp: antwoord === 'BEROEP_UAVG_41' ? '2027-03-01' : null,
  beantwoordOp: antwoord === null ? null : '2026-11-10',
});
const EENS = [van('GEEN_BEZWAAR'), van('GEEN_BEZWAAR', OIN.ggz)];
const BEROEP = [van('GEEN_BEZWAAR'), van('BEROEP_UAVG_41', OIN.ggz)];
const OPEN = [van('GEEN_BEZWAAR'), van(null, OIN.ggz)];
const ofSoort =
  (soort: Soort) =>
  (standpunten: readonly AvgStandpunt[], invoer: AvgBesluitinvoer, dag = '2026-12-10') =>
    judgeAvgBesluit(invoer, { soort, standpunten, raadplegingTot: '2026-12-01', dag }).map(({ veld }) => veld);
const velden = ofSoort('INZAGE');
const TOE = { uitkomst: 'TOEGEWEZEN' } as const;
const AF = { uitkomst: 'AFGEWEZEN', grond: 'UAVG_41', herbeoordelingOp: '2027-03-01' } as const;

describe('the decision on a request of the betrokkene', () => {
  it('BGS 1.2: grants when nobody objects', () => {
    expect(velden(EENS, TOE)).toEqual([]);
    expect(velden(EENS, { ...TOE, grond: 'GEEN_RECHT' })).toEqual(['grond']);
  });

  it('BGS 1.2: is refused, wholly or in part, by a single invocation of UAVG 41, with a day to look again', () => {
    expect(velden(BEROEP, TOE)).toEqual(['uitkomst']);
    expect(velden(BEROEP, AF)).toEqual([]);
    expect(velden(BEROEP, { ...AF, uitkomst: 'GEDEELTELIJK_AFGEWEZEN' })).toEqual([]);
    expect(velden(BEROEP, { ...AF, herbeoordelingOp: null })).toEqual(['herbeoordelingOp']);
    expect(velden(BEROEP, { ...AF, herbeoordelingOp: '2026-12-10' })).toEqual(['herbeoordelingOp']);
    expect(velden(BEROEP, { uitkomst: 'AFGEWEZEN' })).toEqual(['grond']);
  });

  it('BGS 1.2: a refusal on UAVG 41 holds until the deelnemers look again and no longer, so that none rests on an invocation that is over', () => {
    const twee = [...BEROEP, { ...van('BEROEP_UAVG_41', OIN.college), herbeoordelenOp: '2027-06-01' }];
    expect(velden(BEROEP, { ...AF, herbeoordelingOp: '2027-03-02' })).toEqual(['herbeoordelingOp']);
    expect(velden(twee, { ...AF, herbeoordelingOp: '2027-06-01' })).toEqual([]);
    // The day of the invocation is over: no day is left until the deelnemer answers anew.
    expect(velden(BEROEP, { ...AF, herbeoordelingOp: '2027-09-01' }, '2027-03-02')).toEqual(['herbeoordelingOp']);
    expect(velden(OPEN, { ...AF, grond: 'RAADPLEGING_ONVOLLEDIG', herbeoordelingOp: '2027-09-01' })).toEqual([]);
  });

  it('BGS 1.2: a refusal on a missing answer holds no longer than the invocations that there are beside it', () => {
    const ook = { ...AF, grond: 'RAADPLEGING_ONVOLLEDIG' } as const;
    const beide = [...BEROEP, van(null, OIN.college)];
    expect(velden(beide, ook)).toEqual([]);
    expect(velden(beide, { ...ook, herbeoordelingOp: '2027-03-02' })).toEqual(['herbeoordelingOp']);
  });

  it('BGS 1.3: that the betrokkene may be told in part is not said for good while a deelnemer invokes UAVG 41 or did not answer', () => {
    const unasked = ofSoort('INFORMEREN');
    const deels = { uitkomst: 'GEDEELTELIJK_AFGEWEZEN', grond: 'GEEN_RECHT' } as const;
    expect([unasked(BEROEP, deels), unasked(OPEN, deels), unasked(EENS, deels)]).toEqual([['grond'], ['grond'], []]);
    expect(unasked(BEROEP, { ...AF, uitkomst: 'GEDEELTELIJK_AFGEWEZEN' })).toEqual([]);
    expect(unasked(BEROEP, { ...deels, uitkomst: 'AFGEWEZEN' })).toEqual([]);
    expect(velden(BEROEP, deels)).toEqual([]);
  });

  it('BGS 1.2: waits for each answer, and who never answered has not agreed', () => {
    expect(velden(OPEN, TOE, '2026-12-01')).toEqual(['uitkomst']);
    expect(velden(OPEN, { ...AF, grond: 'RAADPLEGING_ONVOLLEDIG' }, '2026-12-01')).toEqual(['uitkomst']);
    expect(velden(OPEN, TOE)).toEqual(['uitkomst']);
    expect(velden(OPEN, { ...AF, grond: 'RAADPLEGING_ONVOLLEDIG' })).toEqual([]);
    expect(velden(OPEN, { uitkomst: 'AFGEWEZEN', grond: 'RAADPLEGING_ONVOLLEDIG' })).toEqual(['herbeoordelingOp']);
  });

  it('rests on a ground that is there', () => {
    expect(velden(EENS, AF)).toEqual(['grond']);
    expect(velden(EENS, { ...AF, grond: 'RAADPLEGING_ONVOLLEDIG' })).toEqual(['grond']);
    expect(velden(EENS, { uitkomst: 'AFGEWEZEN', grond: 'GEEN_RECHT' })).toEqual([]);
  });

  it('can be taken anew while its ground may lapse', () => {
    expect(isTeBesluiten({ besluit: null, grond: null })).toBe(true);
    expect(isTeBesluiten({ besluit: 'AFGEWEZEN', grond: 'UAVG_41' })).toBe(true);
    expect(isTeBesluiten({ besluit: 'AFGEWEZEN', grond: 'GEEN_RECHT' })).toBe(false);
    expect(isTeBesluiten({ besluit: 'TOEGEWEZEN', grond: null })).toBe(false);
  });
});

describe('the term of a request', () => {
  it.each([
    ['2026-11-18', 1, '2026-12-18'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
  ] as const)('AVG 12(3): of %s is in %i months %s', (dag, months, end) => {
    expect(addMonths(dag, months)).toBe(end);
  });

  it('AVG 12(3): is a month, and three when it was extended; the consultation takes two weeks of it', () => {
    expect([uiterlijkOp('2026-11-18', false), uiterlijkOp('2026-11-18', true)]).toEqual(['2026-12-18', '2027-02-18']);
    expect(raadplegingTot('2026-11-18')).toBe('2026-12-02');
  });
});
