import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { BEGRENSDE_LIJSTEN } from '@ketenhub/policy';
import { composeSupergraph } from '@ketenhub/tools/src/schema/compose-supergraph.ts';
import type { Bron } from '@ketenhub/vocabulary';

const DOELEN =
  'doelen: ["ZVH-AANMELDING", "ZVH-TRIAGE", "ZVH-UITVRAAG", "ZVH-CASUSOVERLEG", "ZVH-UITVOERING", "ZVH-AFSCHALING"]';
const is = (categorie: string, bron: string, more = ''): string =>
  `@doelbinding(categorie: "${categorie}", bron: "${bron}", ${DOELEN}${more})`;
const from = (...velden: string[]): string => `, afgeleidVan: ${JSON.stringify(velden)}`;
const leest = (...velden: string[]): string => `@leest(velden: ${JSON.stringify(velden)})`;

/** A list that can grow, as the linter asks it: in pages, ordered by `op`. */
const page = (field: string, args: string, op: string): string =>
  `${field}(${args} eerste: Int = 50 ${leest(op)} na: String ${leest(op)})`;
const pageType = (type: string, annotation: string): string =>
  `type ${type}Bladzijde { rijen: [${type}!] ${annotation} aantal: Int ${annotation} volgende: String ${annotation} }`;

const LINKS = `
extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable", "@composeDirective"])
  @link(url: "https://ketenhub.example/doelbinding/v1.0", import: ["@doelbinding", "@leest", "@sleutelveld"])
  @composeDirective(name: "@doelbinding")
  @composeDirective(name: "@leest")
  @composeDirective(name: "@sleutelveld")
`;

const MUTATIE = is('POLITIE_MUTATIE', 'politie');
const WAPEN = is('POLITIE_GEWELD_WAPEN', 'politie');
const ZORG = is('POLITIE_ZORGMELDING', 'politie');
const HG = is('POLITIE_HG_MELDING', 'politie');
const PERSOON = is('CASUS_BETROKKENE', 'zvh');

/** The other lists that the linter knows of a casus: it takes no casus that lacks one. */
const BOUNDED_LISTS = [...BEGRENSDE_LIJSTEN.keys()]
  .filter((coordinate) => coordinate.startsWith('Casus.') && coordinate !== 'Casus.betrokkenen')
  .map((coordinate) => `${coordinate.slice('Casus.'.length)}: [Gegeven!] ${is('CASUS_KERN', 'zvh')}`);

const CASUS = `
type Query { casus(nummer: String! ${leest('Casus.nummer')}): Casus ${is('CASUS_NUMMER', 'zvh')} }
type Casus {
  nummer: String ${is('CASUS_NUMMER', 'zvh')}
  thema: String ${is('CASUS_KERN', 'zvh')}
  gemeente: String ${is('CASUS_AANMELDING', 'zvh')}
  betrokkenen: [Betrokkene!] ${PERSOON}
  ${BOUNDED_LISTS.join('\n  ')}
}
type Gegeven { naam: String ${is('CASUS_KERN', 'zvh')} }
type Betrokkene @key(fields: "id") { id: ID! @sleutelveld  soort: String ${PERSOON}  naam: String ${PERSOON} }
`;

/** Arguments that read another subcategorie, fields of an interface with two owners, and one value computed from another. */
const POLITIE = `
enum Volgorde { OP_DATUM ${leest('Melding.datum')} OP_WAPEN ${leest('Melding.wapen')} }
interface Signaal { tekst: String ernst: String toelichting: String }
type Wapensignaal implements Signaal { tekst: String ${WAPEN} ernst: String ${WAPEN} toelichting: String ${WAPEN} wapen: String ${WAPEN} }
type Zorgsignaal implements Signaal { tekst: String ${ZORG} ernst: String ${ZORG} toelichting: String ${ZORG} zorg: String ${ZORG} }
type Geweldsignaal implements Signaal { tekst: String ${HG} ernst: String ${HG} toelichting: String ${HG} }
union Beeld = Wapensignaal | Zorgsignaal
type Melding {
  datum: String ${WAPEN}
  plaats: String ${WAPEN}
  wapen: String ${MUTATIE}
  samenvatting: String ${is('POLITIE_GEWELD_WAPEN', 'politie', from('Melding.wapen'))}
  aanhouding: String ${is('POLITIE_AANHOUDING', 'politie')}
}
${pageType('Melding', WAPEN)}
${pageType('Signaal', WAPEN)}
${pageType('Beeld', WAPEN)}
type Betrokkene @key(fields: "id") {
  id: ID! @sleutelveld
  politie: PolitieBlad ${is('DOMEINOBJECT', 'politie')}
  antecedenten: String ${is('POLITIE_AANHOUDING', 'politie')}
}
type PolitieBlad {
  ${page('meldingen', `volgorde: Volgorde = OP_DATUM ${leest('Melding.datum')}, wapen: String ${leest('Melding.wapen')}`, 'Melding.datum')}: MeldingBladzijde ${WAPEN}
  ${page('signalen', '', 'Wapensignaal.tekst')}: SignaalBladzijde ${WAPEN}
  signaal: Signaal ${WAPEN}
  ${page('beelden', '', 'Wapensignaal.tekst')}: BeeldBladzijde ${WAPEN}
  status: String ${is('POLITIE_VEELPLEGER', 'politie')}
}
`;

const JUSTITIE = `
type Betrokkene @key(fields: "id") {
  id: ID! @sleutelveld
  antecedenten: String @external
  justitie: JustitieBlad ${is('DOMEINOBJECT', 'om')}
  risico: String @requires(fields: "antecedenten") ${is('RISICOTAXATIE', 'reclassering', from('Betrokkene.antecedenten'))}
}
type JustitieBlad {
  ${page('strafzaken', '', 'Strafzaak.feit')}: StrafzaakBladzijde ${is('OM_STRAFZAAK', 'om')}
  advies: String ${is('RECLASSERING_ADVIES', 'reclassering')}
}
${pageType('Strafzaak', is('OM_STRAFZAAK', 'om'))}
type Strafzaak { feit: String ${is('OM_STRAFZAAK', 'om')} zitting: String ${is('OM_ZITTING', 'om')} }
`;

const definitions = readFileSync(resolve(import.meta.dirname, '../../schema/doelbinding.graphql'), 'utf8');

/** The SDLs of a small region that holds every shape that leaks easily, also those that the real one does without. */
export const SHAPES: Readonly<Partial<Record<Bron, string>>> = {
  casus: `${LINKS}${CASUS}${definitions}`,
  politie: `${LINKS}${POLITIE}${definitions}`,
  justitie: `${LINKS}${JUSTITIE}${definitions}`,
};

export function shapesSupergraph(): string {
  const subgraphs = Object.entries(SHAPES).map(([name, sdl]) => ({ name: name as Bron, sdl, path: '', url: '' }));
  return composeSupergraph(subgraphs);
}
