import { versieOp, type Waardelijst, waardeOp } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';

const lijst: Waardelijst = [
  {
    versie: '2015.1',
    geldigVanaf: '2015-01-01',
    geldigTot: '2025-03-01',
    waarden: [
      { code: 'LVB', naam: 'LVB of vermoeden van' },
      { code: 'OVERIGE', naam: 'Overige' },
    ],
  },
  {
    versie: '2025.1',
    geldigVanaf: '2025-03-01',
    geldigTot: null,
    waarden: [{ code: 'LVB', naam: '(Vermoeden van) LVB' }],
  },
];

describe('a value list has versions: a record keeps the words of its own day', () => {
  it.each([
    ['2015-01-01', '2015.1', 'LVB of vermoeden van'],
    ['2025-02-28', '2015.1', 'LVB of vermoeden van'],
    ['2025-03-01', '2025.1', '(Vermoeden van) LVB'],
    ['2031-12-31', '2025.1', '(Vermoeden van) LVB'],
  ])('on %s the version is %s', (datum, versie, naam) => {
    expect(waardeOp(lijst, 'LVB', datum)).toEqual({ code: 'LVB', naam, versie });
  });

  it('does not know a code on a day that the list did not hold it', () => {
    expect(waardeOp(lijst, 'OVERIGE', '2024-12-31')).toMatchObject({ naam: 'Overige' });
    expect(waardeOp(lijst, 'OVERIGE', '2025-03-01')).toBeNull();
    expect(waardeOp(lijst, 'BESTAAT_NIET', '2025-03-01')).toBeNull();
  });

  it('says nothing of a day before the first version, and nothing of an empty list', () => {
    expect(versieOp(lijst, '2014-12-31')).toBeNull();
    expect(waardeOp(lijst, 'LVB', '2014-12-31')).toBeNull();
    expect(waardeOp([], 'LVB', '2026-11-18')).toBeNull();
  });
});
