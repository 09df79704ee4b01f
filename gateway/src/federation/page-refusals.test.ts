import { describe, expect, it } from 'vitest';
import { pageErrors, readPageRefusals } from './page-refusals.ts';

const PAGE = 'query($na: String) { persoon { blad { lijst(na: $na) { aantal } } } }';
const error = (code: unknown) => ({ message: 'van de bron', extensions: { code } });

describe('A99: a page that a source refuses', () => {
  it('is no fault of the source, and told once in our own words, however many persons it was about', () => {
    const refused = readPageRefusals([error('BLADZIJDE'), error('BLADZIJDE')], PAGE);
    expect(refused).toEqual(['BLADZIJDE']);
    expect(pageErrors(new Set(refused)).map((each) => each.toJSON())).toEqual([
      {
        message: 'Deze bladzijde is er niet (meer); vraag de lijst opnieuw vanaf het begin.',
        extensions: { code: 'BLADZIJDE' },
      },
    ]);
    expect(readPageRefusals([error('BLADGROOTTE'), error('BLADZIJDE')], PAGE)).toEqual(['BLADZIJDE', 'BLADGROOTTE']);
    expect(pageErrors(new Set())).toEqual([]);
    expect(readPageRefusals([], PAGE)).toEqual([]);
    expect(readPageRefusals([], '{ persoon { naam } }')).toEqual([]);
  });

  it.each([
    ['beside a fault', [error('BLADZIJDE'), error('BRON_FOUT')]],
    ['twice beside a fault', [error('BLADZIJDE'), error('BLADZIJDE'), error('BRON_FOUT')]],
    ['of a reason that nobody knows', [error('toString')]],
    ['without a reason', [{ message: 'x' }]],
    ['that is nothing', [null]],
    ['that is no list', { BLADZIJDE: true }],
    ['that is a text', 'BLADZIJDE'],
  ])('a refusal %s is a source in trouble', (_, errors) => {
    expect(readPageRefusals(errors, PAGE)).toBeNull();
  });

  it.each([
    ['{ persoon { blad { lijst(eerste: 3) { aantal } } } }', ['BLADZIJDE']],
    ['{ _entities(representations: []) { ... on Persoon { blad { l: lijst(na: "x") { aantal } } } } }', ['BLADZIJDE']],
    ['{ persoon { blad { lijst { aantal } } } }', null],
    ['query($na: String, $eerste: Int) { persoon(bsn: $na) { na eerste: naam } }', null],
  ])('is believed only of a fetch that asks a page by its arguments: %s', (fetchText, refused) => {
    expect(readPageRefusals([error('BLADZIJDE')], fetchText)).toEqual(refused);
  });
});
