import { expect, it } from 'vitest';
import { bevindingen, bind, politie } from '../../test/lint-fixture.ts';
import { structuur } from './structure.ts';

const vind = (type: string) =>
  bevindingen(structuur, politie(`type A { x: ${type} ${bind('DOMEINOBJECT')} } type B { y: Int ${bind()} }`));

it('finds structure that would hold data itself: a length or a value', () => {
  expect(vind('[B!]')).toEqual(['A.x is structuur en een lijst']);
  expect(vind('String')).toEqual(['A.x is structuur en geen object']);
});

it('accepts one object', () => {
  expect(vind('B')).toEqual([]);
});
