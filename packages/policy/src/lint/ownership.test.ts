import { expect, it } from 'vitest';
import { bevindingen, bind, politie } from '../../test/lint-fixture.ts';
import { eigendom } from './ownership.ts';

const vind = (annotatie: string) => bevindingen(eigendom, politie(`type A { x: Int ${annotatie} }`));
const van = (bron: string, categorie: string) =>
  `@doelbinding(categorie: "${categorie}", bron: "${bron}", doelen: ["ZVH-UITVRAAG"])`;

it('R01: finds a subcategorie, owner or purpose that does not exist', () => {
  expect(vind(van('politie', 'POLITIE_CIE'))).toEqual(['A.x categorie POLITIE_CIE bestaat niet']);
  expect(vind(van('politei', 'POLITIE_MUTATIE'))).toEqual(['A.x bron politei bestaat niet']);
  expect(vind(bind('POLITIE_MUTATIE', '', '["ZVH"]'))).toEqual(['A.x doel ZVH bestaat niet']);
  expect(vind(bind('POLITIE_MUTATIE', '', '[]'))).toEqual(['A.x heeft geen doelen']);
});

it('attack 129: finds a subgraph that speaks for another owner', () => {
  expect(vind(van('politie', 'OM_STRAFZAAK'))).toEqual(['A.x OM_STRAFZAAK is niet van politie']);
  expect(vind(van('om', 'OM_STRAFZAAK'))).toEqual(['A.x gegevens van om horen in subgraph justitie']);
  expect(vind(van('om', 'DOMEINOBJECT'))).toEqual(['A.x gegevens van om horen in subgraph justitie']);
});

it('accepts what the register says', () => {
  expect(vind(bind())).toEqual([]);
});
