import { readFileSync } from 'node:fs';
import { leesAnnotaties } from '@ketenhub/policy';
import type { BetrokkeneSoort } from '@ketenhub/vocabulary';
import { type ExecutionResult, graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildGuardedSchema } from '../server/build-guarded-schema.ts';
import { createSubjects } from './subject.ts';

const DIRECTIVES = readFileSync(new URL('../../../../schema/doelbinding.graphql', import.meta.url), 'utf8');
const DB = '@doelbinding(categorie: "DOMEINOBJECT", bron: "politie", doelen: ["ZVH-CASUSOVERLEG"])';
const SDL = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    @link(url: "https://ketenhub.example/doelbinding/v1.0", import: ["@doelbinding", "@leest", "@sleutelveld"])
  scalar Datum
  type Query { casus: Casus ${DB} bron: Bron ${DB} }
  interface Bron { naam: String }
  type Casus { nummer: String ${DB} betrokkenen: [Betrokkene!] ${DB} hoofdpersoon: Betrokkene ${DB} }
  type Betrokkene @key(fields: "id") { id: ID! @sleutelveld vergeten: String beeld: Beeld ${DB} }
  type Beeld implements Bron {
    naam: String ${DB}
    open: String ${DB}
    dicht: String ${DB}
    stuk: String ${DB}
    verborgen: _Verborgen ${DB}
    _service: String
    lijst(
      soort: Soort @leest(velden: ["Beeld.dicht"])
      soorten: [Soort!] @leste(velden: [])
      filter: Filter @leest(velden: ["Beeld.open"])
      volgorde: [Volgorde!] @leest(velden: ["Beeld.open"])
    ): [Beeld!] ${DB}
    dag(dag: Datum = "2026-01-01" @leest(velden: ["Beeld.dicht"])): String ${DB}
  }
  type _Verborgen { geheim: String }
  enum Soort { A B }
  enum Volgorde { OPEN DICHT @leest(velden: ["Beeld.dicht"]) }
  input Filter { open: String @leest(velden: ["Beeld.open"]) dicht: String @leest(velden: ["Beeld.dicht"]) kaal: Int in: Filter @leest(velden: ["Beeld.open"]) }
