import { expect, it } from 'vitest';
import { bevindingen, bind, politie } from '../../test/lint-fixture.ts';
import { interfaces } from './interfaces.ts';

it('attack 9: finds an annotation on an interface, which protects nothing', () => {
  expect(
    bevindingen(interfaces, politie(`interface I { x: Int ${bind()} } type A implements I { x: Int ${bind()} }`)),
  ).toEqual(['I.x staat op een interface en heeft @doelbinding']);
});

it('attack 10: finds an @interfaceObject, which adds fields to implementers unseen', () => {
  expect(bevindingen(interfaces, politie(`type I @interfaceObject { x: Int ${bind()} }`))).toEqual([
    'I is een @interfaceObject',
  ]);
});
