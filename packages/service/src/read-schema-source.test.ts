import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSchemaSource, schemaPathIn } from './read-schema-source.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'schema-'));

it('reads the one file of a subgraph that has one', () => {
  const subgraph = folder();
  writeFileSync(join(subgraph, 'schema.graphql'), 'scalar Een');
  expect(readSchemaSource(schemaPathIn(subgraph))).toBe('scalar Een');
});

it('reads every file of a schema in parts, by name, and nothing that is no SDL', () => {
  const subgraph = folder();
  mkdirSync(join(subgraph, 'schema'));
  writeFileSync(join(subgraph, 'schema', 'b.graphql'), 'scalar Twee');
  writeFileSync(join(subgraph, 'schema', 'a.graphql'), 'scalar Een');
  writeFileSync(join(subgraph, 'schema', 'a.md'), 'geen schema');
  expect(readSchemaSource(schemaPathIn(subgraph))).toBe('scalar Een\nscalar Twee');
});

it('throws when a subgraph has no schema, so that no process starts with an empty one', () => {
  expect(() => readSchemaSource(schemaPathIn(folder()))).toThrow('ENOENT');
});
