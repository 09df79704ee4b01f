import { describe, expect, it } from 'vitest';
import { hubOf, prepare } from './test-support/operation.ts';
import { regionAnnotations, regionSchema } from './test-support/region-schema.ts';

const region = { schema: regionSchema, annotations: regionAnnotations };
const zoek = hubOf(`
  enum Soort { A @leest(velden: ["Rij.a"]) B @leest(velden: ["Rij.b"]) }
  input Filter { soort: Soort @leest(velden: ["Rij.soort"]) tekst: String @leest(velden: ["Rij.tekst"]) diep: Filter @leest(velden: ["Rij.diep"])
    volgorde: Soort = B @leest(velden: ["Rij.volgorde"]) onbekend: Int }
  type Query {
    rijen(filter: Filter @leest(velden: ["Rij.id"]), soorten: [Soort!] @leest(velden: ["Rij.soort"]), volgorde: Soort = A @leest(velden: ["Rij.volgorde"]), kaal: Int): [Rij]
  }
  type Rij { id: ID a: Int }
`);

function paths(query: string, variables = {}): string[] {
  return prepare({ hub: region, query, variables }).tree.occurrences.map(({ path, targets }) =>
    [path, ...targets.map(({ coordinate }) => coordinate)].join(' '),
  );
}

function reads(query: string, variables = {}): readonly string[] {
  const [first] = prepare({ hub: zoek, query, variables }).tree.occurrences;
  return first?.targets[0]?.argumentCoordinates ?? [];
}

const IN_CASUS = (body: string) => `{ casus(nummer: "Z") { betrokkenen { ${body} } } }`;

describe('collectCoordinates', () => {
  it('writes the place of a field as response keys, with @ for a list', () => {
    expect(paths(IN_CASUS('politie { m: mutaties { rijen { datum } } }')).slice(2)).toEqual([
      'casus.betrokkenen.@.politie Betrokkene.politie',
      'casus.betrokkenen.@.politie.m PolitieBeeld.mutaties',
      'casus.betrokkenen.@.politie.m.rijen PolitieMutatieBladzijde.rijen',
      'casus.betrokkenen.@.politie.m.rijen.@.datum PolitieMutatie.datum',
    ]);
  });

  it.each([
    ['an alias', IN_CASUS('politie { x: veelplegerstatus }')],
    ['a named fragment', `${IN_CASUS('politie { ...F }')} fragment F on PolitieBeeld { veelplegerstatus }`],
    [
      'a nested named fragment',
      `${IN_CASUS('...F')} fragment F on Betrokkene { politie { ...G } } fragment G on PolitieBeeld { veelplegerstatus }`,
    ],
    ['an inline fragment', IN_CASUS('politie { ... on PolitieBeeld { veelplegerstatus } }')],
    ['an untyped inline fragment', IN_CASUS('politie { ... { ... @include(if: false) { veelplegerstatus } } }')],
  ])('A21, A22: finds a field through %s', (_form, query) => {
    expect(prepare({ hub: region, query }).tree.coordinates).toContain('PolitieBeeld.veelplegerstatus');
  });

  it('A96: an order that the schema takes by default reads what it sorts on', () => {
    const { coordinates } = prepare({ hub: region, query: IN_CASUS('politie { mutaties { rijen { soort } } }') }).tree;
    expect(coordinates).toContain('PolitieMutatie.datum');
  });

  it.each([
    ['no argument: only the default order, with its enum value', '{ rijen { id } }', {}, ['Rij.volgorde', 'Rij.a']],
    ['a literal enum value', '{ rijen(volgorde: B) { id } }', {}, ['Rij.volgorde', 'Rij.b']],
    [
      'an enum value by variable',
      'query($v: Soort) { rijen(volgorde: $v) { id } }',
      { v: 'B' },
      ['Rij.volgorde', 'Rij.b'],
    ],
    ['a variable that is not given', 'query($v: Soort) { rijen(volgorde: $v) { id } }', {}, ['Rij.volgorde', 'Rij.a']],
    ['a variable with a default', 'query($v: Soort = B) { rijen(volgorde: $v) { id } }', {}, ['Rij.volgorde', 'Rij.b']],
    ['an explicit null', '{ rijen(volgorde: null) { id } }', {}, ['Rij.volgorde']],
    [
      'a single value for a list',
      '{ rijen(soorten: A, volgorde: B) { id } }',
      {},
      ['Rij.soort', 'Rij.a', 'Rij.volgorde', 'Rij.b'],
    ],
    [
      'a variable in a list',
      'query($v: Soort!) { rijen(soorten: [$v], volgorde: B) { id } }',
      { v: 'A' },
      ['Rij.soort', 'Rij.a', 'Rij.volgorde', 'Rij.b'],
    ],
    [
      'an argument without @leest reads what no policy knows',
      '{ rijen(volgorde: B, kaal: 1) { id } }',
      {},
      ['Rij.volgorde', 'Rij.b', 'Query.rijen(kaal:)'],
    ],
  ])('A96, A97: %s', (_form, query, variables, expected) => {
    expect(reads(query, variables)).toEqual(expected);
  });

  it.each([
    ['as a literal', '{ rijen(volgorde: B, filter: { diep: { tekst: "x" } }) { id } }', {}],
    ['by variable', 'query($f: Filter) { rijen(volgorde: B, filter: $f) { id } }', { f: { diep: { tekst: 'x' } } }],
    [
      'with a variable inside',
      'query($t: String) { rijen(volgorde: B, filter: { diep: { tekst: $t } }) { id } }',
      { t: 'x' },
    ],
  ])('A97: input fields count when given, at any depth, and with their defaults: %s', (_form, query, variables) => {
    expect(reads(query, variables)).toEqual(['Rij.id', 'Rij.diep', 'Rij.tekst', 'Rij.volgorde', 'Rij.b']);
  });

  it('A97: an input field whose variable is not given is not read; one without @leest reads itself', () => {
    const query = 'query($t: String) { rijen(volgorde: B, filter: { tekst: $t, onbekend: 1, volgorde: null }) { id } }';
    expect(reads(query)).toEqual(['Rij.id', 'Rij.volgorde', 'Filter.onbekend', 'Rij.b']);
  });

  it('A32: a variable named like a member of Object.prototype that is not given is absent', () => {
    const query = 'query($toString: String) { rijen(volgorde: B, filter: { tekst: $toString }) { id } }';
    expect(reads(query)).not.toContain('Rij.tekst');
  });
});
