import { expect, it } from 'vitest';
import { bevindingen, metSupergraph } from '../../test/lint-fixture.ts';
import { definitie } from './one-definition.ts';

const ONZE = 'directive @leest(velden: [String!]!) repeatable on ARGUMENT_DEFINITION';

it('attack 16: finds a directive that means something else in another file', () => {
  expect(
    bevindingen(definitie, metSupergraph(ONZE, 'directive @leest(velden: [String!]) on ARGUMENT_DEFINITION')),
  ).toEqual(['@leest is anders gedefinieerd dan in police.graphql']);
});

it('accepts another description', () => {
  expect(bevindingen(definitie, metSupergraph(ONZE, `"Wat een argument leest." ${ONZE}`))).toEqual([]);
});
