import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** What takes longest of the scenarios with processes of their own, so that none of it is left to run alone at the end. */
const LONGEST = [
  'e2e/sleutelwissel/sleutelwissel.e2e.ts',
  'e2e/conformiteit/conformiteit.e2e.ts',
  'e2e/verhalen/verhalen.e2e.ts',
  'e2e/beleidsvrijgave/beleidsvrijgave.e2e.ts',
  'e2e/bewijs/bewijs.e2e.ts',
  'e2e/doodmaken-onder-last/doodmaken.e2e.ts',
];

function rankOf({ moduleId }: TestSpecification): number {
  const rank = LONGEST.findIndex((path) => moduleId.endsWith(path));
  return rank < 0 ? LONGEST.length : rank;
}

/** The order of vitest, with the longest files of each project first: without results of an earlier run it goes by their size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const perProject = Map.groupBy(await super.sort(files), ({ project }) => project.name);
    return [...perProject.values()].flatMap((ofProject) => ofProject.toSorted((a, b) => rankOf(a) - rankOf(b)));
  }
}
