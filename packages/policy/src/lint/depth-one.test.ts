import { expect, it } from 'vitest';
import { bevindingen, bind, politie } from '../../test/lint-fixture.ts';
import { kringdiepte } from './depth-one.ts';

it('R09: finds a path from a person to a person, however long', () => {
  const sdl = `type Betrokkene { politie: P ${bind()} } type P { relaties: [R!] ${bind()} } type R { persoon: Betrokkene ${bind()} }`;
  expect(bevindingen(kringdiepte, politie(sdl))).toEqual(['R.persoon leidt van een persoon naar een persoon (R09)']);
});

it('accepts the list of persons of a casus', () => {
  const sdl = `type Casus { betrokkenen: [Betrokkene!] ${bind()} } type Betrokkene { naam: String ${bind()} }`;
  expect(bevindingen(kringdiepte, politie(sdl))).toEqual([]);
});

it('R09: finds a person behind a union or an interface', () => {
  const onder = (rest: string) => `type Betrokkene { p: P ${bind()} } type P { u: U ${bind()} } ${rest}`;
  for (const rest of [
    'union U = Betrokkene',
    `interface U { naam: String } extend type Betrokkene implements U { naam: String }`,
  ])
    expect(bevindingen(kringdiepte, politie(onder(rest)))).toEqual([
      'P.u leidt van een persoon naar een persoon (R09)',
    ]);
});
