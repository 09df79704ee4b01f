import { describe, expect, it } from 'vitest';
import { addDays, termijnSoort } from './termijn.ts';
import { AVG_VOORAF_DAGEN, readAvgVoorafDagen } from './vooraf-dagen.ts';

const NIETS = {
  soort: 'INZAGE',
  ontvangenOp: '2026-11-09',
  verlengingsreden: null,
  besluit: null,
  grond: null,
  besluitOp: null,
  herbeoordelingOp: null,
  geinformeerdOp: null,
  informerenUitgesteldTot: null,
} as const;

describe('the first day of a request of the betrokkene', () => {
  it('AVG 12(3), BGS 1.2, 1.3: is to answer, to look at a refusal anew, or to inform after all', () => {
    const geweigerd = { ...NIETS, besluit: 'AFGEWEZEN', grond: 'UAVG_41', herbeoordelingOp: '2027-03-01' } as const;
    expect(termijnSoort({ ...NIETS, termijnOp: '2026-12-09' })).toBe('ANTWOORD');
    expect(termijnSoort({ ...geweigerd, termijnOp: '2026-12-09' })).toBe('ANTWOORD');
    expect(termijnSoort({ ...geweigerd, termijnOp: '2027-03-01' })).toBe('HERBEOORDELING');
    expect(termijnSoort({ ...NIETS, informerenUitgesteldTot: '2027-01-01', termijnOp: '2027-01-01' })).toBe(
      'ALSNOG_INFORMEREN',
    );
    expect(termijnSoort({ ...geweigerd, grond: 'GEEN_RECHT', termijnOp: '2027-03-01' })).toBe('ANTWOORD');
    expect(termijnSoort({ ...geweigerd, termijnOp: null })).toBeNull();
  });

  it('AVG 12(3): is to answer when something else falls on that day too, and not when that is done', () => {
    const dag = { termijnOp: '2026-12-09' };
    expect(termijnSoort({ ...NIETS, ...dag, informerenUitgesteldTot: '2026-12-09' })).toBe('ANTWOORD');
    const geweigerd = { ...NIETS, besluit: 'AFGEWEZEN', grond: 'UAVG_41', besluitOp: '2026-11-20' } as const;
    const gelijk = { ...geweigerd, ...dag, herbeoordelingOp: '2026-12-09' };
    expect(termijnSoort(gelijk)).toBe('ANTWOORD');
    expect(termijnSoort({ ...gelijk, geinformeerdOp: '2026-11-19' })).toBe('ANTWOORD');
    expect(termijnSoort({ ...gelijk, geinformeerdOp: '2026-11-20' })).toBe('HERBEOORDELING');
    expect(termijnSoort({ ...gelijk, soort: 'INFORMEREN' })).toBe('HERBEOORDELING');
    expect(termijnSoort({ ...gelijk, informerenUitgesteldTot: '2026-12-09' })).toBe('ALSNOG_INFORMEREN');
    expect(termijnSoort({ ...gelijk, verlengingsreden: 'COMPLEXITEIT' })).toBe('HERBEOORDELING');
  });

  it('is counted in days of the calendar, over the end of a year and a leap day', () => {
    expect(addDays('2027-12-25', AVG_VOORAF_DAGEN)).toBe('2028-01-08');
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  });

  it('comes into the list two weeks before unless the house says otherwise, and can never be kept out of it', () => {
    expect(readAvgVoorafDagen({})).toBe(14);
    expect(readAvgVoorafDagen({ AVG_VOORAF_DAGEN: '30' })).toBe(30);
    for (const wrong of ['0', '93', 'nooit']) expect(() => readAvgVoorafDagen({ AVG_VOORAF_DAGEN: wrong })).toThrow();
  });
});
