import type { DemoCasus } from './casus.ts';
import { HUIDIG_PER_SCHAAL, huidigeCasussen } from './current-casussen.ts';
import { INSTROOM_PER_JAAR, MEEGENOMEN_PER_JAAR } from './house-year.ts';
import { populationBlock } from './population.ts';
import { jaarCasussen } from './year-casussen.ts';

/** Generated casussen per unit of scale. */
export const CASUSSEN_PER_SCHAAL = HUIDIG_PER_SCHAAL + MEEGENOMEN_PER_JAAR + INSTROOM_PER_JAAR;

/**
 * The generated casussen of one unit of scale, on people of the same block of inhabitants only: a larger scale only adds.
 * First those of this year, then those of the reference year; a household is in at most one of them.
 */
export function casusBlock(block: number): DemoCasus[] {
  const vrij = Map.groupBy(populationBlock(block), (persoon) => persoon.huishouden);
  return [...huidigeCasussen(block, vrij), ...jaarCasussen(block, vrij)];
}
