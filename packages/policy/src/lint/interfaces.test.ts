import { expect, it } from 'vitest';
import { bevindingen, bind, metSupergraph, politie } from '../../test/lint-fixture.ts';
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

it('attack 9, 10: finds them in an extension, on an argument and in the supergraph too', () => {
  expect(
    bevindingen(interfaces, politie(`type I { y: Int ${bind()} } extend type I @interfaceObject { x: Int ${bind()} }`)),
  ).toEqual(['I is een @interfaceObject']);
  const opArgument = `interface I { x(y: Int @leest(velden: ["A.x"])): Int }`;
  expect(bevindingen(interfaces, politie(opArgument))).toEqual(['I.x staat op een interface en heeft @leest']);
  const samen = 'type I @join__type(graph: POLITIE, isInterfaceObject: true) { x: Int }';
  expect(bevindingen(interfaces, metSupergraph('scalar D', samen))).toEqual(['I is een @interfaceObject']);
});
