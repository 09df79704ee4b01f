import { expect, it } from 'vitest';
import { bevindingen, bind, politie } from '../../test/lint-fixture.ts';
import { weglaatbaar } from './nullable.ts';

it('attack 13: finds a protected field that cannot be null', () => {
  expect(
    bevindingen(weglaatbaar, politie(`type A { x: Int! ${bind()} y: [Int!] ${bind()} id: ID! @sleutelveld }`)),
  ).toEqual(['A.x is beschermd en kan niet null zijn']);
});
