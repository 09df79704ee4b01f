import { population } from '@ketenhub/region';
import { describe, expect, it } from 'vitest';
import { volledigeNaam } from '../volledige-naam.ts';
import { nameParts } from './name-parts.ts';

describe('nameParts', () => {
  it('takes the words in small letters for the voorvoegsel', () => {
    expect(nameParts('Jan van der Schijnstra')).toEqual({
      voornamen: 'Jan',
      voorvoegsel: 'van der',
      geslachtsnaam: 'Schijnstra',
    });
  });

  it('gives parts that make up the same name again, for everybody in the region', () => {
    for (const { volledigeNaam: naam } of population(1)) {
      const delen = nameParts(naam);
      expect(delen.geslachtsnaam).not.toBe('');
      expect(volledigeNaam(delen)).toBe(naam);
    }
  });
});
