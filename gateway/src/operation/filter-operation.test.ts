import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { forwardedVariables, variablesKey } from './filtered-operation.ts';
import { selectOperation } from './select-operation.ts';
import { animals } from './test-support/animals.ts';
import { type Denied, hubOf, oneLine, prepare } from './test-support/operation.ts';
import { regionAnnotations, regionSchema } from './test-support/region-schema.ts';

const region = { schema: regionSchema, annotations: regionAnnotations };
const IN_CASUS = (body: string) => `{ casus(nummer: "Z") { betrokkenen { ${body} } } }`;
const filter = (query: string, denied: Denied = {}, variables = {}) =>
  prepare({ hub: region, query, denied, variables });
const text = (query: string, denied: Denied = {}, variables = {}) => oneLine(filter(query, denied, variables).text);
const shape = (query: string, denied: Denied) => oneLine(prepare({ hub: animals, query, denied }).text);

const GEEN_VEELPLEGER: Denied = { 'PolitieBeeld.veelplegerstatus': true };

describe('filterOperation', () => {
  it.each([
    ['under its own name', IN_CASUS('naam politie { stand veelplegerstatus }')],
    ['A21: under an alias', IN_CASUS('naam politie { stand x: veelplegerstatus }')],
    [
      'A22: in a named fragment',
      `${IN_CASUS('naam politie { stand ...F }')} fragment F on PolitieBeeld { veelplegerstatus }`,
    ],
    [
      'A22: in a nested named fragment',
      `${IN_CASUS('naam ...F')} fragment F on Betrokkene { politie { stand ...G } } fragment G on PolitieBeeld { veelplegerstatus }`,
    ],
    ['A22: in an inline fragment', IN_CASUS('naam politie { stand ... on PolitieBeeld { veelplegerstatus } }')],
    ['A22: in an untyped inline fragment', IN_CASUS('naam politie { stand ... { veelplegerstatus } }')],
    ['A25: under @include(if: false)', IN_CASUS('naam politie { stand veelplegerstatus @include(if: false) }')],
    [
      'A25: under @skip(if: true) on a fragment',
      IN_CASUS('naam politie { stand ... @skip(if: true) { veelplegerstatus } }'),
    ],
  ])('does not ask for a denied field %s', (_form, query) => {
    const filtered = text(query, GEEN_VEELPLEGER);
    expect(filtered).not.toContain('veelplegerstatus');
    expect(filtered).toContain('stand');
    expect(filtered).toContain('naam');
  });

  it.each([
    ['a field', 'mutaties { rijen @include(if: $z) { datum } }'],
    ['a fragment', 'mutaties { ... @include(if: $z) { rijen { datum } } }'],
    ['a fragment in a fragment', 'mutaties { ... { ... @skip(if: $z) { rijen { datum } } } }'],
    [
      'fragments that are never there',
      'mutaties { ... @include(if: false) { rijen { datum } } ... @skip(if: $z) { aantal } }',
    ],
  ])(
    'A25: asks for an object also where all below it can fall away with %s: its null would be a false answer',
    (_, below) => {
      const filtered = text(`query($z: Boolean!) ${IN_CASUS(`politie { ${below} }`)}`, {}, { z: false });
      expect(filtered).toContain('mutaties { kh_type: __typename');
    },
  );

  it('A25: asks for nothing more where something below it is certain', () => {
    const query = `query($z: Boolean!) ${IN_CASUS('politie { mutaties { ... { aantal } rijen @include(if: $z) { datum } } }')}`;
    expect(text(query, {}, { z: false })).not.toContain('mutaties { kh_type');
  });

  it('A22: keeps what is allowed of a fragment that is spread at two places', () => {
    const query = '{ dier { ...F ... on Hond { ...F } } } fragment F on Dier { naam }';
    expect(shape(query, { 'Kat.naam': true })).toBe(
      '{ dier { kh_type: __typename ... on Hond { ... on Dier { naam } } } }',
    );
  });

  it('A23: judges the same field once under an allowed and once under a denied parent, each apart', () => {
    expect(shape('{ a: dier { naam } b: kat { naam } }', { 'Query.kat': true })).toBe(
      '{ a: dier { kh_type: __typename naam } }',
    );
  });

  it('A24: only the selected operation is left', () => {
    const query = 'query A { kat { naam } } query B { kat { spin } }';
    expect(oneLine(prepare({ hub: animals, query, operationName: 'B' }).text)).toBe('query B { kat { spin } }');
  });

  it('A25: the document does not depend on the values of @include and @skip', () => {
    const query = `query($x: Boolean!) ${IN_CASUS('politie { stand @include(if: $x) veelplegerstatus @skip(if: $x) }')}`;
    expect(text(query, GEEN_VEELPLEGER, { x: true })).toBe(text(query, GEEN_VEELPLEGER, { x: false }));
  });

  it('A26: a selection set left empty asks for a type name under an alias of its own', () => {
    const query = IN_CASUS('kh_type: naam politie { contactpunt { naam } }');
    expect(text(query, { 'PolitieContactpunt.naam': true })).toContain('contactpunt { kh1_type: __typename }');
  });

  it('A26: a whole operation left empty asks nothing of any source', () => {
    const filtered = filter(
      'query Q($n: String!) { casus(nummer: $n) { nummer } }',
      { 'Query.casus': true },
      { n: 'Z' },
    );
    expect(oneLine(filtered.text)).toBe('query Q { kh_type: __typename }');
    expect(filtered.asksNothing).toBe(true);
    expect(filtered.velden).toEqual([]);
  });

  it.each([
    ['through the interface: denied when one implementer is', '{ dier { naam } }', '{ dier { kh_type: __typename } }'],
    [
      'on the allowed implementer alone: allowed',
      '{ dier { ... on Hond { naam } } }',
      '{ dier { kh_type: __typename ... on Hond { naam } } }',
    ],
    ['on the denied implementer: denied', '{ dier { ... on Kat { naam } } }', '{ dier { kh_type: __typename } }'],
    [
      'through the interface under a union',
      '{ wezens { ... on Dier { naam } ... on Mens { naam } } }',
      '{ wezens { kh_type: __typename ... on Mens { naam } } }',
    ],
    [
      'through an interface inside an allowed type',
      '{ dier { ... on Hond { ... on Dier { naam } } } }',
      '{ dier { kh_type: __typename ... on Hond { ... on Dier { naam } } } }',
    ],
    [
      'below an interface field that narrows its type',
      '{ kat { maat { ... on Dier { naam } } } }',
      '{ kat { maat { kh_type: __typename } } }',
    ],
    [
      'below a field that can give the denied type',
      '{ dier { ... on Hond { maat { naam } } } }',
      '{ dier { kh_type: __typename ... on Hond { maat { kh_type: __typename } } } }',
    ],
  ])('A27: %s', (_form, query, expected) => {
    expect(shape(query, { 'Kat.naam': true })).toBe(expected);
  });

  it('A29: a write whose whole payload is denied still runs, and a denied write does not', () => {
    const query = 'mutation { bewaar { ... on Hond { naam } } }';
    expect(shape(query, { 'Hond.naam': true })).toBe('mutation { bewaar { kh_type: __typename } }');
    expect(prepare({ hub: animals, query, denied: { 'Mutation.bewaar': true } }).asksNothing).toBe(true);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', '__typename', 'id'])(
    'A32: an alias %s does not travel to the sources',
    (alias) => {
      expect(text(IN_CASUS(`${alias}: naam`))).toContain(`{ kh_id: id kh_k_${alias}: naam }`);
    },
  );

  it('A96, A97: a field is denied when one of its arguments reads a denied field, a default order too', () => {
    const query = IN_CASUS('politie { stand mutaties { rijen { soort } } }');
    expect(text(query, { 'PolitieMutatie.datum': true })).not.toContain('mutaties');
    expect(
      text(IN_CASUS('politie { stand mutaties(soort: GEWELD) { rijen { datum } } }'), { 'PolitieMutatie.soort': true }),
    ).not.toContain('mutaties');
    expect(text(query, { 'PolitieMutatie.soort': true })).toContain('mutaties { rijen { kh_type: __typename } }');
  });

  it('A97: a variable that only a denied argument used does not travel', () => {
    const query = `query($s: PolitieMutatieSoort, $n: String!, $d: Boolean!) { casus(nummer: $n) { betrokkenen { politie { stand mutaties(soort: $s) @skip(if: $d) { rijen { soort } } } } } }`;
    const variables = { s: 'GEWELD', n: 'Z', d: false };
    const filtered = filter(query, { 'PolitieMutatie.soort': true }, variables);
    expect(oneLine(filtered.text)).toContain('query ($n: String!) {');
    expect(forwardedVariables(filtered, variables)).toEqual({ n: 'Z' });
  });

  it('A105: takes a derived field out and leaves the rest', () => {
    const query = IN_CASUS('justitie { om { tenuitvoerlegging { begin zitVast } } }');
    expect(text(query, { 'OmTenuitvoerlegging.zitVast': true })).toContain('tenuitvoerlegging { begin }');
  });

  it('does not ask a source when every selected leaf of its domain object is denied, its type name apart', () => {
    const denied: Denied = { ...GEEN_VEELPLEGER, 'GgzBeeld.kader': true, 'GgzBeeld.stand': true };
    const query = IN_CASUS(
      'naam politie { __typename ... { veelplegerstatus } } zorg { ggz { kader { soort } stand } }',
    );
    expect(text(query, denied)).toBe('{ casus(nummer: "Z") { betrokkenen { kh_id: id naam } } }');
    expect(text(IN_CASUS('politie { __typename }'))).toContain('politie { __typename }');
  });

  it('keeps a domain object as long as one leaf of it is allowed', () => {
    const query = IN_CASUS('justitie { om { strafzaken { rijen { feit } } } dji { stand } }');
    expect(text(query, { 'OmBeeld.strafzaken': true })).toContain('justitie { dji { stand } }');
  });

  it('asks for a field that one kind of betrokkene may have, and not when arguments close the other kind', () => {
    const query = IN_CASUS('politie { stand mutaties { rijen { soort } } }');
    expect(text(query, { 'PolitieBeeld.mutaties': ['DIRECTE_KRING'] })).toContain('mutaties');
    const both: Denied = { 'PolitieBeeld.mutaties': ['DIRECTE_KRING'], 'PolitieMutatie.datum': ['HOOFDPERSOON'] };
    expect(text(query, both)).not.toContain('mutaties');
  });

  it('does not ask for a field below that nobody could see, each kind for another reason', () => {
    const denied: Denied = {
      'PolitieBeeld.mutaties': ['DIRECTE_KRING'],
      'PolitieMutatie.toelichting': ['HOOFDPERSOON'],
    };
    expect(text(IN_CASUS('politie { mutaties { rijen { soort toelichting } } }'), denied)).toContain(
      'mutaties { rijen { soort } }',
    );
  });

  it('passes introspection on untouched, with its fragments', () => {
    const query = '{ x: __schema { ...S } } fragment S on __Schema { types { ...T } } fragment T on __Type { name }';
    const filtered = filter(query);
    expect(oneLine(filtered.text)).toBe(
      oneLine('{ x: __schema { ...S } } fragment S on __Schema { types { ...T } } fragment T on __Type { name }'),
    );
    expect(filtered.asksNothing).toBe(false);
  });

  it('A43, A44: gives one hash for one filtered document and another for other rights', () => {
    const query = IN_CASUS('politie { stand veelplegerstatus }');
    expect(filter(query).hash).toBe(filter(query.replace(/ /g, '\n')).hash);
    expect(filter(query).hash).not.toBe(filter(query, GEEN_VEELPLEGER).hash);
  });

  it('denies everything when the table knows no kind of betrokkene', () => {
    expect(prepare({ hub: region, query: IN_CASUS('naam'), soorten: [] }).asksNothing).toBe(true);
  });
});

describe('variablesKey', () => {
  const hub = hubOf('enum E { A B } input I { e: E t: String i: [I!] } type Query { f(i: I, t: String, n: Int): Int }');
  const query = 'query($i: I, $t: String, $n: Int, $b: Boolean = true) { f(i: $i, t: $t, n: $n) @include(if: $b) }';
  const selection = selectOperation(parse(query), null);
  const key = (variables: Record<string, unknown>) =>
    selection.ok ? variablesKey(hub.schema, selection.selected, variables) : '';

  it('holds presence, booleans, enum values and input fields, and never a text or number', () => {
    expect(
      key({ i: { e: 'A', t: 'geheim', i: [{ t: 'x' }, { t: 'y' }, { e: 'B' }] }, n: 123456789 }),
    ).toMatchInlineSnapshot(
      `"[["i",[["e","A"],["t",true],["i",["[[\\"e\\",\\"B\\"]]","[[\\"t\\",true]]"]]]],["t"],["n",true],["b"]]"`,
    );
    expect(key({ t: 'a' })).toBe(key({ t: 'b' }));
    for (const other of [{}, { t: null }, { b: true }, { i: {} }]) expect(key({ t: 'a' })).not.toBe(key(other));
    expect(key({ i: { e: 'A' } })).not.toBe(key({ i: { e: 'B' } }));
  });
});
