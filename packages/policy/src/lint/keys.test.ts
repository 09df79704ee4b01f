import { expect, it } from 'vitest';
import { bevindingen, bind, metSupergraph, politie } from '../../test/lint-fixture.ts';
import { sleutels } from './keys.ts';

const vind = (sdl: string) => bevindingen(sleutels, politie(sdl));

it('attack 14: finds a key that is protected data', () => {
  expect(vind(`type A @key(fields: "bsn") { bsn: String ${bind()} }`)).toEqual([
    'A.bsn is een sleutel en geen @sleutelveld',
  ]);
  expect(
    vind(`type A @key(fields: "id b { c }") { id: ID! @sleutelveld b: B ${bind()} } type B { c: Int ${bind()} }`),
  ).toHaveLength(2);
});

it('finds a handle that is used to escape a decision', () => {
  expect(vind('type A { bsn: String @sleutelveld }')).toEqual(['A.bsn is een @sleutelveld en geen sleutel']);
  expect(vind('type A @key(fields: "bsn") { bsn: String @sleutelveld }')).toEqual([
    'A.bsn is een @sleutelveld en geen ID',
  ]);
});

it('accepts an opaque handle', () => {
  expect(vind('type A @key(fields: "id") { id: ID! @sleutelveld }')).toEqual([]);
});

it('attack 14: finds a protected key in the supergraph, and a key that is no field set', () => {
  const samen = `type A @join__type(graph: POLITIE, key: "bsn") { bsn: String ${bind()} }`;
  expect(bevindingen(sleutels, metSupergraph('scalar D', samen))).toEqual([
    'A.bsn is een sleutel en geen @sleutelveld',
  ]);
  expect(vind('type A @key(fields: "id {") { x: Int }')).toEqual(['A heeft een onleesbare @key']);
});
