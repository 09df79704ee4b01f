import { expect, it } from 'vitest';
import { bevindingen, bind, metSupergraph } from '../../test/lint-fixture.ts';
import { verloren } from './lost-annotations.ts';

const veld = `type A { x(y: Int @leest(velden: ["A.x"])): Int ${bind()} }`;
const vind = (sdl: string, supergraph: string) => bevindingen(verloren, metSupergraph(sdl, supergraph));

it('attack 2, 3: finds an annotation that composition dropped without a word', () => {
  expect(vind(veld, 'type A { x(y: Int): Int }')).toEqual(['A.x heeft een annotatie die niet in de supergraph staat']);
  expect(vind('type A { id: ID! @sleutelveld }', 'type A { id: ID! }')).toHaveLength(1);
});

it('finds an argument that lost its @leest', () => {
  expect(vind(veld, `type A { x(y: Int): Int ${bind()} }`)).toHaveLength(1);
});

it('attack 4: finds the side of a conflict that was not kept', () => {
  expect(vind(`type A { x: Int ${bind()} ${bind('POLITIE_HG_MELDING')} }`, `type A { x: Int ${bind()} }`)).toHaveLength(
    1,
  );
});

it('finds a supergraph that says more than the subgraphs', () => {
  expect(vind('scalar D', veld)).toEqual(['A.x heeft een annotatie die in geen subgraph staat']);
});

it('accepts a supergraph with the same annotations', () => {
  expect(vind(veld, veld)).toEqual([]);
});
