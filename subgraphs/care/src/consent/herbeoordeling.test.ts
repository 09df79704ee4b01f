import { plusDagen } from '@ketenhub/region';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consentCases } from './consent-case.fixture.ts';
import { poortstand, wisselNa } from './herbeoordeling.ts';
import type { Rechtspositie, Toestemming } from './rechtspositie.ts';
import { toestemmingGeldt } from './toestemming-geldt.ts';

const DAY = '2026-11-18';
const MOEDER = { id: 'moeder', rol: 'GEZAGHEBBENDE', vanaf: '2012-02-29', tot: null } as const;
const schrikkelkind: Rechtspositie = { geboortedatum: '2012-02-29', vertegenwoordigers: [MOEDER] };
const van = (
  door: string | null,
  gegevenOp: string,
  wijze: Toestemming['wijze'],
  ingetrokkenOp: string | null = null,
) => ({ door, gegevenOp, wijze, ingetrokkenOp }) as const;
const poort = (toestemmingen: readonly Toestemming[], tot: string | null = null) => ({
  ...({ grondslag: 'UITDRUKKELIJKE_TOESTEMMING', vanaf: '2020-01-01', ingetrokkenOp: null } as const),
  ...{ tot, toestemmingen },
});

describe('R06: the day on which somebody else decides', () => {
  it.each([
    ['2020-01-01', '2024-02-29', 'LEEFTIJD_12'],
    ['2024-02-28', '2024-02-29', 'LEEFTIJD_12'],
    ['2024-02-29', '2028-02-29', 'LEEFTIJD_16'],
    ['2028-02-29', '2030-03-01', 'LEEFTIJD_18'],
  ])('born on 29 February: after %s it is %s', (after, herbeoordelenVoor, reden) => {
    expect(wisselNa(schrikkelkind, after)).toEqual({ herbeoordelenVoor, reden });
  });

  it('is none after 18, until curatele begins and when it ends', () => {
    expect(wisselNa(schrikkelkind, '2030-03-01')).toBeNull();
    const curator = { id: 'c', rol: 'CURATOR', vanaf: '2031-05-01', tot: '2032-05-01' } as const;
    const positie = { ...schrikkelkind, vertegenwoordigers: [curator] };
    expect(wisselNa(positie, '2030-03-01')).toEqual({ herbeoordelenVoor: '2031-05-01', reden: 'VERTEGENWOORDIGING' });
    expect(wisselNa(positie, '2031-05-01')).toEqual({ herbeoordelenVoor: '2032-05-01', reden: 'VERTEGENWOORDIGING' });
  });

  it('is not that on which gezag changes over somebody of 16, who decides alone', () => {
    const positie = { ...schrikkelkind, vertegenwoordigers: [{ ...MOEDER, tot: '2028-06-01' }] };
    expect(wisselNa(positie, '2028-03-01')?.herbeoordelenVoor).toBe('2030-03-01');
  });

  it('is exactly the first on which a consent that holds no longer does', () => {
    fc.assert(
      fc.property(consentCases(DAY), ({ positie, poort: { toestemmingen } }) => {
        const given = toestemmingen.filter(({ gegevenOp }) => gegevenOp <= DAY);
        if (!toestemmingGeldt(positie, given, DAY)) return;
        const wissel = wisselNa(positie, DAY)?.herbeoordelenVoor ?? null;
        const last = wissel === null ? plusDagen(DAY, 9_000) : plusDagen(wissel, -1);
        expect(toestemmingGeldt(positie, given, last)).toBe(true);
        if (wissel !== null) expect(toestemmingGeldt(positie, given, wissel)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('R06: a gate that rests on consent', () => {
  const given = [van('moeder', '2023-01-01', 'GEZAGHEBBENDEN')];

  it('is open with the day before which it must be looked at again, and has lapsed from that day on', () => {
    const wissel = { herbeoordelenVoor: '2024-02-29', reden: 'LEEFTIJD_12' };
    expect(poortstand(poort(given), schrikkelkind, '2024-02-28')).toEqual({ stand: 'OPEN', herbeoordeling: wissel });
    for (const day of ['2024-02-29', '2026-01-01'])
      expect(poortstand(poort(given), schrikkelkind, day)).toEqual({ stand: 'VERVALLEN', herbeoordeling: wissel });
  });

  it('stays lapsed as long as not everybody who now decides consented, and is open again when they did', () => {
    const moeder = [...given, van('moeder', '2024-03-01', 'BETROKKENE_EN_GEZAGHEBBENDEN')];
    expect(poortstand(poort(moeder), schrikkelkind, '2024-03-02').stand).toBe('VERVALLEN');
    const both = [...moeder, van(null, '2024-03-02', 'BETROKKENE_EN_GEZAGHEBBENDEN')];
    expect(poortstand(poort(both), schrikkelkind, '2024-03-02')).toEqual({
      stand: 'OPEN',
      herbeoordeling: { herbeoordelenVoor: '2028-02-29', reden: 'LEEFTIJD_16' },
    });
  });

  it('asks nothing more once who now decides said no', () => {
    const no = van(null, '2024-03-01', 'BETROKKENE_EN_GEZAGHEBBENDEN', '2024-03-01');
    expect(poortstand(poort([...given, no]), schrikkelkind, '2024-03-02')).toEqual({
      stand: 'ONVOLLEDIG',
      herbeoordeling: null,
    });
  });

  it('is looked at again before its own last day when that comes first', () => {
    expect(poortstand(poort(given, '2023-06-01'), schrikkelkind, '2023-05-31')).toEqual({
      stand: 'OPEN',
      herbeoordeling: { herbeoordelenVoor: '2023-06-01', reden: 'EINDDATUM' },
    });
    expect(poortstand(poort(given, '2023-06-01'), schrikkelkind, '2023-06-01').stand).toBe('VERLOPEN');
  });
});
