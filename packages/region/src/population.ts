import { testBsn } from './bsn.ts';
import { household } from './household.ts';
import type { Persoon } from './person.ts';
import { seededRandom } from './random.ts';
import { STORY_PERSONEN } from './story-persons.ts';

/** Generated inhabitants per unit of scale. */
export const INWONERS_PER_SCHAAL = 2000;

// The first counters belong to the story persons.
const FIRST_GENERATED_BSN = 1000;

/** @throws RangeError when the scale is no whole number from 1 to 499 (the test BSNs end there). */
export function checkedScale(scale: number): number {
  if (!Number.isInteger(scale) || scale < 1 || scale > 499) throw new RangeError(`demo scale out of range: ${scale}`);
  return scale;
}

/** The generated inhabitants of one unit of scale (`block` counts from 0); households never reach over two blocks. */
export function populationBlock(block: number): Persoon[] {
  const random = seededRandom(`population/${block}`);
  const inwoners: Persoon[] = [];
  while (inwoners.length < INWONERS_PER_SCHAAL) {
    const first = block * INWONERS_PER_SCHAAL + inwoners.length + 1;
    household(random)
      .slice(0, INWONERS_PER_SCHAAL - inwoners.length)
      .forEach((bewoner, index) => {
        inwoners.push({
          code: `p${String(first + index).padStart(4, '0')}`,
          bsn: testBsn(FIRST_GENERATED_BSN + first + index),
          ...bewoner,
          huishouden: `h${String(first).padStart(4, '0')}`,
        });
      });
  }
  return inwoners;
}

/**
 * Every inhabitant of the demo region: the story persons and 2000 * scale generated ones. The same scale gives the same
 * people, and a larger scale only adds people.
 * @throws RangeError for a scale outside 1..499.
 */
export function population(scale: number): readonly Persoon[] {
  const blocks = Array.from({ length: checkedScale(scale) }, (_, block) => populationBlock(block));
  return [...STORY_PERSONEN, ...blocks.flat()];
}
