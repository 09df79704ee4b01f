import { leesAnnotaties } from '@ketenhub/policy';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type AnswerReader, createAnswerReader, type SourceAnswer } from './read-answer.ts';

const SDL = `
  directive @doelbinding(categorie: String!, bron: String!, doelen: [String!]!) repeatable on FIELD_DEFINITION
  scalar Datum
  type Query { dier(id: ID): Dier uitkomst: Uitkomst }
  type Dier { id: ID! naam: String dagen: [Datum!] vriend: Dier blad: Blad @doelbinding(categorie: "DOMEINOBJECT", bron: "x", doelen: []) }
  type Blad { stand: Stand }
  enum Stand { GEKOPPELD }
  union Uitkomst = Dier | Blad`;
const answers = createAnswerReader(buildSchema(SDL), leesAnnotaties(SDL));
const reader = { read: (...asked: Parameters<AnswerReader['read']>): unknown => answers.read(...asked).data };

const answer = (data: unknown, more: Partial<SourceAnswer> = {}): SourceAnswer => ({
  data,
  faults: [],
  representations: undefined,
  ...more,
});
const asEntities = (entities: unknown, faults: readonly unknown[] = []): SourceAnswer =>
  answer({ _entities: entities }, { representations: [{ __typename: 'Dier', id: '1' }], faults });
const ENTITIES =
  'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Dier { naam blad { stand } } } }';

describe('what the gateway takes from the answer of a source', () => {
  it('A33: is what was asked, under the keys it was asked by, and nothing that came along', () => {
    const data = { hond: { n: 'Rex', n2: 'Rex', dagen: ['2026-01-01'], id: '9', extra: 1 }, dier: {}, constructor: {} };
    expect(reader.read('{ hond: dier { n: naam n2: naam dagen } }', answer(data))).toEqual({
      hond: { n: 'Rex', n2: 'Rex', dagen: ['2026-01-01'] },
    });
  });

  it('A33: is no key __proto__ of anything', () => {
    const data: unknown = JSON.parse('{"dier":{"naam":"Rex","__proto__":{"id":"9"}}}');
    const read = reader.read('{ dier { naam } }', answer(data)) as { dier: { id?: string } };
    expect(read.dier.id).toBeUndefined();
  });

  it('is of a union only what was asked of the type that came', () => {
    const text = '{ uitkomst { __typename ... on Dier { naam } ... on Blad { stand } } }';
    expect(reader.read(text, answer({ uitkomst: { __typename: 'Blad', stand: 'GEKOPPELD', naam: 'x' } }))).toEqual({
      uitkomst: { __typename: 'Blad', stand: 'GEKOPPELD' },
    });
    for (const typeName of ['Query', 'Bestaat_niet', undefined])
      expect(() => reader.read(text, answer({ uitkomst: { __typename: typeName } }))).toThrow();
  });

  it('may lack what stands under @include or @skip', () => {
    expect(reader.read('query($x: Boolean!) { dier { naam @include(if: $x) } }', answer({ dier: {} }))).toEqual({
      dier: {},
    });
    expect(reader.read('query($x: Boolean!) { ... @skip(if: $x) { dier { naam } } }', answer({}))).toEqual({});
  });

  it('A25: may lack what a field left out by @include asks below it, also where the same field is asked again without', () => {
    const text =
      'query($x: Boolean!) { dier @include(if: $x) { naam vriend { naam } } dier { dagen vriend { dagen } } }';
    const given = { dier: { dagen: [], vriend: { dagen: [] } } };
    expect(reader.read(text, answer(given))).toEqual(given);
    expect(() => reader.read(text, answer({ dier: { naam: 'Rex', vriend: null } }))).toThrow('nothing at Dier.dagen');
  });

  it.each([
    ['nothing at all', null],
    ['a missing field', { dier: {} }],
    ['a list for a value', { dier: { naam: ['Rex'] } }],
    ['an object for a value', { dier: { naam: { a: 1 } } }],
    ['a text for an object', { dier: 'Rex' }],
    ['a list for an object', { dier: [{ naam: 'Rex' }] }],
    ['a list as answer', [{ dier: null }]],
  ])('is nothing when it holds %s', (_, data) => {
    expect(() => reader.read('{ dier { naam } }', answer(data))).toThrow();
  });

  it('is nothing when a list is no list, holds a null it may not, or a stand is none', () => {
    for (const dagen of ['2026-01-01', { 0: '2026-01-01' }, [null], [['2026-01-01']]])
      expect(() => reader.read('{ dier { dagen } }', answer({ dier: { dagen } }))).toThrow();
    expect(() => reader.read(ENTITIES, asEntities([{ naam: null, blad: { stand: 'ONBEKEND' } }]))).toThrow();
  });

  it('keeps a null that the source may give', () => {
    expect(reader.read('{ dier { naam } }', answer({ dier: null }))).toEqual({ dier: null });
    expect(reader.read(ENTITIES, asEntities([{ naam: null, blad: { stand: null } }]))).toEqual({
      _entities: [{ naam: null, blad: { stand: null } }],
    });
  });

  it('is as many entities as were asked for, each with its domain object', () => {
    const good = { naam: 'Rex', blad: { stand: 'GEKOPPELD' } };
    for (const entities of [[], [good, good], [null], ['Rex'], [{}], { 0: good }, null, [{ ...good, blad: null }]])
      expect(() => reader.read(ENTITIES, asEntities(entities))).toThrow();
  });

  it('may have holes, but no additions, when the source names faults of its own', () => {
    const faults = [{ message: 'stuk' }];
    expect(reader.read(ENTITIES, asEntities([{ naam: 'Rex', blad: null, id: '9' }], faults))).toEqual({
      _entities: [{ naam: 'Rex', blad: null }],
    });
    expect(() => reader.read(ENTITIES, asEntities([], faults))).toThrow();
    expect(() => reader.read(ENTITIES, answer(null, { faults, representations: [] }))).toThrow();
  });
});

