import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5",
  import: ["@key", "@external", "@requires", "@provides", "@shareable", "@interfaceObject", "@inaccessible"])`;

/** Sources with all that a plan is made of; nothing of the domain, so that only the federation is tested. */
const SOURCES: Readonly<Record<string, string>> = {
  asiel: `
    type Query { dieren: [Dier!] dier(naam: String): Dier wezens: [Wezen] kat: Kat hond: Hond honden: [Hond!]! hok: Hok }
    type Mutation { bewaar(naam: String): Wezen }
    interface Dier @key(fields: "id") { id: ID! naam: String maat: Dier }
    type Hond implements Dier @key(fields: "id") { id: ID! naam: String maat: Dier gewicht: Int hok: Hok ras: Ras @shareable prijzen: [Prijs] @shareable }
    type Kat implements Dier @key(fields: "id") { id: ID! naam: String maat: Kat gewicht: Int }
    type Ras @shareable { land: String }
    type Prijs @shareable { jaar: Int }
    type Hok { nummer: Int bewoners: [[Wezen!]] }
    union Wezen = Hond | Kat`,
  winkel: `
    type Query { voer: String }
    type Mutation { voeder(id: ID): Hond }
    type Hond @key(fields: "id") { id: ID! gewicht: Int @external portie: String @requires(fields: "gewicht") baas: Baas speelgoed: [Speelgoed!] ras: Ras @shareable prijzen: [Prijs] @shareable }
    type Kat @key(fields: "id") { id: ID! gewicht: Int @external portie: String @requires(fields: "gewicht") baas: Baas @provides(fields: "naam") }
    type Ras @shareable { naam: String }
    type Prijs @shareable { plaats: String }
    type Speelgoed { kleur: String delen: [Speelgoed] }
    type Baas @key(fields: "nr") { nr: ID! naam: String @external }`,
  gemeente: `
    type Query { baas: Baas }
    type Baas @key(fields: "nr") { nr: ID! naam: String @shareable adres: Adres huisdieren: [Huisdier!] wijk: String @inaccessible belasting: Int }
    type Adres { straat: String buren: [Baas!] }
    union Huisdier = Hond | Kat
    type Hond @key(fields: "id") { id: ID! portie: String @external pas: String @requires(fields: "portie") }
    type Kat @key(fields: "id") { id: ID! }`,
  chip: `
    type Dier @key(fields: "id") @interfaceObject { id: ID! chip: String }`,
};

/** @throws when they do not compose */
export function petsSupergraph(): string {
  const services = Object.entries(SOURCES).map(([name, sdl]) => ({
    name,
    url: `http://${name}`,
    typeDefs: parse(LINK + sdl),
  }));
  const { supergraphSdl, errors = [] } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
