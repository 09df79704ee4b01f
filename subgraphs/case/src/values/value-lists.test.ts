import { describe, expect, it } from 'vitest';
import { chooseValue, nameValue, readValueLists, UnknownValue } from './value-lists.ts';

const lijsten = readValueLists();
const problem = (code: string, dag: string) => chooseValue(lijsten, 'problematiek', { code, dag });

describe('a value of a value list', () => {
  it('is written with the version that holds on the day of the choice', () => {
    expect(problem('LVB', '2025-02-28')).toEqual({ code: 'LVB', versie: '2015.1' });
    expect(problem('LVB', '2025-03-01')).toEqual({ code: 'LVB', versie: '2025.1' });
  });

  it('keeps the words that it had when it was chosen', () => {
    const words = ['2015.1', '2025.1'].map((versie) => nameValue(lijsten, 'problematiek', { code: 'LVB', versie }));
    expect(words).toEqual([
      { code: 'LVB', naam: 'LVB of vermoeden van', waardelijst: 'problematiek 2015.1' },
      { code: 'LVB', naam: '(Vermoeden van) licht verstandelijke beperking', waardelijst: 'problematiek 2025.1' },
    ]);
  });

  it('is refused when the list does not hold it on that day: unknown, ended, of another list, or before any list', () => {
    expect(problem('OVERIGE_PROBLEMATIEK', '2025-02-28')).toMatchObject({ versie: '2015.1' });
    for (const [code, dag] of [
      ['ZWERVEN', '2026-11-18'],
      ['OVERIGE_PROBLEMATIEK', '2025-03-01'],
      ['WACHTLIJST', '2026-11-18'],
      ['lvb', '2026-11-18'],
      ['', '2026-11-18'],
      ['LVB', '2014-12-31'],
    ] as const)
      expect(() => problem(code, dag)).toThrow(UnknownValue);
  });

  it('gets no words of another version when its own does not hold it', () => {
    for (const gekozen of [
      { code: 'OVERIGE_PROBLEMATIEK', versie: '2025.1' },
      { code: 'LVB', versie: '1999.1' },
    ])
      expect(nameValue(lijsten, 'problematiek', gekozen)).toMatchObject({ code: gekozen.code, naam: null });
  });
});
