import { expect, it } from 'vitest';
import { bevindingen, bind, metSupergraph, politie } from '../../test/lint-fixture.ts';
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

it('finds a condition on rows that nobody applies', () => {
  expect(vind(bind('POLITIE_MUTATIE', ', rij: "EIGEN_RIJEN"'))).toEqual(['A.x rijvoorwaarde EIGEN_RIJEN bestaat niet']);
});

it('attack 129: finds a supergraph that asks one subgraph for the data of another', () => {
  const samen = (graph: string) =>
    `enum join__Graph { POLITIE @join__graph(name: "politie", url: "") JUSTITIE @join__graph(name: "justitie", url: "") }
     type A @join__type(graph: POLITIE) @join__type(graph: JUSTITIE) { x: Int @join__field(graph: ${graph}) ${bind()} }`;
  expect(bevindingen(eigendom, metSupergraph('scalar D', samen('POLITIE')))).toEqual([]);
  expect(bevindingen(eigendom, metSupergraph('scalar D', samen('JUSTITIE')))).toEqual([
    'A.x gegevens van politie horen in subgraph politie',
  ]);
});
