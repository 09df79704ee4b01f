import { describe, expect, it } from 'vitest';
import type { Tree } from '../setup/person-view.ts';
import { presentAt, stepsOf, valuesAt } from './values-at.ts';

const steps = stepsOf('casus.betrokkenen.@.politie.mutaties');
const withPage = (mutaties: Tree): Tree => ({ casus: { betrokkenen: [{ politie: { mutaties } }] } });

describe('wat er op een pad van het persoonsbeeld staat', () => {
  it('van een bladzijde zijn dat de rijen, en onder een rij de velden ervan', () => {
    const tree = withPage({ rijen: [{ soort: 'GEWELD' }, { soort: null }], aantal: 2, volgende: null });
    expect(valuesAt(tree, steps)).toEqual([{ soort: 'GEWELD' }, { soort: null }]);
    expect(valuesAt(tree, stepsOf('casus.betrokkenen.@.politie.mutaties.rijen.@.soort'))).toEqual(['GEWELD']);
  });

  it('een bladzijde zonder rijen is leeg, en null is niets', () => {
    expect(valuesAt(withPage({ rijen: [], aantal: 0, volgende: null }), steps)).toEqual([]);
    expect(valuesAt(withPage(null), steps)).toEqual([]);
    expect(valuesAt({ casus: null }, steps)).toEqual([]);
  });

  it('R05: een bladzijde die telt of verdergaat zonder rijen te tonen verraadt dat er iets is', () => {
    for (const page of [
      { rijen: [], aantal: 3, volgende: null },
      { rijen: [], aantal: 0, volgende: 'verder' },
      { rijen: null, aantal: 3, volgende: null },
      { rijen: null, aantal: null, volgende: null },
    ]) {
      expect(valuesAt(withPage(page), steps)).toEqual([page]);
    }
  });

  it('wie iets niet mag zien krijgt ook geen lege lijst of lege bladzijde', () => {
    expect(presentAt(withPage({ rijen: [], aantal: 0, volgende: null }), steps)).toHaveLength(1);
    expect(presentAt({ casus: { betrokkenen: [] } }, ['casus', 'betrokkenen'])).toHaveLength(1);
    expect(presentAt(withPage(null), steps)).toEqual([]);
  });

  it('een waar of onwaar is een waarde', () => {
    expect(valuesAt({ casus: { gemeentegrensoverstijgend: false } }, ['casus', 'gemeentegrensoverstijgend'])).toEqual([
      false,
    ]);
  });
});
