import { describe, expect, it } from 'vitest';
import { animals } from './test-support/animals.ts';
import { type Asked, type Denied, prepare } from './test-support/operation.ts';
import { regionAnnotations, regionSchema } from './test-support/region-schema.ts';

const region = { schema: regionSchema, annotations: regionAnnotations };
const IN_CASUS = (body: string) => `{ casus(nummer: "Z") { betrokkenen { ${body} } } }`;
const entries = (query: string, denied: Denied, rest: Partial<Asked> = {}) =>
  prepare({ hub: region, query, denied, ...rest }).afgeschermd;
const short = (query: string, denied: Denied, rest: Partial<Asked> = {}) =>
  entries(query, denied, rest).map(({ veld, paden, reden, betrokkeneSoort }) =>
    [veld, reden, ...paden, ...(betrokkeneSoort ?? [])].join(' '),
  );

const P = 'casus.betrokkenen.@.politie';

describe('explain', () => {
  it('A102: explains a denied field with its paths, rule, reason and what would open it', () => {
    const query = IN_CASUS('a: politie { mutaties { rijen { datum } } } politie { x: mutaties { rijen { datum } } }');
    expect(entries(query, { 'PolitieBeeld.mutaties': true })).toEqual([
      {
        veld: 'PolitieBeeld.mutaties',
        paden: ['casus.betrokkenen.@.a.mutaties', `${P}.x`],
        regel: 'R-PolitieBeeld.mutaties',
        reden: 'FASE',
        uitleg: 'Geen PolitieBeeld.mutaties.',
        welBij: { fase: ['UITVRAAG'] },
      },
    ]);
  });

  it('A102: says nothing below a denied field, and every leaf of a domain object that is not asked', () => {
    const denied: Denied = {
      'PolitieBeeld.mutaties': true,
      'PolitieMutatie.toelichting': true,
      'PolitieBeeld.veelplegerstatus': true,
    };
    expect(short(IN_CASUS('politie { mutaties { rijen { toelichting } } veelplegerstatus }'), denied)).toEqual([
      `PolitieBeeld.mutaties FASE ${P}.mutaties`,
      `PolitieBeeld.veelplegerstatus FASE ${P}.veelplegerstatus`,
    ]);
  });

  it.each([
    [true, []],
    [false, [`PolitieBeeld.veelplegerstatus FASE ${P}.veelplegerstatus`]],
  ])('A25: lists only what is really selected (skip: %s)', (skip, expected) => {
    const query = `query($s: Boolean!) ${IN_CASUS('politie { stand ... @skip(if: $s) { veelplegerstatus } }')}`;
    expect(short(query, { 'PolitieBeeld.veelplegerstatus': true }, { variables: { s: skip } })).toEqual(expected);
  });

  it('A25: a parent that is not included is not explained either', () => {
    expect(
      short(IN_CASUS('politie @include(if: false) { veelplegerstatus }'), { 'PolitieBeeld.veelplegerstatus': true }),
    ).toEqual([]);
  });

  it('A96: names the field with reden ARGUMENT and the rule of what the argument reads', () => {
    const [entry] = entries(IN_CASUS('politie { mutaties { rijen { soort } } }'), { 'PolitieMutatie.datum': true });
    expect(entry).toMatchObject({ veld: 'PolitieBeeld.mutaties', reden: 'ARGUMENT', regel: 'R-PolitieMutatie.datum' });
  });

  it('names the kinds of betrokkene only when not all of them are denied', () => {
    const query = IN_CASUS('politie { stand mutaties { rijen { toelichting } } }');
    expect(short(query, { 'PolitieBeeld.mutaties': ['DIRECTE_KRING'] })).toEqual([
      `PolitieBeeld.mutaties FASE ${P}.mutaties DIRECTE_KRING`,
    ]);
    expect(short(query, { 'PolitieBeeld.mutaties': ['DIRECTE_KRING'] }, { soorten: ['HOOFDPERSOON'] })).toEqual([]);
    expect(short(query, { 'PolitieBeeld.mutaties': ['DIRECTE_KRING'] }, { soorten: ['DIRECTE_KRING'] })).toEqual([
      `PolitieBeeld.mutaties FASE ${P}.mutaties`,
    ]);
  });

  it('A102: explains a field below for the kind that gets that far', () => {
    const denied: Denied = { 'PolitieBeeld.mutaties': ['DIRECTE_KRING'], 'PolitieMutatie.toelichting': true };
    expect(short(IN_CASUS('politie { mutaties { rijen { toelichting } } }'), denied)).toEqual([
      `PolitieBeeld.mutaties FASE ${P}.mutaties DIRECTE_KRING`,
      `PolitieMutatie.toelichting FASE ${P}.mutaties.rijen.@.toelichting HOOFDPERSOON`,
    ]);
  });

  it('A104: rows of persons that may not be seen are absent without a word, and no entry betrays their kind', () => {
    const denied: Denied = {
      'Casus.betrokkenen': ['DIRECTE_KRING'],
      'Betrokkene.naam': ['HOOFDPERSOON'],
      'Betrokkene.stand': ['DIRECTE_KRING'],
    };
    expect(short(IN_CASUS('naam stand'), denied)).toEqual(['Betrokkene.naam FASE casus.betrokkenen.@.naam']);
  });

  it('A27: names the implementer that closes an interface', () => {
    const { afgeschermd } = prepare({ hub: animals, query: '{ dier { naam } }', denied: { 'Kat.naam': true } });
    expect(afgeschermd.map(({ veld, paden }) => [veld, ...paden])).toEqual([['Kat.naam', 'dier.naam']]);
  });
});
