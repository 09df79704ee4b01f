import { expect, it } from 'vitest';
import { lintSchemas } from '../schema/lint-schemas.ts';
import { staleFiles } from './generators.ts';

it('schema/beleid.json and schema/supergraph.graphql follow from their sources', async () => {
  expect(await staleFiles()).toEqual([]);
});

it('the five SDLs and the supergraph break no rule of the linter', async () => {
  expect(await lintSchemas()).toEqual([]);
});
