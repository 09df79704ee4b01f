import fc from 'fast-check';
import { type GraphQLObjectType, isObjectType, parse, validate } from 'graphql';
import { askDirectly, newHandle } from '../zero-trust/ask-directly.ts';
import { allFields } from '../zero-trust/canary-world.ts';
import { FULL_RIGHT } from '../zero-trust/token-attacks.ts';
import type { View } from '../zero-trust/whole-view.ts';
import { NAME, randomSelection } from './random-operation.ts';
import type { RegionWorld } from './region-world.ts';
import { Tape } from './tape.ts';

type Entities = readonly unknown[] | undefined;

/** A random question about entities, as a gateway would ask it that was taken over. */
function questionFor(world: RegionWorld, view: View, numbers: readonly number[], ids: readonly string[]) {
  const type = view.schema.getType('Betrokkene') as GraphQLObjectType;
  const written = randomSelection({ ...world.operations, schema: view.schema }, new Tape(numbers), type);
  const head = written.definitions === '' ? '' : `, ${written.definitions}`;
  const query = `query ${NAME}($representations: [_Any!]!${head}) { _entities(representations: $representations) { ... on Betrokkene ${written.body} } }\n${written.fragments}`;
  const representations = ids.map((id) => ({ __typename: 'Betrokkene', id }));
  return { query, variables: { ...written.variables, representations } };
}

/**
 * Asks the police directly about one person of the token, one who is linked but not in the token, and one who does not
 * exist: the last two are null in place, and nothing of them is in the answer. @returns what is wrong, in words
 */
export async function checkHandles(
  world: RegionWorld,
  { runs, seed }: { runs: number; seed: number },
): Promise<string[]> {
  const [own, ...others] = world.persons;
  const view = world.views.get('politie');
  if (own === undefined || view === undefined || !isObjectType(view.schema.getType('Betrokkene')))
    return ['nobody to ask about'];
  const setting = { ...world.setting, betrokkenen: [own] };
  const ids = [own.id, ...others.map(({ id }) => id), newHandle()];
  const url = world.targetOf('politie');
  const problems: string[] = [];
  const tape = fc.array(fc.nat({ max: 9_999 }), { minLength: 80, maxLength: 80 });
  for (const numbers of fc.sample(tape, { numRuns: runs, seed })) {
    const question = questionFor(world, view, numbers, ids);
    if (validate(view.schema, parse(question.query)).length > 0) continue;
    const asked = {
      bron: 'politie',
      right: FULL_RIGHT,
      setting,
      question,
      velden: allFields(view),
      beleid: view.beleid.digest,
    } as const;
    const { text } = await askDirectly(world.subgraphs, asked, url);
    const entities = (JSON.parse(text) as { data?: { _entities?: Entities } }).data?._entities;
    if (entities?.slice(1).some((entity) => entity !== null))
      problems.push(`somebody outside the token is there: ${text.slice(0, 200)}`);
    const foreign = world.canariesIn(text).filter((canary) => world.ownerOf(canary)?.handle !== own.id);
    for (const canary of foreign) problems.push(`${canary} is of somebody outside the token`);
    if (problems.length > 0) return problems;
  }
  return problems;
}