`.replace('@leste(velden: [])', '');

const sdl = `${SDL}\n${DIRECTIVES}`;
const annotaties = leesAnnotaties(sdl);
const calls: string[] = [];
const failed: string[] = [];
const heard = (name: string, value: unknown) => () => {
  calls.push(name);
  return value;
};
const beeld = () => ({
  __typename: 'Beeld',
  naam: 'naam',
  open: heard('open', 'open'),
  dicht: heard('dicht', 'GEHEIM'),
  stuk: () => {
    throw new Error('GEHEIM');
  },
  verborgen: { geheim: 'GEHEIM' },
  _service: 'GEHEIM',
  dag: 'dag',
  lijst: heard('lijst', [{ open: 'rij', dicht: 'GEHEIM' }]),
});
const persons = ['hoofd', 'kring', 'buiten'].map((id) => ({ id }));
const schema = buildGuardedSchema(
  sdl,
  {
    Query: { casus: () => ({ nummer: 'n', betrokkenen: persons, hoofdpersoon: persons[2] }), bron: beeld },
    Betrokkene: { __resolveReference: ({ id }: { id: string }) => ({ id }), vergeten: () => 'GEHEIM', beeld },
    Bron: { __resolveType: () => 'Beeld' },
  },
  annotaties,
);

type May = (coordinate: string, soort: BetrokkeneSoort | null) => boolean;
/** Everything that is annotated, but for Beeld.dicht. */
const ALL_BUT_DICHT: May = (coordinate) =>
  coordinate !== 'Beeld.dicht' && (annotaties.get(coordinate)?.toepassingen.length ?? 0) > 0;

interface Asked {
  readonly may?: May;
  readonly variables?: Record<string, unknown>;
  readonly on?: typeof schema;
}

function ask(
  source: string,
  { may = ALL_BUT_DICHT, variables = {}, on = schema }: Asked = {},
): Promise<ExecutionResult> {
  calls.length = 0;
  const betrokkenen = new Map([
    ['hoofd', 'HOOFDPERSOON'],
    ['kring', 'DIRECTE_KRING'],
  ]);
  const contextValue = {
    principal: { betrokkenen },
    access: { mag: may, fail: (coordinate: string) => failed.push(coordinate) },
    subjects: createSubjects(),
  };
  return graphql({ schema: on, source, contextValue, variableValues: variables });
}
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const entities = (selection: string, ids: readonly unknown[], more: Asked & { extra?: object } = {}) =>
  ask(`query ($r: [_Any!]!) { _entities(representations: $r) { ... on Betrokkene { ${selection} } } }`, {
    ...more,
    variables: { r: ids.map((id) => ({ __typename: 'Betrokkene', id, ...more.extra })) },
  });

describe('the guard on every field', () => {
  it('A55: answers what may be seen, and does not even ask for what may not', async () => {
    const { data, errors } = await ask('{ bron { naam ... on Beeld { open dicht alias: dicht } } }');
    expect(errors).toBeUndefined();
    expect(plain(data)).toEqual({ bron: { naam: 'naam', open: 'open', dicht: null, alias: null } });
    expect(calls).toEqual(['open']);
  });

  it('A1: denies a field that nobody annotated, whatever else is allowed', async () => {
    const { data } = await entities('id vergeten', ['hoofd']);
    expect(plain(data)).toEqual({ _entities: [{ id: 'hoofd', vergeten: null }] });
  });

  it('A53: stands on types and fields too whose names look like those of the federation', async () => {
    const { data } = await ask('{ bron { ... on Beeld { _service verborgen { geheim } } } }');
    expect(plain(data)).toEqual({ bron: { _service: null, verborgen: { geheim: null } } });
  });

  it('A52: gives the SDL to nobody', async () => {
    const { data } = await ask('{ _service { sdl } }', { may: () => true });
    expect(JSON.stringify(data ?? null)).not.toContain('Betrokkene');
  });

  it('a resolver that fails opens nothing: its field is null, its neighbours stay as they are', async () => {
    const { data, errors } = await ask('{ bron { ... on Beeld { stuk dicht open } } }');
    expect(plain(data)).toEqual({ bron: { stuk: null, dicht: null, open: 'open' } });
    expect(errors?.map(({ path }) => path)).toEqual([['bron', 'stuk']]);
    expect(failed.splice(0)).toEqual(['Beeld.stuk']);
    expect(calls).toEqual(['open']);
  });

  it('a decision that fails opens nothing', async () => {
    const may: May = (coordinate) => {
      if (coordinate === 'Beeld.dicht') throw new Error('beleid');
      return true;
    };
    const { data } = await ask('{ bron { ... on Beeld { dicht open } } }', { may });
    expect(plain(data)).toEqual({ bron: { dicht: null, open: 'open' } });
    expect(calls).toEqual(['open']);
  });
});

describe('the guard on arguments (A96, A97)', () => {
  const lists = async (argument: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await ask(`{ bron { ... on Beeld { lijst${argument} { open } } } }`, {
      variables,
    });
    expect(errors).toBeUndefined();
    const lijst = plain(data) as { bron: { lijst: unknown } };
    return lijst.bron.lijst;
  };
  const ALLOWED = [{ open: 'rij' }];
  const uses = (argument: string) => lists(`(${argument})`);

  it('answers without arguments, and with ones that read what may be seen', async () => {
    expect(await ask('{ bron { ... on Beeld { lijst { open dicht } } } }').then(({ data }) => plain(data))).toEqual({
      bron: { lijst: [{ open: 'rij', dicht: null }] },
    });
    expect(await uses('filter: { open: "x" }')).toEqual(ALLOWED);
    expect(await uses('volgorde: [OPEN]')).toEqual(ALLOWED);
  });

  it.each([
    ['that reads a hidden field', 'soort: A'],
    ['without @leest', 'soorten: [A]'],
    ['with an enum value that reads a hidden field', 'volgorde: DICHT'],
    ['with such a value in a list', 'volgorde: [OPEN, DICHT]'],
    ['with an input field that reads a hidden field', 'filter: { dicht: "x" }'],
    ['with such an input field inside another', 'filter: { in: { in: { dicht: "x" } } }'],
    ['with an input field without @leest', 'filter: { kaal: 1 }'],
  ])('denies an argument %s, and asks nothing', async (_, argument) => {
    expect(await uses(argument)).toBeNull();
    expect(calls).toEqual([]);
  });

  it('takes an argument that is null or absent as not given, and its default as given', async () => {
    expect(await uses('soort: null')).toEqual(ALLOWED);
    await ask('query ($x: Soort) { bron { ... on Beeld { lijst(soort: $x) { open } } } }');
    expect(calls).toEqual(['lijst']);
    const { data } = await ask('{ bron { ... on Beeld { dag } } }');
    expect(plain(data)).toEqual({ bron: { dag: null } });
  });
});

describe('the guard on persons', () => {
  it('A56: a person outside the token is null in place among entities, and absent from a list', async () => {
    const asked = await entities('id', ['buiten', 'hoofd', 'nergens', 7, null, ['hoofd']]);
    expect(plain(asked.data)).toEqual({ _entities: [null, { id: 'hoofd' }, null, null, null, null] });
    const { data } = await ask('{ casus { betrokkenen { id } hoofdpersoon { id } } }');
    expect(plain(data)).toEqual({ casus: { betrokkenen: [{ id: 'hoofd' }, { id: 'kring' }], hoofdpersoon: null } });
  });

  it('A23, A104: decides each of two persons in one list by itself', async () => {
    const may: May = (coordinate, soort) => coordinate !== 'Beeld.open' || soort === 'HOOFDPERSOON';
    const expected = [
      { id: 'hoofd', beeld: { open: 'open', naam: 'naam' } },
      { id: 'kring', beeld: { open: null, naam: 'naam' } },
    ];
    const list = await ask('{ casus { betrokkenen { id beeld { open naam } } } }', { may });
    expect(plain(list.data)).toEqual({ casus: { betrokkenen: expected } });
    const asked = await entities('id beeld { open naam }', ['hoofd', 'kring'], { may });
    expect(plain(asked.data)).toEqual({ _entities: expected });
  });

  it('A28: leaves a person out of the list who may not be seen in it, without a gap', async () => {
    const may: May = (coordinate, soort) => coordinate !== 'Casus.betrokkenen' || soort !== 'DIRECTE_KRING';
    const { data } = await ask('{ casus { betrokkenen { id } } }', { may });
    expect(plain(data)).toEqual({ casus: { betrokkenen: [{ id: 'hoofd' }] } });
  });

  it('A54: takes nothing of a representation but its id, also where a type has no resolver of its own', async () => {
    const bare = buildGuardedSchema(sdl, { Bron: { __resolveType: () => 'Beeld' } }, annotaties);
    for (const on of [schema, bare]) {
      const { data } = await entities('id vergeten beeld { naam }', ['hoofd', 'buiten'], {
        on,
        may: () => true,
        extra: { vergeten: 'ZELF', beeld: { naam: 'ZELF' } },
      });
      expect(JSON.stringify(data)).not.toContain('ZELF');
      expect(plain(data)).toMatchObject({ _entities: [{ id: 'hoofd' }, null] });
    }
  });

  it('never answers one object for two persons', async () => {
    const shared = { naam: 'van wie?' };
    const mixed = buildGuardedSchema(
      sdl,
      { Betrokkene: { beeld: () => shared }, Bron: { __resolveType: () => 'Beeld' } },
      annotaties,
    );
    const { data, errors } = await entities('beeld { naam }', ['hoofd', 'kring'], { on: mixed, may: () => true });
    expect(errors?.map(({ message }) => message)).toEqual(['one object for two betrokkenen']);
    expect(failed.splice(0)).toEqual(['Betrokkene.beeld']);
    expect(plain(data)).toEqual({ _entities: [{ beeld: { naam: 'van wie?' } }, { beeld: null }] });
  });
});
