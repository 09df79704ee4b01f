import { describe, expect, it } from 'vitest';
import { animals } from './test-support/animals.ts';
import { complete, type Denied, hubOf, prepare } from './test-support/operation.ts';
import { regionAnnotations, regionSchema } from './test-support/region-schema.ts';

const region = { schema: regionSchema, annotations: regionAnnotations };
const IN_CASUS = (body: string) => `{ casus(nummer: "Z") { betrokkenen { ${body} } } }`;
const inCasus = (...betrokkenen: object[]) => ({ casus: { betrokkenen } });
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function answer(body: string, denied: Denied, data: unknown) {
  const { data: completed, storingen } = complete({ hub: region, query: IN_CASUS(body), denied }, data);
  return { text: JSON.stringify(completed), data: plain(completed), storingen };
}

describe('completeAnswer', () => {
  it('gives the keys of the client in its own order, denied fields null, helpers gone', () => {
    const denied: Denied = { 'PolitieBeeld.mutaties': true, 'Betrokkene.naam': true };
    const data = inCasus({ kh_id: 'h1', politie: { stand: 'GEKOPPELD' }, soort: 'HOOFDPERSOON' });
    expect(answer('soort politie { mutaties { rijen { datum } } stand } naam __typename', denied, data).text).toBe(
      JSON.stringify(
        inCasus({
          soort: 'HOOFDPERSOON',
          politie: { mutaties: null, stand: 'GEKOPPELD' },
          naam: null,
          __typename: 'Betrokkene',
        }),
      ),
    );
  });

  it('shows the id of a betrokkene only when it was asked for', () => {
    expect(answer('naam', {}, inCasus({ kh_id: 'h1', naam: 'A' })).data).toEqual(inCasus({ naam: 'A' }));
    expect(answer('id', {}, inCasus({ kh_id: 'h1', id: 'h1' })).data).toEqual(inCasus({ id: 'h1' }));
  });

  it('knows the type of an object from itself where a plan left its alias out', () => {
    const query = '{ dier { naam } }';
    expect(plain(complete({ hub: animals, query }, { dier: { __typename: 'Kat', naam: 'Minoes' } }).data)).toEqual({
      dier: { naam: 'Minoes' },
    });
    expect(plain(complete({ hub: animals, query }, { dier: { naam: 'Minoes' } }).data)).toEqual({ dier: null });
  });

  it('A26: no helper alias is visible where everything was denied', () => {
    const data = inCasus({ kh_id: 'h1', politie: { contactpunt: { kh_type: 'PolitieContactpunt' } } });
    const expected = inCasus({ politie: { contactpunt: { naam: null } } });
    expect(answer('politie { contactpunt { naam } }', { 'PolitieContactpunt.naam': true }, data).data).toEqual(
      expected,
    );
  });

  it('denies per betrokkene, also when the source sends the value all the same', () => {
    const data = inCasus(
      { kh_id: 'h1', politie: { veelplegerstatus: 'GEEN' } },
      { kh_id: 'k1', politie: { veelplegerstatus: 'VEELPLEGER' } },
    );
    const denied: Denied = { 'PolitieBeeld.veelplegerstatus': ['DIRECTE_KRING'] };
    expect(answer('politie { veelplegerstatus }', denied, data).data).toEqual(
      inCasus({ politie: { veelplegerstatus: 'GEEN' } }, { politie: { veelplegerstatus: null } }),
    );
  });

  it('A96: denies per betrokkene what an argument reads', () => {
    const data = inCasus(
      { kh_id: 'h1', politie: { mutaties: { rijen: [{ soort: 'GEWELD' }] } } },
      { kh_id: 'k1', politie: { mutaties: { rijen: [] } } },
    );
    expect(
      answer('politie { mutaties { rijen { soort } } }', { 'PolitieMutatie.datum': ['DIRECTE_KRING'] }, data).data,
    ).toEqual(inCasus({ politie: { mutaties: { rijen: [{ soort: 'GEWELD' }] } } }, { politie: { mutaties: null } }));
  });

  it('A104: a person of a kind that may not be seen, or that the casusbewijs does not name, is absent', () => {
    const data = inCasus({ kh_id: 'h1', naam: 'A' }, { kh_id: 'k1', naam: 'B' }, { kh_id: 'vreemd', naam: 'C' });
    const result = answer('naam', { 'Casus.betrokkenen': ['DIRECTE_KRING'] }, data);
    expect(result).toMatchObject({ data: inCasus({ naam: 'A' }), storingen: [] });
    expect(answer('naam', {}, data).data).toEqual(inCasus({ naam: 'A' }, { naam: 'B' }));
  });

  it('A28: no type name tells of a person who is absent', () => {
    const data = inCasus({ kh_id: 'h1' }, { kh_id: 'k1' }, { kh_id: 'k2' });
    expect(answer('t: __typename', { 'Casus.betrokkenen': ['DIRECTE_KRING'] }, data).data).toEqual(
      inCasus({ t: 'Betrokkene' }),
    );
  });

  it('a person without a handle is nobody: no row of it passes', () => {
    expect(answer('naam', {}, inCasus({ naam: 'A' }))).toMatchObject({
      data: { casus: { betrokkenen: null } },
      storingen: [['casus', 'betrokkenen', 0]],
    });
  });

  it('A103: a denied field looks the same whether its source is up, down or not asked', () => {
    const body = 'politie { stand mutaties { rijen { datum } } } zorg { ggz { kader { soort } } }';
    const denied: Denied = { 'PolitieBeeld.mutaties': true, 'GgzBeeld.kader': true };
    const up = answer(body, denied, inCasus({ kh_id: 'h1', politie: { stand: 'GEKOPPELD' } }));
    const down = answer(body, denied, inCasus({ kh_id: 'h1', politie: null }));
    const missing = answer(body, denied, inCasus({ kh_id: 'h1' }));
    const zorg = { ggz: { kader: null } };
    expect(up.data).toEqual(inCasus({ politie: { stand: 'GEKOPPELD', mutaties: null }, zorg }));
    expect(down.data).toEqual(inCasus({ politie: { stand: null, mutaties: null }, zorg }));
    expect(missing).toEqual(down);
    expect(down.storingen).toEqual([['casus', 'betrokkenen', 0, 'politie']]);
    expect(answer(body, { ...denied, 'PolitieBeeld.stand': true }, inCasus({ kh_id: 'h1' })).storingen).toEqual([]);
  });

  it('A103: nothing came back at all: denied and empty fields keep their places', () => {
    const query = '{ casus(nummer: "Z") { nummer } casussen { volgende } __typename }';
    const result = complete({ hub: region, query, denied: { 'Query.casussen': true } }, null);
    expect(plain(result.data)).toEqual({ casus: null, casussen: null, __typename: 'Query' });
    expect(result.storingen).toEqual([[]]);
  });

  it('an operation that asks nothing is completed from nothing, without a storing', () => {
    const result = complete(
      { hub: region, query: '{ c: casus(nummer: "Z") { nummer } }', denied: { 'Query.casus': true } },
      {},
    );
    expect(plain(result)).toEqual({ data: { c: null }, storingen: [] });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    'A32: an alias %s is a key like any other and pollutes nothing',
    (alias) => {
      const data = inCasus({ kh_id: 'h1', [`kh_k_${alias}`]: 'A' });
      const { text } = answer(`${alias}: naam`, {}, data);
      expect(text).toBe(`{"casus":{"betrokkenen":[{"${alias}":"A"}]}}`);
      expect('naam' in {}).toBe(false);
      expect(answer(`${alias}: naam`, { 'Betrokkene.naam': true }, data).text).toContain(`{"${alias}":null}`);
    },
  );

  it('A32: an alias of a key field does not become the key', () => {
    const { text } = answer('id: naam', {}, inCasus({ kh_id: 'h1', kh_k_id: 'A' }));
    expect(text).toBe('{"casus":{"betrokkenen":[{"id":"A"}]}}');
  });

  it('A33: keys that were not asked for are ignored, __proto__ too', () => {
    const data = JSON.parse(
      '{"casus":{"betrokkenen":[{"kh_id":"h1","naam":"A","bsn":"1","__proto__":{"naam":"X"}}],"__proto__":{"a":1}}}',
    );
    expect(answer('naam', {}, data).text).toBe('{"casus":{"betrokkenen":[{"naam":"A"}]}}');
    expect(
      answer('naam', {}, JSON.parse('{"casus":{"betrokkenen":[{"kh_id":"h1","__proto__":{"naam":"X"}}]}}')).text,
    ).toBe('{"casus":{"betrokkenen":[{"naam":null}]}}');
  });

  it.each([
    [
      'a text where a list belongs',
      { politie: { mutaties: { rijen: 'x' } } },
      { mutaties: { rijen: null } },
      ['politie', 'mutaties', 'rijen'],
    ],
    [
      'an object where a text belongs',
      { politie: { mutaties: { rijen: [{ toelichting: { a: 1 } }] } } },
      { mutaties: { rijen: [{ toelichting: null }] } },
      ['politie', 'mutaties', 'rijen', 0, 'toelichting'],
    ],
    ['a list where an object belongs', { politie: [] }, { mutaties: null }, ['politie']],
    [
      'a row that is no object',
      { politie: { mutaties: { rijen: [7] } } },
      { mutaties: { rijen: null } },
      ['politie', 'mutaties', 'rijen', 0],
    ],
    [
      'an empty row where none may be',
      { politie: { mutaties: { rijen: [null] } } },
      { mutaties: { rijen: null } },
      ['politie', 'mutaties', 'rijen', 0],
    ],
  ])('a source that sends %s gives null and a storing', (_form, sent, politie, path) => {
    expect(
      answer('politie { mutaties { rijen { toelichting } } }', {}, inCasus({ kh_id: 'h1', ...sent })),
    ).toMatchObject({
      data: inCasus({ politie }),
      storingen: [['casus', 'betrokkenen', 0, ...path]],
    });
  });

  it('an unknown enum value gives null and a storing', () => {
    const result = answer('soort', {}, inCasus({ kh_id: 'h1', soort: 'BUURMAN' }));
    expect(result).toMatchObject({ data: inCasus({ soort: null }), storingen: [['casus', 'betrokkenen', 0, 'soort']] });
  });
});

describe('completeAnswer with interfaces and unions', () => {
  const query = '{ wezens { __typename ... on Dier { n: naam } ... on Hond { n: naam blaf } ... on Mens { naam } } }';

  it('A27: gives per concrete type what a fragment on that type allows, and null through the interface', () => {
    const data = {
      wezens: [
        { kh_type: 'Hond', n: 'Rex', blaf: 'waf' },
        { kh_type: 'Kat', n: 'GEHEIM' },
        { kh_type: 'Mens', naam: 'Jan' },
      ],
    };
    const result = complete({ hub: animals, query, denied: { 'Kat.naam': true } }, data);
    expect(plain(result.data)).toEqual({
      wezens: [
        { __typename: 'Hond', n: 'Rex', blaf: 'waf' },
        { __typename: 'Kat', n: null },
        { __typename: 'Mens', naam: 'Jan' },
      ],
    });
  });

  it('A23: a key selected under a denied and an allowed parent never gives the union of both', () => {
    const merged = '{ dier { m: maat { spin: naam } ... on Hond { m: maat { naam } } } }';
    const denied: Denied = { 'Kat.maat': true };
    expect(prepare({ hub: animals, query: merged, denied }).text).not.toContain('spin');
    const data = { dier: { kh_type: 'Hond', m: { kh_type: 'Hond', naam: 'A', kh_k_spin: 'B', spin: 'C' } } };
    expect(plain(complete({ hub: animals, query: merged, denied }, data).data)).toEqual({
      dier: { m: { spin: null, naam: 'A' } },
    });
  });

  it('A23: also where the one parent is denied for this person only', () => {
    const D = '@doelbinding(categorie: "X", bron: "zvh", doelen: [])';
    const hub = hubOf(`
      interface Dier { maat: Mens }
      type Hond implements Dier { maat: Mens ${D} }
      type Kat implements Dier { maat: Mens ${D} }
      type Mens { naam: String ${D} leeftijd: Int ${D} }
      type Betrokkene { id: ID! @sleutelveld dier: Dier ${D} }
      type Query { betrokkenen: [Betrokkene!] ${D} }
    `);
    const merged = '{ betrokkenen { dier { maat { leeftijd } ... on Hond { maat { naam } } } } }';
    const dier = { kh_type: 'Hond', maat: { leeftijd: 40, naam: 'Jan' } };
    const data = {
      betrokkenen: [
        { kh_id: 'h1', dier },
        { kh_id: 'k1', dier },
      ],
    };
    expect(plain(complete({ hub, query: merged, denied: { 'Kat.maat': ['DIRECTE_KRING'] } }, data).data)).toEqual({
      betrokkenen: [
        { dier: { maat: { leeftijd: 40, naam: 'Jan' } } },
        { dier: { maat: { leeftijd: null, naam: 'Jan' } } },
      ],
    });
  });

  it.each([undefined, 'Vogel', 'Query', '__proto__', 7])(
    'a row whose type is %s gives null and a storing',
    (kh_type) => {
      const result = complete({ hub: animals, query }, { wezens: [{ kh_type, n: 'GEHEIM' }] });
      expect(plain(result)).toEqual({ data: { wezens: [null] }, storingen: [['wezens', 0]] });
    },
  );
});
