import { buildSubgraphSchema } from '@apollo/subgraph';
import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { readSdl } from '@ketenhub/subgraph';
import {
  type AnsweredQuestion,
  type Reading as AnyReading,
  readAnswer as readAny,
} from '@ketenhub/tools/src/conformiteit/rights/read-answer.ts';
import { openView, type View } from '@ketenhub/tools/src/conformiteit/rights/schema-view.ts';
import type { Bron } from '@ketenhub/vocabulary';
import { parse } from 'graphql';
import { isCanary } from './canary-records.ts';
import type { Right } from './rights.ts';
import { PROCES_VAN } from './start-subgraphs.ts';

export { mayHave, openFields } from '@ketenhub/tools/src/conformiteit/rights/open-fields.ts';
export { annotatedFields, keyOf, type View } from '@ketenhub/tools/src/conformiteit/rights/schema-view.ts';
export { wholeQuestion } from '@ketenhub/tools/src/conformiteit/rights/whole-question.ts';

const beleid = await readBeleid('schema/beleid.json');

/** With the schema as Apollo builds it: a question can be validated against it. */
export function readView(bron: Bron): View {
  const sdl = readSdl(`subgraphs/${PROCES_VAN[bron]}/schema.graphql`);
  return { ...openView(bron, sdl, beleid), schema: buildSubgraphSchema({ typeDefs: parse(sdl) }) };
}

/** What one answer shows, in a world in which every field has a canary. */
export interface Reading extends AnyReading {
  /** Per field with a value the texts in it that no other field has. */
  readonly canaries: Map<string, Set<string>>;
}

/** Only the worklist of the test goes on; every other list of the test ends with its first page. */
function mustBeThere(coordinate: string, right: Right): boolean {
  return (
    !coordinate.endsWith('Bladzijde.volgende') || (coordinate === 'CasusBladzijde.volgende' && right.fase === null)
  );
}

export function readAnswer(view: View, right: Right, asked: AnsweredQuestion): Reading {
  const canaries = new Map<string, Set<string>>();
  const onValue = (key: string, values: readonly unknown[]): void => {
    canaries.set(key, new Set([...(canaries.get(key) ?? []), ...values.filter(isCanary)]));
  };
  return { ...readAny(view, right, asked, { mustBeThere, onValue }), canaries };
}
