import { describe, expect, it } from 'vitest';
import { volledigeNaam } from './volledige-naam.ts';

describe('volledigeNaam', () => {
  it('puts voornamen, voorvoegsel and geslachtsnaam in the order of the BRP API', () => {
    expect(volledigeNaam({ voornamen: 'Jan Piet', voorvoegsel: 'van der', geslachtsnaam: 'Schijnstra' })).toBe(
      'Jan Piet van der Schijnstra',
    );
  });

  it('leaves no gap where the BRP holds no voorvoegsel or no voornamen', () => {
    expect(volledigeNaam({ voornamen: 'Anna', voorvoegsel: null, geslachtsnaam: 'Nepma' })).toBe('Anna Nepma');
    expect(volledigeNaam({ voornamen: null, voorvoegsel: null, geslachtsnaam: 'Nepma' })).toBe('Nepma');
  });
});
