import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from './limits.ts';
import { operationCost } from './operation-cost.ts';
import { hubOf, prepare } from './test-support/operation.ts';

describe('operationCost with a page size', () => {
  const hub = hubOf(`
    type Query { rijen(eerste: Int = 50 @leest(velden: ["Rij.id"])): [Rij] alle(eerste: Int @leest(velden: ["Rij.id"])): [Rij] }
    type Rij { id: ID }
  `);
  const cost = (query: string, variables = {}) =>
    operationCost(prepare({ hub, query, variables }).tree, variables, DEFAULT_LIMITS);

  it.each([
    ['as the schema says', '{ rijen { id } }', {}, 51],
    ['as assumed when nobody says', '{ alle { id } }', {}, 11],
    ['as a literal says', '{ rijen(eerste: 7) { id } }', {}, 8],
    ['as a variable says', 'query($n: Int) { rijen(eerste: $n) { id } }', { n: 100_000 }, 100_001],
    ['never less than one row', '{ rijen(eerste: -5) { id } }', {}, 2],
    ['as the schema says when the variable is not given', 'query($n: Int) { rijen(eerste: $n) { id } }', {}, 51],
  ])('A39: a list is as long %s', (_form, query, variables, expected) => {
    expect(cost(query, variables)).toBe(expected);
  });
});
