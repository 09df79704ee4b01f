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

it('attack 16: finds another version than the one whose directives the hub reads, and a second link', () => {
  const link = (versie: string) =>
    `@link(url: "https://ketenhub.example/doelbinding/${versie}", import: ["@doelbinding", "@leest", "@sleutelveld"])`;
  expect(vind(`extend schema ${link('v2.0')} ${COMPOSE}\n`)).toEqual([
    'schema linkt https://ketenhub.example/doelbinding/v2.0',
  ]);
  expect(vind(`extend schema ${link('v1.0')} ${link('v1.0')} ${COMPOSE}\n`)).toEqual([
    'schema linkt https://ketenhub.example/doelbinding/ meer dan een keer',
  ]);
});

it('attack 6, 7, 10: finds a directive of the federation under another name, which every rule would pass by', () => {
  const kop = (federatie: string) =>
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9"${federatie}) @link(url: "${SPEC}", import: ["@doelbinding", "@leest", "@sleutelveld"]) ${COMPOSE}\n`;
  expect(vind(kop(', import: [{ name: "@requires", as: "@haalt" }]'))).toEqual(['schema hernoemt @requires']);
  expect(vind(kop(', as: "fed"'))).toEqual(['schema hernoemt https://specs.apollo.dev/federation/v2.9']);
  const voluit = politie('type A { x: Int @federation__requires(fields: "y") }', kop(''));
  expect(bevindingen(gelinkt, voluit)).toEqual(['schema gebruikt @federation__requires']);
});

it('attack 3: finds our directives imported from the spec of somebody else', () => {
  const vreemd = '@link(url: "https://elders.example/regels/v1.0", import: ["@leest"])';
  const eigen = `@link(url: "${SPEC}", import: ["@doelbinding", "@leest", "@sleutelveld"])`;
  expect(vind(`extend schema ${vreemd} ${eigen} ${COMPOSE}\n`)).toEqual([
    'schema importeert @leest uit https://elders.example/regels/v1.0',
  ]);
});
