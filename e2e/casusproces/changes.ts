import type { Visitor } from '../setup/ask.ts';

const UITKOMST = `{ __typename
  ... on CasusBijgewerkt { casus { nummer fase versie } }
  ... on BesluitOnvolledig { fouten { veld uitleg } }
  ... on BesluitGeweigerd { uitleg } }`;

const REGIE_UITKOMST = `{ __typename
  ... on CasusBijgewerkt { casus { nummer fase versie } }
  ... on RegieOnvolledig { fouten { veld uitleg } }
  ... on BesluitGeweigerd { uitleg } }`;

const regie = (name: string, argument: string, type: string): string =>
  `mutation ($casus: String!, $versie: Int!, $${argument}: ${type}) {
    uit: ${name}(casus: $casus, versie: $versie, ${argument}: $${argument}) ${REGIE_UITKOMST} }`;

const TEKSTEN = {
  aanmeldingInvullen: `mutation ($casus: String!, $versie: Int!, $aanmelding: AanmeldingInvoer!) {
    uit: aanmeldingInvullen(casus: $casus, versie: $versie, aanmelding: $aanmelding) { __typename
      ... on CasusBijgewerkt { casus { nummer fase versie } }
      ... on AanmeldingOnvolledig { fouten { veld uitleg } }
      ... on BesluitGeweigerd { uitleg } } }`,
  triagedeelnemersVastleggen: `mutation ($casus: String!, $versie: Int!, $deelnemers: [String!]!) {
    uit: triagedeelnemersVastleggen(casus: $casus, versie: $versie, deelnemers: $deelnemers) ${UITKOMST} }`,
  criteriaBeoordelen: `mutation ($casus: String!, $versie: Int!, $oordelen: [CriteriumoordeelInvoer!]!) {
    uit: criteriaBeoordelen(casus: $casus, versie: $versie, oordelen: $oordelen) ${UITKOMST} }`,
  aanmeldingAfwijzen: `mutation ($casus: String!, $versie: Int!, $genomenDoor: [String!]!, $reden: Afwijzingsreden!, $verwijzing: Verwijzing!) {
    uit: aanmeldingAfwijzen(casus: $casus, versie: $versie, genomenDoor: $genomenDoor, reden: $reden, verwijzing: $verwijzing) { __typename
      ... on AanmeldingVernietigd { nummer aanmelder advies }
      ... on BesluitGeweigerd { uitleg } } }`,
  aanmeldingTerugsturen: `mutation ($casus: String!, $versie: Int!, $ontbreekt: [TerugstuurpuntInvoer!]!) {
    uit: aanmeldingTerugsturen(casus: $casus, versie: $versie, ontbreekt: $ontbreekt) ${UITKOMST} }`,
  casusHeropenen: `mutation ($casus: String!, $versie: Int!, $genomenDoor: [String!]!, $reden: Heropeningsreden!, $toelichting: String!) {
    uit: casusHeropenen(casus: $casus, versie: $versie, genomenDoor: $genomenDoor, reden: $reden, toelichting: $toelichting) ${UITKOMST} }`,
  doelbesluitVastleggen: `mutation ($casus: String!, $versie: Int!, $genomenDoor: [String!]!) {
    uit: doelbesluitVastleggen(casus: $casus, versie: $versie, genomenDoor: $genomenDoor) ${UITKOMST} }`,
  opLijstPlaatsen: `mutation ($casus: String!, $versie: Int!, $plaatsing: PlaatsingInvoer!, $genomenDoor: [String!]!) {
    uit: opLijstPlaatsen(casus: $casus, versie: $versie, plaatsing: $plaatsing, genomenDoor: $genomenDoor) { __typename
      ... on CasusBijgewerkt { casus { nummer fase versie } }
      ... on PlaatsingOnvolledig { fouten { veld uitleg } }
      ... on BesluitGeweigerd { uitleg } } }`,
  vanLijstHalen: `mutation ($casus: String!, $versie: Int!, $lijst: String!) {
    uit: vanLijstHalen(casus: $casus, versie: $versie, lijst: $lijst) ${UITKOMST} }`,
  deelnemersVastleggen: `mutation ($casus: String!, $versie: Int!, $deelnemers: [String!]!, $genomenDoor: [String!]!) {
    uit: deelnemersVastleggen(casus: $casus, versie: $versie, deelnemers: $deelnemers, genomenDoor: $genomenDoor) ${UITKOMST} }`,
  faseVastleggen: `mutation ($casus: String!, $versie: Int!, $fase: Fase!, $genomenDoor: [String!], $afsluiting: AfsluitingInvoer) {
    uit: faseVastleggen(casus: $casus, versie: $versie, fase: $fase, genomenDoor: $genomenDoor, afsluiting: $afsluiting) ${UITKOMST} }`,
  planVaststellen: `mutation ($casus: String!, $versie: Int!, $doelen: [PlandoelInvoer!]!) {
    uit: planVaststellen(casus: $casus, versie: $versie, doelen: $doelen) ${UITKOMST} }`,
  actieVastleggen: `mutation ($casus: String!, $versie: Int!, $actie: ActieInvoer!) {
    uit: actieVastleggen(casus: $casus, versie: $versie, actie: $actie) ${UITKOMST} }`,
  actieBijwerken: `mutation ($casus: String!, $versie: Int!, $volgnummer: Int!, $actieStatus: ActieStatus!) {
    uit: actieBijwerken(casus: $casus, versie: $versie, volgnummer: $volgnummer, actieStatus: $actieStatus) ${UITKOMST} }`,
  regiekleurVastleggen: `mutation ($casus: String!, $versie: Int!, $regiekleur: Regiekleur!, $kenmerken: [String!]!, $toelichting: String!) {
    uit: regiekleurVastleggen(casus: $casus, versie: $versie, regiekleur: $regiekleur, kenmerken: $kenmerken, toelichting: $toelichting) ${UITKOMST} }`,
  feitVastleggen: `mutation ($casus: String!, $versie: Int!, $feit: FeitInvoer!) {
    uit: feitVastleggen(casus: $casus, versie: $versie, feit: $feit) { __typename
      ... on FeitVastgelegd { kenmerk casus { nummer fase versie } }
      ... on FeitOnvolledig { fouten { veld uitleg } }
      ... on BesluitGeweigerd { uitleg } } }`,
  feitIntrekken: `mutation ($casus: String!, $versie: Int!, $kenmerk: String!) {
    uit: feitIntrekken(casus: $casus, versie: $versie, kenmerk: $kenmerk) ${UITKOMST} }`,
  overlegVastleggen: `mutation ($casus: String!, $versie: Int!, $overleg: GehoudenOverlegInvoer!) {
    uit: overlegVastleggen(casus: $casus, versie: $versie, overleg: $overleg) { __typename
      ... on OverlegVastgelegd { kenmerk casus { nummer fase versie } }
      ... on OverlegOnvolledig { fouten { veld uitleg } }
      ... on BesluitGeweigerd { uitleg } } }`,
  verslagAanvullen: `mutation ($casus: String!, $versie: Int!, $alinea: AlineaInvoer!) {
    uit: verslagAanvullen(casus: $casus, versie: $versie, alinea: $alinea) { __typename
      ... on AlineaVastgelegd { kenmerk casus { nummer fase versie } }
      ... on AlineaOnvolledig { fouten { veld uitleg } }
      ... on BesluitGeweigerd { uitleg } } }`,
  alineaIntrekken: `mutation ($casus: String!, $versie: Int!, $kenmerk: String!) {
    uit: alineaIntrekken(casus: $casus, versie: $versie, kenmerk: $kenmerk) ${UITKOMST} }`,
  kringpersoonToevoegen: `mutation ($casus: String!, $versie: Int!, $persoon: KringpersoonInvoer!) {
    uit: kringpersoonToevoegen(casus: $casus, versie: $versie, persoon: $persoon) { __typename
      ... on KringpersoonToegevoegd { betrokkene casus { nummer fase versie } }
      ... on KringpersoonOnvolledig { fouten { veld uitleg } }
      ... on BesluitGeweigerd { uitleg } } }`,
  kringpersoonVerwijderen: `mutation ($casus: String!, $versie: Int!, $betrokkene: ID!, $reden: Verwijderreden!) {
    uit: kringpersoonVerwijderen(casus: $casus, versie: $versie, betrokkene: $betrokkene, reden: $reden) { __typename
      ... on CasusBijgewerkt { casus { nummer fase versie } }
      ... on KringpersoonOnvolledig { fouten { veld uitleg } }
      ... on BesluitGeweigerd { uitleg } } }`,
  verrijken: `mutation ($casus: String!, $versie: Int!) {
    uit: verrijken(casus: $casus, versie: $versie) { __typename
      ... on CasusBijgewerkt { casus { fase versie betrokkenen { soort naam
        politie { stand mutaties { aantal } } gemeente { college { stand } } } } }
      ... on BesluitGeweigerd { uitleg } } }`,
  afschalingVastleggen: regie('afschalingVastleggen', 'afschaling', 'AfschalingInvoer!'),
  opschalen: regie('opschalen', 'opschaling', 'OpschalingInvoer!'),
  casusregisseurVastleggen: regie('casusregisseurVastleggen', 'regisseur', 'CasusregisseurInvoer!'),
  knelpuntVastleggen: regie('knelpuntVastleggen', 'knelpunt', 'KnelpuntInvoer!'),
  aveVastleggen: regie('aveVastleggen', 'ave', 'AveInvoer!'),
  problematiekVastleggen: regie('problematiekVastleggen', 'problematiek', '[String!]!'),
} as const;

export type Change = keyof typeof TEKSTEN;

export interface Uitkomst {
  readonly __typename: string;
  readonly uitleg?: string;
  readonly nummer?: string;
  readonly kenmerk?: string;
  readonly betrokkene?: string;
  readonly aanmelder?: string;
  readonly advies?: string;
  readonly fouten?: readonly { readonly veld: string; readonly uitleg: string }[];
  readonly casus?: {
    readonly nummer: string;
    readonly fase: string;
    readonly versie: number;
    readonly betrokkenen?: readonly Record<string, never>[];
  };
}

/** One change of a casus with somebody's token; null where the answer holds none. */
export async function change(
  visitor: Visitor,
  token: string,
  { handeling, ...variables }: { readonly handeling: Change } & Readonly<Record<string, unknown>>,
): Promise<Uitkomst | null> {
  const { body } = await visitor.ask(token, TEKSTEN[handeling], variables);
  return (body.data as { uit?: Uitkomst | null } | null | undefined)?.uit ?? null;
}
