import { loadAnnotaties } from '@ketenhub/bundle';
import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import { readSdl } from '@ketenhub/subgraph';
import { describe, expect, it } from 'vitest';
import { definition } from './definition.ts';

describe('the schema of this source', () => {
  it('breaks no rule of the linter, so that the process starts with it', async () => {
    const { bron, schemaFile } = definition;
    const served = { naam: bron, bestand: schemaFile, sdl: readSdl(schemaFile) };
    const annotaties = loadAnnotaties(await readBeleid('schema/beleid.json'), served);
    expect([...annotaties.keys()]).toContain('PolitieBeeld.veelplegerstatus');
  });

  it('offers no field in the name of another source', () => {
    const named = [...readSdl(definition.schemaFile).matchAll(/bron: "([a-z-]+)"/g)].map(([, code]) => code);
    expect(new Set(named)).toEqual(new Set(definition.organisaties));
  });
});
