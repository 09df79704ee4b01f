import { OIN } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import type { AvgStandpunt } from '../values/avg.ts';
import { herbeoordelingNa } from './raadpleging.ts';

const DAG = '2026-12-10';
const een = (antwoord: AvgStandpunt['antwoord'], herbeoordelenOp: string | null = null): AvgStandpunt => ({
  ...{ oin: OIN.ggz, antwoord, onderdelen: [], herbeoordelenOp, beantwoordOp: null },
});
const EENS = een('GEEN_BEZWAAR');
const beroep = (tot: string) => een('BEROEP_UAVG_41', tot);
const na = (grond: string, ...standpunten: readonly AvgStandpunt[]) =>
  herbeoordelingNa({ grond, herbeoordelingOp: '2027-06-01' }, standpunten, DAG);

describe('the day to look at a refusal anew, when a deelnemer answers otherwise', () => {
  it('BGS 1.2: is no later than the last invocation that is left, and never later than it was', () => {
    for (const grond of ['UAVG_41', 'RAADPLEGING_ONVOLLEDIG']) {
      expect(na(grond, beroep('2027-03-01'), beroep('2027-02-01'), EENS)).toBe('2027-03-01');
      expect(na(grond, beroep('2027-09-01'), EENS)).toBe('2027-06-01');
    }
    expect(na('RAADPLEGING_ONVOLLEDIG', beroep('2027-03-01'), een(null))).toBe('2027-03-01');
  });

  it('BGS 1.2: is today when nothing is left that it rests on, unless that day was over already', () => {
    expect([na('UAVG_41', EENS), na('UAVG_41', een(null)), na('RAADPLEGING_ONVOLLEDIG', EENS)]).toEqual([
      DAG,
      DAG,
      DAG,
    ]);
    expect(herbeoordelingNa({ grond: 'UAVG_41', herbeoordelingOp: '2026-12-01' }, [EENS], DAG)).toBe('2026-12-01');
  });

  it('stays while an answer that it waits for is missing; before a decision there is none', () => {
    expect(na('RAADPLEGING_ONVOLLEDIG', een(null), EENS)).toBe('2027-06-01');
    expect(herbeoordelingNa({ grond: null, herbeoordelingOp: null }, [EENS], DAG)).toBeNull();
  });
});