describe('the type of an object', () => {
  it('is told, whatever fault the source names: without it nothing about the object could be asked elsewhere', () => {
    const text = '{ dier { __typename naam } }';
    const faults = [{ message: 'stuk' }];
    expect(() => reader.read(text, answer({ dier: { naam: 'Rex' } }, { faults }))).toThrow('no type of Dier');
    expect(() => reader.read(text, answer({ dier: { __typename: null, naam: 'Rex' } }, { faults }))).toThrow(
      'another type',
    );
  });
});

/** Two organisations behind one source, each with a sheet. */
const field = (text: string, categorie: string, bron: string): string =>
  `${text} @doelbinding(categorie: "${categorie}", bron: "${bron}", doelen: [])`;
const SHARED = `
  directive @doelbinding(categorie: String!, bron: String!, doelen: [String!]!) repeatable on FIELD_DEFINITION
  type Query { x: Int }
  type Betrokkene { id: ID ${field('justitie: Justitie', 'DOMEINOBJECT', 'om')} }
  type Justitie { ${field('om: Om', 'DOMEINOBJECT', 'om')} ${field('dji: Dji', 'DOMEINOBJECT', 'dji')} }
  type Om { ${field('stand: String', 'OM_STAND', 'om')} ${field('zaken: Zaken', 'OM_STRAFZAAK', 'om')} }
  type Zaken { ${field('aantal: Int!', 'OM_STRAFZAAK', 'om')} }
  type Dji { ${field('stand: String', 'DJI_STAND', 'dji')} }`;
const shared = createAnswerReader(buildSchema(SHARED), leesAnnotaties(SHARED));
const BOTH =
  'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Betrokkene { j: justitie { om { stand z: zaken { aantal } } dji { stand } } } } }';
const OM = { stand: 'GEKOPPELD', z: { aantal: 1 } };
const DJI = { stand: 'GEKOPPELD' };
const sharing = (justitie: unknown, ...paths: (readonly (string | number)[] | undefined)[]) =>
  shared.read(BOTH, {
    data: { _entities: [justitie === null ? null : { j: justitie }] },
    faults: paths.map((path) => ({ message: 'stuk', path })),
    representations: [{ __typename: 'Betrokkene', id: '1' }],
  });
const AT_OM = ['_entities', 0, 'j', 'om', 'z', 'aantal'];

describe('of organisations that share a source', () => {
  it('the question tells whose data is asked', () => {
    expect(shared.organisations(BOTH)).toEqual(new Set(['om', 'dji']));
    expect(shared.organisations(BOTH.replace('om { stand z: zaken { aantal } }', ''))).toEqual(new Set(['dji']));
  });

  it('a fault in the data of one is of that one alone, by the place that the error names', () => {
    expect(sharing({ om: { ...OM, z: null }, dji: DJI }, AT_OM).atFault).toEqual(new Set(['om']));
    expect(sharing({ om: null, dji: DJI }, ['_entities', 0, 'j', 'om'])).toEqual({
      data: { _entities: [{ j: { om: null, dji: DJI } }] },
      atFault: new Set(['om']),
    });
    expect(sharing({ om: OM, dji: DJI }).atFault).toEqual(new Set());
  });

  it.each([
    ['no place', undefined],
    ['a place that groups both', ['_entities', 0, 'j']],
    ['a place that was not asked', ['_entities', 0, 'j', 'rvdk']],
    ['a person', ['_entities', 0]],
    ['no name at all', []],
  ])('a fault at %s is of all who were asked', (_, path) => {
    expect(sharing({ om: OM, dji: DJI }, path).atFault).toEqual(new Set(['om', 'dji']));
  });

  it('one may not lack what is hers because another has a fault: her null would be a false answer', () => {
    expect(() => sharing({ om: OM, dji: null }, AT_OM)).toThrow('nothing at Justitie.dji');
    expect(() => sharing({ om: OM, dji: {} }, AT_OM)).toThrow('nothing at Dji.stand');
    expect(() => sharing({ om: null }, AT_OM)).toThrow('nothing at Justitie.dji');
    expect(() => sharing(null, AT_OM)).toThrow('nothing at Betrokkene');
    expect(sharing(null, AT_OM, undefined).data).toEqual({ _entities: [null] });
  });
});
