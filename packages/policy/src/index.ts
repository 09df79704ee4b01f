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
export { type Besluiten, besluitenVoor, type Vrager } from './besluiten-voor.ts';
export { isBevraagbaar, isGeheimhouder } from './bevraagbaar.ts';
export { bronhoudersVan, gegevensVan } from './bronhouders.ts';
export { canonicalJson } from './canonical-json.ts';
export {
  type Beslisser as Procesbeslisser,
  type Casusproces,
  EISEN,
  type Eis,
  type Handeling,
  type Handelingcode,
  leesCasusproces,
  type Overgang,
} from './casusproces/casusproces.ts';
export { compileerCasusproces } from './casusproces/compile.ts';
export { casusprocesDocument } from './casusproces/diagram.ts';
export { compileerBeleid, type Gecompileerd } from './compile.ts';
export { decide, NEUTRALE_UITLEG } from './decide.ts';
export { beslisVeld } from './decide-field.ts';
export { berekenDigest, digestVan } from './digest.ts';
export type { BeleidBron, Pad, Plek } from './herkomst.ts';
export { geldigOp } from './in-force.ts';
export { protocolJsonSchema } from './json-schema.ts';
export { BEGRENSDE_LIJSTEN } from './lint/bounded-lists.ts';
export {
  LINTREGELS,
  type Lintbestand,
  type Lintinvoer,
  lintbestand,
  lintSchema,
  type Melding,
  regelTekst,
} from './lint/index.ts';
export { type Kolom, kolommenVan, kolomNaam } from './matrix/kolommen.ts';
export {
  type Cel,
  type MatrixKolom,
  type SubcategorieRij,
  subcategorieMatrix,
  type VeldRij,
  veldMatrix,
} from './matrix/matrix.ts';
export { ONTVANGERS, type Ontvanger } from './matrix/ontvangers.ts';
export { meldingenMetPlek } from './meldingen-met-plek.ts';
export { compileerOperaties } from './operaties/compile.ts';
export { canoniekeTekst, leesOperaties, type Operatie, operatieDigest } from './operaties/operatie.ts';
export { beschikbareDoelen, type Doelkeuze, magDoel } from './purposes.ts';
export { controleerRegister, type Registerinvoer, type Verwijzing } from './register/checks.ts';
export { leesRegister, type Verwerkingsactiviteit } from './register/register.ts';
export { type TeVerdelen, verdeelOverActiviteiten } from './register/verdeel-over-activiteiten.ts';
export { type GelogdeBeslissing, leesGelogdeBeslissing } from './replay/gelogde-beslissing.ts';
export { herspeel, type Wijziging } from './replay/herspeel.ts';
export { afwijkingen, kortste } from './states/afwijkingen.ts';
export {
  type Beslisser,
  type Invariant,
  leesInvarianten,
  type Schending,
  toetsInvarianten,
} from './states/invarianten.ts';
export { type Geval, gevallenVoor } from './states/onderwerpen.ts';
export type { Situatie, Toestand } from './states/toestand.ts';
export { toestandZin } from './states/toestand-zin.ts';
export { type Omvang, type Verschil, type Versie, vergelijk, verschillen } from './states/verschil.ts';
export { verschilZinnen } from './states/verschil-zinnen.ts';
export { ACCOUNTKLASSE_VAN_ROL, accountklasseVan } from './statutory.ts';
export { compileerWaardelijsten } from './waardelijsten/compile.ts';
export { leesWaardelijsten, type Mapping, type Waardelijsten } from './waardelijsten/waardelijsten.ts';
export { activeer, type Stand, toestandNu } from './workflow/activeren.ts';
export { type Besluit as Besluitbestand, leesBesluit, leesBundel } from './workflow/besluit.ts';
export {
  type Advies,
  beginDossier,
  type Dossier,
  leesDossier,
  toetsDossier,
  type Uitkomst,
  type Vaststelling,
  voegToe,
} from './workflow/dossier.ts';
export { controleerHandtekening, type Ondertekend } from './workflow/handtekening.ts';
export { type Keten, vastgesteldeVersie, watNodigIs } from './workflow/keten.ts';
export {
  isCompliance,
  leesOndertekenaars,
  type Ondertekenaar,
  TEKENROLLEN,
} from './workflow/ondertekenaars.ts';
export { handelingVan, PROCEDURE, type Voorsteltoestand } from './workflow/procedure.ts';
export { type Protocolverschil, protocolverschil } from './workflow/protocolverschil.ts';
export {
  SCHAKELAAR_TYP,
  SCHAKELAARS,
  type Schakelaar,
  type Schakelstand,
  type Schakelstuk,
  schakelaarSchema,
  standVan,
  tekenSchakelaar,
} from './workflow/schakelaar.ts';
export { type Afwijking, STUK_TYP, type Stuk, type Stuksoort, stukSchema } from './workflow/stuk.ts';
export { type Tekensleutel, tekenStuk } from './workflow/teken.ts';
export type { NieuweVerwerking, Vereisten } from './workflow/vereisten.ts';
export { maakVoorstel, type Voorstel, type Voorstelkern } from './workflow/voorstel.ts';
export { type Weigering, type Weigeringcode, weigering } from './workflow/weigering.ts';
