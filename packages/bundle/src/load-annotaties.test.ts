import { readFileSync } from 'node:fs';
import { readSchemaSource, schemaPathIn } from '@ketenhub/service';
import { describe, expect, it } from 'vitest';
import { readCompiled } from './compiled-beleid.ts';
import { loadAnnotaties, SchemaRefused } from './load-annotaties.ts';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const beleid = await readCompiled(new URL('../../../schema/beleid.json', import.meta.url).pathname);
const DIRECTIVES = read('schema/doelbinding.graphql');

const OWN = {
  politie: 'police',
  justitie: 'justice',
  zorg: 'care',
  gemeente: 'municipality',
  casus: 'case',
} as const;

const ofSource = (naam: keyof typeof OWN, change: (sdl: string) => string = (sdl) => sdl) => {
  const folder = new URL(`../../../subgraphs/${OWN[naam]}`, import.meta.url);
  const bestand = schemaPathIn(folder);
  return { naam, bestand, sdl: `${change(readSchemaSource(bestand))}\n${DIRECTIVES}` };
};
const ofGateway = (change: (sdl: string) => string = (sdl) => sdl) => {
  const bestand = 'schema/supergraph.graphql';
  return { naam: 'supergraph', bestand, sdl: change(read(bestand)) };
};
const refusal = (schema: Parameters<typeof loadAnnotaties>[1]): string => {
  try {
    loadAnnotaties(beleid, schema);
  } catch (error) {
    if (error instanceof SchemaRefused) return error.message;
  }
  return 'taken';
};

/** The first annotation of `coordinate`'s field line on is taken away. */
const bare = (field: string) => (sdl: string) =>
  sdl.replace(new RegExp(`(\\n\\s*${field}: \\w+)\\s*@doelbinding\\([^)]*\\)`), '$1');

describe('the schema that a process serves (A1, A2)', () => {
  it.each(Object.keys(OWN) as (keyof typeof OWN)[])('of %s is taken as the repository holds it', (naam) => {
    expect(loadAnnotaties(beleid, ofSource(naam)).size).toBeGreaterThan(5);
  });

  it('of the gateway is taken as it was composed', () => {
    expect(loadAnnotaties(beleid, ofGateway()).get('PolitieBeeld.mutaties')?.toepassingen).not.toEqual([]);
  });

  it('A1: with a field that lost its annotation does not start, in one line with file, coordinate and mend', () => {
    const line = refusal(ofSource('politie', bare('veelplegerstatus')));
    expect(line).toContain('subgraphs/police/schema.graphql: PolitieBeeld.veelplegerstatus heeft geen @doelbinding');
    expect(line).toContain('zet er @doelbinding');
    expect(line.split('\n')).toHaveLength(1);
  });

  it('A1: nor does a gateway whose supergraph says nothing of a field', () => {
    const unannotated = (sdl: string) =>
      sdl.replace(/(\n\s*veelplegerstatus: \w+)[^\n]*/, '$1 @join__field(graph: POLITIE)');
    expect(refusal(ofGateway(unannotated))).toContain('PolitieBeeld.veelplegerstatus heeft geen @doelbinding');
  });

  it('A129: nor does a source that claims what another owns', () => {
    const claimed = (sdl: string) => sdl.replaceAll('categorie: "POLITIE_VEELPLEGER"', 'categorie: "OM_STRAFZAAK"');
    expect(refusal(ofSource('politie', claimed))).toContain('OM_STRAFZAAK');
  });

  it('A13: nor one with a protected field that cannot be left out', () => {
    const required = (sdl: string) =>
      sdl.replace('veelplegerstatus: Veelplegerstatus', 'veelplegerstatus: Veelplegerstatus!');
    expect(refusal(ofSource('politie', required))).toContain('PolitieBeeld.veelplegerstatus');
  });

  it('nor one that is no SDL at all', () => {
    expect(refusal({ naam: 'politie', bestand: 'x.graphql', sdl: 'type {' })).toBe(
      'schema x.graphql is no readable SDL',
    );
  });
});
