import { expect, it } from 'vitest';
import { bevindingen, politie } from '../../test/lint-fixture.ts';
import { gelinkt } from './linked-spec.ts';

const SPEC = 'https://ketenhub.example/doelbinding/v1.0';
const COMPOSE =
  '@composeDirective(name: "@doelbinding") @composeDirective(name: "@leest") @composeDirective(name: "@sleutelveld")';
const vind = (kop: string) => bevindingen(gelinkt, politie('scalar D', kop));

it('attack 5: finds a renamed import, which would crash the composer', () => {
  const kop = `extend schema @link(url: "${SPEC}", import: [{ name: "@doelbinding", as: "@db" }, "@leest", "@sleutelveld"]) ${COMPOSE}\n`;
  expect(vind(kop)).toEqual(['schema hernoemt @doelbinding']);
  expect(vind(`extend schema @link(url: "${SPEC}", as: "ons") ${COMPOSE}\n`)).toEqual(['schema hernoemt de hele spec']);
});

it('attack 2, 3: finds a directive that is not linked, not imported or not composed', () => {
  expect(vind('directive @doelbinding on FIELD_DEFINITION\n')).toEqual([
    'schema heeft geen @link naar https://ketenhub.example/doelbinding/',
  ]);
  expect(vind(`extend schema @link(url: "${SPEC}", import: ["@doelbinding", "@leest"]) ${COMPOSE}\n`)).toEqual([
    'schema importeert @sleutelveld niet',
  ]);
  const half = `extend schema @link(url: "${SPEC}", import: ["@doelbinding", "@leest", "@sleutelveld"]) @composeDirective(name: "@leest") @composeDirective(name: "@sleutelveld")\n`;
  expect(vind(half)).toEqual(['schema componeert @doelbinding niet']);
});
