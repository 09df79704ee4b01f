import { describe, expect, it } from 'vitest';
import { bevindingen, bind, politie } from '../../test/lint-fixture.ts';
import { BEGRENSDE_LIJSTEN } from './bounded-lists.ts';
import { regelTekst } from './index.ts';
import { bladzijden } from './pages.ts';

const LEEST = '@leest(velden: ["R.x"])';
const ARGUMENTEN = `(eerste: Int = 50 ${LEEST}, na: String ${LEEST})`;
const RIJ = `type R { x: Int ${bind()} }`;
const blad = (velden = `rijen: [R!] ${bind()} aantal: Int ${bind()} volgende: String ${bind()}`) =>
  `type RBladzijde { ${velden} }`;
const beeld = (veld: string) => `type A { ${veld} ${bind()} } ${RIJ}`;

const vind = (sdl: string) => bevindingen(bladzijden, politie(sdl));

describe('a list of objects that can grow is a Bladzijde (attacks 96-99)', () => {
  it('accepts a page, asked with eerste and na that say what they read', () => {
    expect(vind(`${beeld(`rs${ARGUMENTEN}: RBladzijde`)} ${blad()}`)).toEqual([]);
  });

  it('finds a list that would be handed out whole, in any shape and anywhere', () => {
    for (const type of ['[R]', '[R!]!', '[[R!]!]'])
      expect(vind(beeld(`rs: ${type}`))).toEqual(['A.rs is een lijst van objecten die kan groeien']);
    expect(vind(`type A { x: Int } extend type A { rs: [R!] ${bind()} } ${RIJ}`)).toHaveLength(1);
    expect(vind(`interface I { x: Int } union U = R type Query { is: [I] us: [U] } ${RIJ}`)).toEqual([
      'Query.is is een lijst van objecten die kan groeien',
      'Query.us is een lijst van objecten die kan groeien',
    ]);
  });

  it('finds pages that pass for something else: a list of pages, rijen outside a page, a name alone', () => {
    expect(vind(`${beeld(`rs${ARGUMENTEN}: [RBladzijde!]`)} ${blad()}`)).toEqual([
      'A.rs is een lijst van objecten die kan groeien',
    ]);
    expect(vind(beeld('rijen: [R!]'))).toEqual(['A.rijen is een lijst van objecten die kan groeien']);
    expect(vind(`type Bladzijde { rijen: [R!] ${bind()} } ${RIJ}`)).toEqual([
      'Bladzijde.rijen is een lijst van objecten die kan groeien',
    ]);
  });

  it('accepts a list of scalars or of values of an enum', () => {
    expect(vind(`enum E { A } type A { a: [String!] ${bind()} b: [E!] ${bind()} }`)).toEqual([]);
  });

  it('finds a page that lacks its count, its cursor or its rows, or has them in another shape', () => {
    expect(vind(`${RIJ} ${blad(`rijen: [R!] ${bind()}`)}`)).toEqual([
      'RBladzijde.aantal ontbreekt of is geen Int',
      'RBladzijde.volgende ontbreekt of is geen String',
    ]);
    expect(vind(`${RIJ} ${blad(`rijen: R ${bind()} aantal: String ${bind()} volgende: ID ${bind()}`)}`)).toEqual([
      'RBladzijde.rijen ontbreekt of is geen lijst van objecten',
      'RBladzijde.aantal ontbreekt of is geen Int',
      'RBladzijde.volgende ontbreekt of is geen String',
    ]);
    expect(vind(blad(`rijen: [Int!] ${bind()} aantal: Int ${bind()} volgende: String ${bind()}`))).toEqual([
      'RBladzijde.rijen ontbreekt of is geen lijst van objecten',
    ]);
  });

  it.each([
    ['', ['is een bladzijde zonder argument eerste: Int', 'is een bladzijde zonder argument na: String']],
    [`(eerste: Int = 50 ${LEEST})`, ['is een bladzijde zonder argument na: String']],
    [
      `(eerste: Int! = 50 ${LEEST}, na: ID ${LEEST})`,
      ['is een bladzijde zonder argument eerste: Int', 'is een bladzijde zonder argument na: String'],
    ],
    [
      '(eerste: Int = 50, na: String)',
      [
        'is een bladzijde waarvan eerste niet zegt wat het leest',
        'is een bladzijde waarvan na niet zegt wat het leest',
      ],
    ],
    [`(eerste: Int ${LEEST}, na: String ${LEEST})`, ['is een bladzijde zonder gewone grootte']],
    [`(eerste: Int = 0 ${LEEST}, na: String ${LEEST})`, ['is een bladzijde zonder gewone grootte']],
    [`(eerste: Int = 101 ${LEEST}, na: String ${LEEST})`, ['is een bladzijde zonder gewone grootte']],
  ])('finds a page field with the arguments %s', (argumenten, fouten) => {
    expect(vind(`${beeld(`rs${argumenten}: RBladzijde`)} ${blad()}`)).toEqual(fouten.map((fout) => `A.rs ${fout}`));
  });

  it('accepts a list that something bounds, and finds a bound of a list that is no more', () => {
    expect(vind(`type Casus { betrokkenen: [R!] ${bind()} } ${RIJ}`)).toEqual(
      [...BEGRENSDE_LIJSTEN.keys()]
        .filter((coordinate) => coordinate.startsWith('Casus.') && coordinate !== 'Casus.betrokkenen')
        .map((coordinate) => `${coordinate} staat bij de begrensde lijsten en is er geen`),
    );
    expect([...BEGRENSDE_LIJSTEN.values()].every((reden) => reden.length > 20)).toBe(true);
  });

  it('names the file, the coordinate and the mend', () => {
    const [melding] = bladzijden(politie(beeld('rs: [R!]')));
    expect(melding && regelTekst(melding)).toBe(
      'police.graphql: A.rs is een lijst van objecten die kan groeien; maak het type RBladzijde, of zet de coördinaat met ' +
        'wat haar begrenst in packages/policy/src/lint/bounded-lists.ts [bladzijden]',
    );
  });
});
