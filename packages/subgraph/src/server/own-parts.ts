import { type Annotaties, bronhoudersVan } from '@ketenhub/policy';
import type { Organisatie } from '@ketenhub/vocabulary';
import type { Access } from '../access/access.ts';

/** What of one request is of one of the organisations behind a source. */
export interface OwnPart {
  readonly organisatie: Organisatie;
  /** Of these coordinates its own, and the structure around them. */
  of(coordinates: Iterable<string>): string[];
}

/**
 * Divides a request over the organisations behind the source whose data it asks; each answers for its own processing and
 * keeps its own records (doelbinding.md 3). Known from the question alone, never from what is found. Where only structure
 * is asked, or nothing that anybody owns, it is about all of them.
 */
export function ownParts(
  annotaties: Annotaties,
  organisaties: readonly Organisatie[],
  asked: Iterable<string>,
): readonly OwnPart[] {
  const owned = new Set([...asked].flatMap((coordinate) => bronhoudersVan(annotaties, coordinate)));
  const touched = organisaties.filter((organisatie) => owned.has(organisatie));
  const parts = touched.length === 0 ? organisaties : touched;
  const isOf = (organisatie: Organisatie, coordinate: string): boolean => {
    const owners = bronhoudersVan(annotaties, coordinate);
    return owners.includes(organisatie) || !parts.some((part) => owners.includes(part));
  };
  return parts.map((organisatie) => ({
    organisatie,
    of: (coordinates) => [...coordinates].filter((coordinate) => isOf(organisatie, coordinate)),
  }));
}

/**
 * The organisations that could not give all that was asked of them. A fault that is not of a known field counts for each: a
 * record may say too soon that something failed, and never that it went well.
 */
export function failedOrganisations(
  parts: readonly OwnPart[],
  { failed }: Pick<Access, 'failed'>,
  faults: number,
): ReadonlySet<Organisatie> {
  const atFault = faults > failed.length ? parts : parts.filter((part) => part.of(failed).length > 0);
  return new Set(atFault.map(({ organisatie }) => organisatie));
}
