import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bewaarbesluit, bewaartermijn, moetVernietigd } from './bewaartermijn.ts';
import { addYears } from './calendar-years.ts';
import { casusTermijn } from './casus-termijn.ts';

const DAY_MS = 86_400_000;
const dayOf = (number: number): string => new Date(Date.UTC(2000, 0, 1) + number * DAY_MS).toISOString().slice(0, 10);
/** Any day of fifty years. */
const days = fc.integer({ min: 0, max: 18_262 }).map(dayOf);
const plus = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);

const besluiten = fc.array(
  fc.record({
    soort: fc.constantFrom('VERLENGING', 'NIET_MEER_NODIG', 'BEWAARPLICHT', 'BEWAARPLICHT_OPGEHEVEN'),
    op: days,
    tot: fc.option(days),
    grond: fc.constantFrom('A', 'B', 'ANDERE_WET', 'RECHTSVORDERING', null),
  }) satisfies fc.Arbitrary<Bewaarbesluit>,
  { maxLength: 8 },
);
const verlenging = (op: string, tot: string, grond: 'A' | 'B' = 'A'): Bewaarbesluit => ({
  soort: 'VERLENGING',
  op,
  tot,
  grond,
});
const plicht = (op: string, tot: string | null = null): Bewaarbesluit => ({
  soort: 'BEWAARPLICHT',
  op,
  tot,
  grond: 'RECHTSVORDERING',
});
const einde = (eerste: string, ...besluiten: Bewaarbesluit[]): string =>
  bewaartermijn(eerste, besluiten, eerste).vernietigenUiterlijkOp;

describe('the last day on which data of a betrokkene may be there', () => {
  it('R18: is the same calendar day five years after the first processing', () => {
    fc.assert(
      fc.property(days, (eerste) => {
        const last = einde(eerste);
        expect(Number(last.slice(0, 4)) - Number(eerste.slice(0, 4))).toBe(5);
        if (eerste.slice(5) !== '02-29') expect(last.slice(5)).toBe(eerste.slice(5));
        // A day that exists, and a later first day never ends sooner.
        expect(new Date(`${last}T00:00:00Z`).toISOString().slice(0, 10)).toBe(last);
        expect(einde(plus(eerste, 1)) >= last).toBe(true);
      }),
    );
  });

  it('R18: of what was first processed on 29 February is 28 February, a day early and never a day late', () => {
    expect(einde('2024-02-29')).toBe('2029-02-28');
    expect(einde('2024-02-28')).toBe('2029-02-28');
    expect(einde('2024-03-01')).toBe('2029-03-01');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(addYears('2096-02-29', 4)).toBe('2100-02-28');
  });

  it('R18: counts from the calendar day in the Netherlands, in winter and in summer', () => {
    const stand = { nummer: 'x', fase: 'TRIAGE', afgeslotenOp: null, besluiten: [] };
    const of = (moment: string): string =>
      casusTermijn({ ...stand, eersteVerwerkingOp: new Date(moment) }, '2026-11-18').vernietigenUiterlijkOp;
    expect([of('2024-12-31T22:59:59Z'), of('2024-12-31T23:00:00Z')]).toEqual(['2029-12-31', '2030-01-01']);
    expect([of('2024-06-30T21:59:59Z'), of('2024-06-30T22:00:00Z')]).toEqual(['2029-06-30', '2029-07-01']);
    expect(of('2024-02-28T23:30:00Z')).toBe('2029-02-28');
  });

  it('R18: is never reset by anything but a valid renewal, whatever else was decided', () => {
    fc.assert(
      fc.property(days, besluiten, days, (eerste, all, dag) => {
        const others = all.filter(({ soort }) => soort !== 'VERLENGING');
        expect(bewaartermijn(eerste, others, dag).vernietigenUiterlijkOp <= einde(eerste)).toBe(true);
      }),
    );
  });

  it('R18: is at most two years after the day of the last renewal, and each renewal was decided in time', () => {
    fc.assert(
      fc.property(days, besluiten, days, (eerste, all, dag) => {
        const termijn = bewaartermijn(eerste, all, dag);
        if (!termijn.isVerlengd || termijn.isNietMeerNodig) return;
        const renewals = all.filter(
          ({ soort, tot }) => soort === 'VERLENGING' && tot === termijn.vernietigenUiterlijkOp,
        );
        expect(renewals.some(({ op }) => termijn.vernietigenUiterlijkOp <= addYears(op, 2))).toBe(true);
      }),
    );
  });

  it('R18: is renewed for two years to the day, and again, but not for a day more and not after it has passed', () => {
    const eerste = '2021-11-18';
    expect(einde(eerste, verlenging('2026-11-18', '2028-11-18'))).toBe('2028-11-18');
    expect(einde(eerste, verlenging('2026-11-18', '2028-11-19'))).toBe('2026-11-18');
    expect(einde(eerste, verlenging('2026-11-19', '2027-11-19'))).toBe('2026-11-18');
    expect(einde(eerste, verlenging('2026-11-01', '2028-11-01'), verlenging('2028-10-01', '2030-10-01', 'B'))).toBe(
      '2030-10-01',
    );
    expect(einde(eerste, { ...verlenging('2026-11-01', '2028-11-01'), grond: null })).toBe('2026-11-18');
    expect(einde('2020-02-29', verlenging('2024-02-29', '2026-02-28'))).toBe('2026-02-28');
    expect(einde('2020-02-29', verlenging('2024-02-29', '2026-03-01'))).toBe('2025-02-28');
  });

  it('R18: comes sooner when the data is not needed any more', () => {
    const nietNodig: Bewaarbesluit = { soort: 'NIET_MEER_NODIG', op: '2023-05-01', tot: null, grond: null };
    expect(bewaartermijn('2021-11-18', [nietNodig], '2023-05-01')).toMatchObject({
      vernietigenUiterlijkOp: '2023-05-01',
      isNietMeerNodig: true,
    });
  });
});

describe('whether destruction may wait', () => {
  const due = (dag: string, ...all: Bewaarbesluit[]): boolean =>
    moetVernietigd(bewaartermijn('2021-11-18', all, dag), dag);

  it('R18: not any more on the last day itself', () => {
    expect([due('2026-11-17'), due('2026-11-18'), due('2026-11-19')]).toEqual([false, true, true]);
  });

  it('R18: it does while another law or a rechtsvordering asks for the data, from its first to its last day, or until lifted', () => {
    expect(due('2026-11-18', plicht('2025-01-01'))).toBe(false);
    expect(due('2026-11-18', plicht('2026-11-19'))).toBe(true);
    expect([
      due('2027-01-31', plicht('2025-01-01', '2027-01-31')),
      due('2027-02-01', plicht('2025-01-01', '2027-01-31')),
    ]).toEqual([false, true]);
    const lifted: Bewaarbesluit = { soort: 'BEWAARPLICHT_OPGEHEVEN', op: '2027-03-01', tot: null, grond: null };
    expect([due('2027-02-28', plicht('2025-01-01'), lifted), due('2027-03-01', plicht('2025-01-01'), lifted)]).toEqual([
      false,
      true,
    ]);
    expect(due('2027-03-02', plicht('2025-01-01'), lifted, plicht('2027-03-01'))).toBe(false);
  });
});
