import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bevindingen, metSupergraph, politie } from '../../test/lint-fixture.ts';
import { DEFINITIES, definitie } from './one-definition.ts';

const ONZE = readFileSync(join(import.meta.dirname, '../../../../schema/doelbinding.graphql'), 'utf8');
const ANDERS = 'is anders gedefinieerd dan in schema/doelbinding.graphql';

it('attack 16: finds a directive that means something else in another file, or in the only one that a process reads', () => {
  const anders = 'directive @leest(velden: [String!]) on ARGUMENT_DEFINITION';
  expect(bevindingen(definitie, politie(anders))).toEqual([`@leest ${ANDERS}`]);
  expect(bevindingen(definitie, metSupergraph(ONZE, anders))).toEqual([`@leest ${ANDERS}`]);
});

it('attack 4: finds our directive made non-repeatable, so that composition would keep one side', () => {
  expect(
    bevindingen(definitie, politie(ONZE.replace(') repeatable on FIELD_DEFINITION', ') on FIELD_DEFINITION'))),
  ).toEqual([`@doelbinding ${ANDERS}`]);
});

it('accepts schema/doelbinding.graphql itself, and another description', () => {
  expect(bevindingen(definitie, politie(ONZE))).toEqual([]);
  expect(bevindingen(definitie, politie(`"Anders gezegd." ${DEFINITIES.leest}`))).toEqual([]);
});
