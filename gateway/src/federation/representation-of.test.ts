import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { representationOf } from './representation-of.ts';

const schema = buildSchema(`
  type Query { dier: Dier }
  interface Dier { id: ID! }
  type Hond implements Dier { id: ID! gewicht: Int hok: Hok }
  type Kat { id: ID! }
  type Hok { nummer: Int plaats: String }
`);
const field = (name: string, selections?: QueryPlanSelectionNode[]): QueryPlanSelectionNode => ({
  kind: 'Field',
  name,
  ...(selections === undefined ? {} : { selections }),
});
const on = (typeCondition: string, ...selections: QueryPlanSelectionNode[]): QueryPlanSelectionNode => ({
  kind: 'InlineFragment',
  typeCondition,
  selections,
});

const hond = { __typename: 'Hond', id: '1', gewicht: 3, hok: { nummer: 2, plaats: 'x' }, naam: 'Rex' };

describe('what another source is told of an object', () => {
  it('is its type, its key and what is required there, and nothing else that is known of it', () => {
    const selections = [on('Hond', field('__typename'), field('id'), field('hok', [field('nummer')]))];
    expect(representationOf(schema, hond, selections)).toEqual({ __typename: 'Hond', id: '1', hok: { nummer: 2 } });
  });

  it('is told of each type of an interface', () => {
    expect(representationOf(schema, hond, [on('Dier', field('id'))])).toEqual({ id: '1' });
    expect(representationOf(schema, { ...hond, __typename: 'Kat' }, [on('Dier', field('id'))])).toEqual({});
  });

  it('is nothing when something that is required was not given, and a null when that was given', () => {
    const selections = [on('Hond', field('id'), field('gewicht'))];
    expect(representationOf(schema, { __typename: 'Hond', id: '1' }, selections)).toEqual({});
    expect(representationOf(schema, { ...hond, gewicht: null }, selections)).toEqual({ id: '1', gewicht: null });
  });

  it('is a fault for a type that the schema has not: nobody could say which of the parts apply', () => {
    expect(() => representationOf(schema, { __typename: 'Vis' }, [on('Dier', field('id'))])).toThrow('has not');
    expect(() => representationOf(schema, hond, [on('Vis', field('id'))])).toThrow('has not');
  });

  it('is nothing of an object of which every part was left out, its type with them', () => {
    expect(representationOf(schema, { naam: 'Rex' }, [on('Hond', field('id'))])).toEqual({});
    expect(representationOf(schema, { __typename: null }, [on('Dier', field('id'))])).toEqual({});
  });

  it('A32: takes a key __proto__ for a key', () => {
    const strange = JSON.parse('{ "__typename": "Hond", "id": "1", "__proto__": { "nummer": 1 } }');
    const selections = [
      on('Hond', field('id'), { kind: 'Field', name: 'hok', alias: '__proto__', selections: [field('nummer')] }),
    ];
    const told = representationOf(schema, strange, selections);
    expect(Object.keys(told ?? {})).toEqual(['id', '__proto__']);
    expect(Object.getPrototypeOf(told)).toBeNull();
  });
});
