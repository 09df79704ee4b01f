import { expect, it } from 'vitest';
import { lintSchemas } from '../schema/lint-schemas.ts';
import { staleFiles } from './generators.ts';

/** Composition of the whole graph takes seconds on a busy machine; no test here is about speed. */
const TIMEOUT_MS = 60_000;

it(
  'schema/beleid.json, schema/waardelijsten.json and schema/supergraph.graphql follow from their sources',
  async () => {
    expect(await staleFiles()).toEqual([]);
  },
  TIMEOUT_MS,
);

it(
  'the five SDLs and the supergraph break no rule of the linter',
  async () => {
    expect(await lintSchemas()).toEqual([]);
  },
  TIMEOUT_MS,
);
