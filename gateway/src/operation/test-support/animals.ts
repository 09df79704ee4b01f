import { hubOf } from './operation.ts';

const D = '@doelbinding(categorie: "X", bron: "zvh", doelen: [])';

/** A small schema with an interface and a union; nothing of the domain, so that only the shape is tested. */
export const animals = hubOf(`
  interface Dier { naam: String baas: Wezen maat: Dier }
  type Hond implements Dier { naam: String ${D} baas: Mens ${D} maat: Dier ${D} blaf: String ${D} }
  type Kat implements Dier { naam: String ${D} baas: Wezen ${D} maat: Kat ${D} spin: String ${D} }
  type Mens { naam: String ${D} }
  union Wezen = Hond | Kat | Mens
  type Query { dier: Dier ${D} wezens: [Wezen] ${D} kat: Kat ${D} }
  type Mutation { bewaar(naam: String): Wezen ${D} }
`);
