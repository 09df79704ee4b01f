import { expect, it } from 'vitest';
import { bevindingen, bind, metSupergraph, politie } from '../../test/lint-fixture.ts';
import { weglaatbaar } from './nullable.ts';

it('attack 13: finds a protected field that cannot be null', () => {
  expect(
    bevindingen(weglaatbaar, politie(`type A { x: Int! ${bind()} y: [Int!] ${bind()} id: ID! @sleutelveld }`)),
  ).toEqual(['A.x is beschermd en kan niet null zijn']);
});

it('attack 13: finds it in a supergraph too: a gateway has no other file', () => {
  expect(bevindingen(weglaatbaar, metSupergraph('scalar D', `type A { x: Int! ${bind()} }`))).toEqual([
    'A.x is beschermd en kan niet null zijn',
  ]);
});
