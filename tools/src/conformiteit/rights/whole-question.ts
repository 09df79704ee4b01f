import type { GraphQLObjectType } from 'graphql';
import type { Question } from '../asking/http-question.ts';
import type { Setting } from '../asking/token-claims.ts';
import { betrokkeneType, objectTypeOf, rootFields, type View } from './schema-view.ts';

const ARGUMENTS: Readonly<Record<string, (casus: string) => string>> = {
  casus: (casus) => `(nummer: "${casus}")`,
  casussen: () => '(eerste: 1)',
  agenda: () => '(eerste: 1)',
  tafels: () => '(eerste: 1)',
  adviesvragen: () => '(eerste: 1)',
  afwijzingsadviezen: () => '(eerste: 1)',
  casuslijsten: () => '(eerste: 1)',
  casussenOpLijst: (casus) => `(lijst: "lijst-${casus.slice(-4)}", eerste: 1)`,
};

/** `smal` asks one row of each list, so that there is a next page to see. */
function selection(type: GraphQLObjectType, smal: boolean): string {
  const fields = Object.values(type.getFields()).map((field) => {
    const nested = objectTypeOf(field);
    const size = smal && field.args.some(({ name }) => name === 'eerste') ? '(eerste: 1)' : '';
    return nested === null ? field.name : `${field.name}${size} ${selection(nested, smal)}`;
  });
  return `{ ${fields.join(' ')} }`;
}

/** Representations of these handles, as the planner of a gateway sends them. */
export const representationsOf = (ids: readonly string[]): { __typename: 'Betrokkene'; id: string }[] =>
  ids.map((id) => ({ __typename: 'Betrokkene', id }));

/** Asks this of each person; for a test that needs no more than one field. */
export const entityQuery = (fields: string): string =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Betrokkene ${fields} } }`;

/** The question of a gateway that filters nothing: every field of every type, for every person, in one request. */
export function wholeQuestion(view: View, { casus, betrokkenen }: Setting, smal = false): Question {
  const roots = rootFields(view).map((field) => {
    const type = objectTypeOf(field);
    return `${field.name}${ARGUMENTS[field.name]?.(casus) ?? ''} ${type === null ? '' : selection(type, smal)}`;
  });
  const betrokkene = betrokkeneType(view);
  const entity = betrokkene === null ? '' : selection(betrokkene, smal);
  return {
    query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Betrokkene ${entity} } ${roots.join(' ')} }`,
    variables: { representations: representationsOf(betrokkenen.map(({ id }) => id)) },
  };
}
