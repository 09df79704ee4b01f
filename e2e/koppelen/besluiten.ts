import type { Organisatie } from '@ketenhub/vocabulary';
import type { GraphqlAnswer, Visitor } from '../setup/ask.ts';

const UITKOMST = `{ __typename
  ... on CasusBijgewerkt { casus { versie fase deelnemers { organisatie } } }
  ... on BesluitOnvolledig { fouten { veld uitleg } }
  ... on BesluitGeweigerd { uitleg } }`;
const DEELNEMERS = `mutation ($casus: String!, $deelnemers: [String!]!, $genomenDoor: [String!]!, $versie: Int!) {
  deelnemersVastleggen(casus: $casus, deelnemers: $deelnemers, genomenDoor: $genomenDoor, versie: $versie) ${UITKOMST} }`;
const FASE = `mutation ($casus: String!, $fase: Fase!, $genomenDoor: [String!], $versie: Int!) {
  faseVastleggen(casus: $casus, fase: $fase, genomenDoor: $genomenDoor, versie: $versie) ${UITKOMST} }`;
const DOELBESLUIT = `mutation ($casus: String!, $genomenDoor: [String!]!, $versie: Int!) {
  doelbesluitVastleggen(casus: $casus, genomenDoor: $genomenDoor, versie: $versie) ${UITKOMST} }`;

export interface Uitkomst {
  readonly __typename: 'CasusBijgewerkt' | 'BesluitOnvolledig' | 'BesluitGeweigerd';
  readonly fouten?: readonly { readonly veld: string; readonly uitleg: string }[];
  readonly uitleg?: string;
  readonly casus?: {
    readonly versie: number;
    readonly fase: string;
    readonly deelnemers: readonly { readonly organisatie: Organisatie }[];
  };
}

export interface Besluit {
  readonly casus: string;
  readonly versie: number;
  readonly deelnemers?: readonly string[];
  readonly genomenDoor?: readonly string[];
  readonly fase?: string;
}

/** One decision with somebody's token; which one follows from what is given. */
export function leg(visitor: Visitor, token: string, besluit: Besluit): Promise<GraphqlAnswer> {
  const otherwise = besluit.deelnemers === undefined ? DOELBESLUIT : DEELNEMERS;
  const query = besluit.fase === undefined ? otherwise : FASE;
  return visitor.ask(token, query, { genomenDoor: ['politie', 'om'], ...besluit });
}

/** What became of it; null where nobody may know. */
export function uitkomst({ body }: GraphqlAnswer): Uitkomst | null {
  return Object.values((body.data ?? {}) as Record<string, Uitkomst | null>)[0] ?? null;
}
