import type { PersoonRecord } from './record.ts';

type Naamdelen = Pick<PersoonRecord, 'voornamen' | 'voorvoegsel' | 'geslachtsnaam'>;

/**
 * The parts in which the BRP keeps a name of the region: one voornaam, then the words in small letters, then the geslachtsnaam.
 * Put together again they give the same name.
 */
export function nameParts(volledigeNaam: string): Naamdelen {
  const [voornamen = '', ...rest] = volledigeNaam.split(' ');
  const first = rest.findIndex((word) => word !== word.toLowerCase());
  const voorvoegsel = rest.slice(0, first).join(' ');
  return {
    voornamen,
    voorvoegsel: voorvoegsel === '' ? null : voorvoegsel,
    geslachtsnaam: rest.slice(first).join(' '),
  };
}
