import { leesAnnotaties } from '@ketenhub/policy';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { operationAnnotations } from '../operation/operation-annotations.ts';
import { oneLine, prepare } from '../operation/test-support/operation.ts';
import { createFetchCoordinates } from './fetch-coordinates.ts';

const D = '@doelbinding(categorie: "X", bron: "x", doelen: [])';
const SDL = `
  directive @doelbinding(categorie: String!, bron: String!, doelen: [String!]!) repeatable on FIELD_DEFINITION
  directive @leest(velden: [String!]!) repeatable on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
  enum Grond { DAG @leest(velden: ["Rij.dag"]) NACHT @leest(velden: ["Rij.nacht"]) }
  input Buiten { binnen: [Binnen!] @leest(velden: ["Mutation.leg"]) tekst: String @leest(velden: ["Mutation.leg"]) }
  input Binnen {
    grond: Grond @leest(velden: ["Mutation.leg"])
    geheim: String @leest(velden: ["Rij.geheim"])
    dieper: Buiten @leest(velden: ["Mutation.leg"])
    vanzelf: Grond = NACHT @leest(velden: ["Mutation.leg"])
  }
  type Query { rij(grond: Grond = DAG @leest(velden: ["Rij.dag"])): Rij ${D} }
  type Mutation { leg(invoer: Buiten @leest(velden: ["Mutation.leg"])): Rij ${D} }
  type Rij { dag: String ${D} nacht: String ${D} geheim: String ${D} }`;
const schema = buildSchema(SDL);
const annotaties = leesAnnotaties(SDL);
const fetch = createFetchCoordinates(schema, annotaties);
const asked = (text: string, variables: Readonly<Record<string, unknown>> = {}): readonly string[] =>
  fetch.of(text, variables);

const BY_VARIABLE = 'mutation($i: Buiten) { leg(invoer: $i) { dag } }';
const CHOSEN = { binnen: [{ dieper: { binnen: [{ grond: 'DAG', geheim: 'x', vanzelf: null }] }, vanzelf: null }] };
const ALL = ['Mutation.leg', 'Rij.dag', 'Rij.geheim'];

describe('what the token of a planned fetch names', () => {
  it.each([
    [
      'written in the question',
      'mutation { leg(invoer: { binnen: { dieper: { binnen: [{ grond: DAG, geheim: "x", vanzelf: null }] }, vanzelf: null } }) { dag } }',
      {},
    ],
    ['in one variable', BY_VARIABLE, { i: CHOSEN }],
    [
      'in a variable inside a value',
      'mutation($g: Grond, $t: String) { leg(invoer: { binnen: [{ grond: $g, geheim: $t, vanzelf: null }] }) { dag } }',
      { g: 'DAG', t: 'x' },
    ],
    [
      'in the default of a variable',
      'mutation($t: String = "x") { leg(invoer: { binnen: [{ geheim: $t, vanzelf: DAG }] }) { dag } }',
      {},
    ],
  ])('A97: holds what is read by values at any depth, %s', (_form, text, variables) => {
    expect(asked(text, variables)).toEqual(ALL);
  });

  it('A97: holds no more than the values of this question read, also when the same text was asked with others', () => {
    expect(asked(BY_VARIABLE, { i: CHOSEN })).toEqual(ALL);
    expect(asked(BY_VARIABLE, { i: { tekst: 'x' } })).toEqual(['Mutation.leg', 'Rij.dag']);
    expect(asked(BY_VARIABLE, {})).toEqual(['Mutation.leg', 'Rij.dag']);
    expect(asked('{ rij(grond: NACHT) { dag } }')).toEqual(['Query.rij', 'Rij.dag', 'Rij.nacht']);
  });

  it('A96: holds what a default reads, of an argument and deep in a value', () => {
    expect(asked('{ rij { nacht } }')).toEqual(['Query.rij', 'Rij.dag', 'Rij.nacht']);
    expect(asked(BY_VARIABLE, { i: { binnen: [{}] } })).toEqual(['Mutation.leg', 'Rij.dag', 'Rij.nacht']);
  });

  it('asks the schema nothing about the representations of the planner', () => {
    const text = 'query($representations: [_Any!]!, $g: Grond) { rij(grond: $g) { dag } }';
    expect(asked(text, { g: 'NACHT', representations: [{ __typename: 'Rij' }] })).toEqual([
      ...['Query.rij', 'Rij.dag', 'Rij.nacht'],
    ]);
  });

  it('is refused when the variables do not fit the text', () => {
    expect(() => asked(BY_VARIABLE, { i: { binnen: [{ grond: 'AVOND' }] } })).toThrow('do not fit');
  });
});

describe('a value inside a nested input that reads what the asker may not see', () => {
  const hub = { schema, annotations: operationAnnotations(annotaties) };
  const nested = 'mutation { leg(invoer: { binnen: [{ dieper: { binnen: [{ geheim: "x" }] } }] }) { dag } }';

  it.each([
    ['written in the question', nested, {}],
    ['in a variable', BY_VARIABLE, { i: { binnen: [{ dieper: { binnen: [{ geheim: 'x' }] } }] } }],
  ])('A97: is refused with an explanation, and nothing of it is left for a source, %s', (_form, query, variables) => {
    const { text, afgeschermd, asksNothing } = prepare({ hub, query, variables, denied: { 'Rij.geheim': true } });
    expect(afgeschermd).toMatchObject([
      { veld: 'Mutation.leg', paden: ['leg'], reden: 'ARGUMENT', regel: 'R-Rij.geheim' },
    ]);
    expect([asksNothing, oneLine(text)]).toEqual([true, expect.not.stringContaining('leg')]);
  });

  it('A97: opens when that value is left out, with nothing else changed', () => {
    const query = 'mutation { leg(invoer: { binnen: [{ dieper: { binnen: [{ grond: DAG }] } }] }) { dag } }';
    const { text, afgeschermd } = prepare({ hub, query, denied: { 'Rij.geheim': true } });
    expect([afgeschermd, oneLine(text)]).toEqual([[], expect.stringContaining('leg(')]);
  });
});
