import { describe, expect, it } from 'vitest';
import type { Rechtspositie, Toestemming } from './rechtspositie.ts';
import { toestemmingGeldt } from './toestemming-geldt.ts';

const DAY = '2026-11-18';
const CONSENTED_ON = '2026-10-19';

const consent = (rest: Partial<Toestemming> = {}): Toestemming => ({
  door: 'ander',
  wijze: 'VERTEGENWOORDIGER',
  gegevenOp: CONSENTED_ON,
  ingetrokkenOp: null,
  ...rest,
});

/** What the person self signed before anybody stood for them, and took back on this day. */
const ownWithdrawal = (ingetrokkenOp: string): Toestemming =>
  consent({ door: null, wijze: 'MEERDERJARIGE', gegevenOp: '2019-01-01', ingetrokkenOp });

describe.each(['CURATOR', 'MENTOR'] as const)('consent of a %s', (rol) => {
  const positie: Rechtspositie = {
    geboortedatum: '1980-05-01',
    vertegenwoordigers: [{ id: 'ander', rol, vanaf: '2020-01-01', tot: null }],
  };

  it('holds without the person', () => {
    expect(toestemmingGeldt(positie, [consent()], DAY)).toBe(true);
  });

  it('AVG 7(3), UAVG 5(2): ends by a withdrawal of the person self, from the day of that consent on', () => {
    for (const day of [CONSENTED_ON, '2026-11-01', DAY, '2026-12-01'])
      expect(toestemmingGeldt(positie, [consent(), ownWithdrawal(day)], DAY)).toBe(false);
  });

  it('UAVG 5(2): given anew after a withdrawal of the person, holds', () => {
    expect(toestemmingGeldt(positie, [ownWithdrawal('2026-10-18'), consent()], DAY)).toBe(true);
    const anew = consent({ gegevenOp: '2026-11-10' });
    expect(toestemmingGeldt(positie, [consent(), ownWithdrawal('2026-11-09'), anew], DAY)).toBe(true);
  });
});

it('Jeugdwet 7.3.4: the consent of the holder of gezag over a child under 12 is not the child to take back', () => {
  const positie: Rechtspositie = {
    geboortedatum: '2018-05-01',
    vertegenwoordigers: [{ id: 'ander', rol: 'GEZAGHEBBENDE', vanaf: '2018-05-01', tot: null }],
  };
  const given = consent({ wijze: 'GEZAGHEBBENDEN' });
  expect(toestemmingGeldt(positie, [given, ownWithdrawal(DAY)], DAY)).toBe(true);
});
