import { type Annotaties, type Beleid, beslisVeld } from '@ketenhub/policy';
import type { BetrokkeneSoort } from '@ketenhub/vocabulary';
import { onderwerpOf, type Right } from '../zero-trust/rights.ts';

export type Soort = BetrokkeneSoort | null;

/** What one occurrence reads on one concrete type: its field, and what its arguments read. */
export type Reads = readonly string[];

/**
 * Whether something may be seen, straight from the policy and the annotations of the SDL: the proof's own measure, which
 * knows nothing of the filter, the plan or the guard.
 */
export interface Oracle {
  readonly annotaties: Annotaties;
  /** About the casus as a whole when soort is null. */
  may(coordinate: string, soort: Soort): boolean;
  /** For any kind of person that is in the casus, or for the casus. */
  mayForSomeone(coordinate: string): boolean;
  /** Structure without data. */
  isStructure(coordinate: string): boolean;
}

export function createOracle(beleid: Beleid, annotaties: Annotaties, right: Right): Oracle {
  const known = new Map<string, boolean>();
  const may = (coordinate: string, soort: Soort): boolean => {
    const key = `${coordinate} ${soort}`;
    const found =
      known.get(key) ?? beslisVeld(beleid, annotaties, coordinate, onderwerpOf(right, soort)).effect === 'TOEGESTAAN';
    known.set(key, found);
    return found;
  };
  return {
    annotaties,
    may,
    mayForSomeone: (coordinate) =>
      ([null, 'HOOFDPERSOON', 'DIRECTE_KRING'] as const).some((soort) => may(coordinate, soort)),
    isStructure(coordinate) {
      const annotatie = annotaties.get(coordinate);
      const categories = annotatie?.toepassingen.map(({ categorie }) => categorie) ?? [];
      return (
        annotatie?.sleutelveld === true || (categories.length > 0 && categories.every((one) => one === 'DOMEINOBJECT'))
      );
    },
  };
}
