export { type Annotatie, type Annotaties, leesAnnotaties, type Toepassing } from './annotations.ts';
export {
  type Beleid,
  type Deelnemer,
  type Doelbeschrijving,
  leesBeleid,
  type Regel,
  type Subcategorie,
  type Verbod,
  type Voorwaarde,
} from './beleid.ts';
export type { Besluit, CasusFeiten, Geweigerd, Onderwerp, Toegestaan, Vraag, WelBij } from './besluit.ts';
export { canonicalJson } from './canonical-json.ts';
export { type BeleidBron, compileerBeleid } from './compile.ts';
export { decide, NEUTRALE_UITLEG } from './decide.ts';
export { beslisVeld } from './decide-field.ts';
export { berekenDigest } from './digest.ts';
export { geldigOp } from './in-force.ts';
export {
  LINTREGELS,
  type Lintbestand,
  type Lintinvoer,
  lintbestand,
  lintSchema,
  type Melding,
  regelTekst,
} from './lint/index.ts';
export { beschikbareDoelen, type Doelkeuze, magDoel } from './purposes.ts';
export { ACCOUNTKLASSE_VAN_ROL, accountklasseVan } from './statutory.ts';
