import type { BetrokkeneSoort } from '@ketenhub/vocabulary';
import type { DemoCasus } from './casus.ts';
import { casusBlock } from './generated-casussen.ts';
import type { Persoon } from './person.ts';
import { checkedScale, population } from './population.ts';
import { STORY_CASUSSEN } from './story-casussen.ts';
import { STORY_PERSONEN } from './story-persons.ts';

/**
 * Every casus of the demo region: the seven stories (ZVH-2026-0101 to 0107) and 40 * scale others from ZVH-2026-0201 on.
 * The same scale gives the same casussen, and a larger scale only adds.
 * @throws RangeError for a scale outside 1..499.
 */
export function casussen(scale: number): readonly DemoCasus[] {
  const blocks = Array.from({ length: checkedScale(scale) }, (_, block) => casusBlock(block));
  return [...STORY_CASUSSEN, ...blocks.flat()];
}

export interface GegenereerdeBetrokkene {
  readonly persoon: Persoon;
  readonly soort: BetrokkeneSoort;
  readonly casus: DemoCasus;
}

/** The generated inhabitants, told apart by whether a casus is about them; the story persons are in neither list. */
export interface GegenereerdeInwoners {
  readonly inCasus: readonly GegenereerdeBetrokkene[];
  readonly overigen: readonly Persoon[];
}

/** @throws RangeError for a scale outside 1..499. */
export function gegenereerdeInwoners(scale: number): GegenereerdeInwoners {
  const story = new Set(STORY_PERSONEN.map((persoon) => persoon.code));
  const rollen = new Map(
    casussen(scale).flatMap((casus) =>
      casus.betrokkenen.map(({ persoon, soort }) => [persoon, { soort, casus }] as const),
    ),
  );
  const inCasus: GegenereerdeBetrokkene[] = [];
  const overigen: Persoon[] = [];
  for (const persoon of population(scale)) {
    if (story.has(persoon.code)) continue;
    const rol = rollen.get(persoon.code);
    if (rol === undefined) overigen.push(persoon);
    else inCasus.push({ persoon, ...rol });
  }
  return { inCasus, overigen };
}
