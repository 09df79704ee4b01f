const OUTCOME = `{ __typename
  ... on VerstrekkingVastgelegd { kenmerk casus { versie } }
  ... on VerstrekkingOnvolledig { fouten { veld } }
  ... on VoorwaardenOpen { voorwaarden { code uitleg } }
  ... on BesluitGeweigerd { uitleg } }`;
const MADE = '{ __typename ... on CasusBijgewerkt { casus { versie } } ... on BesluitGeweigerd { uitleg } }';
const HEAD = 'mutation ($casus: String!, $versie: Int!';

/** The texts of the changes of what goes out of a casus. */
export const TEKSTEN = {
  scenarioVastleggen: `${HEAD}, $scenario: ScenarioInvoer!) {
    uit: scenarioVastleggen(casus: $casus, versie: $versie, scenario: $scenario) { __typename
      ... on CasusBijgewerkt { casus { versie } } ... on VerstrekkingOnvolledig { fouten { veld } } } }`,
  scenarioVerstrekken: `${HEAD}, $verstrekking: ScenarioverstrekkingInvoer!) {
    uit: scenarioVerstrekken(casus: $casus, versie: $versie, verstrekking: $verstrekking) ${OUTCOME} }`,
  terugkoppelingVragen: `${HEAD}, $verstrekking: String!, $uiterlijkOp: Datum!) {
    uit: terugkoppelingVragen(casus: $casus, versie: $versie, verstrekking: $verstrekking, uiterlijkOp: $uiterlijkOp) ${OUTCOME} }`,
  terugkoppelingVastleggen: `${HEAD}, $verstrekking: String!, $terugkoppeling: TerugkoppelingInvoer!) {
    uit: terugkoppelingVastleggen(casus: $casus, versie: $versie, verstrekking: $verstrekking, terugkoppeling: $terugkoppeling) ${OUTCOME} }`,
  verstrekkingVoorbereiden: `${HEAD}, $verstrekking: VerstrekkingInvoer!) {
    uit: verstrekkingVoorbereiden(casus: $casus, versie: $versie, verstrekking: $verstrekking) ${OUTCOME} }`,
  verstrekkingBeoordelen: `${HEAD}, $verstrekking: String!, $antwoord: Verstrekkingsantwoord!) {
    uit: verstrekkingBeoordelen(casus: $casus, versie: $versie, verstrekking: $verstrekking, antwoord: $antwoord) ${MADE} }`,
  verstrekkingVastleggen: `${HEAD}, $verstrekking: String!, $isGetoetst: Boolean!, $genomenDoor: [String!]) {
    uit: verstrekkingVastleggen(casus: $casus, versie: $versie, verstrekking: $verstrekking, isGetoetst: $isGetoetst, genomenDoor: $genomenDoor) ${OUTCOME} }`,
  verstrekkingIntrekken: `${HEAD}, $verstrekking: String!) {
    uit: verstrekkingIntrekken(casus: $casus, versie: $versie, verstrekking: $verstrekking) ${OUTCOME} }`,
} as const;

export interface Verstrekkinguitkomst {
  readonly __typename: string;
  readonly kenmerk?: string;
  readonly uitleg?: string;
  readonly fouten?: readonly { readonly veld: string }[];
  readonly voorwaarden?: readonly { readonly code: string; readonly uitleg: string }[];
  readonly casus?: { readonly versie: number };
}
