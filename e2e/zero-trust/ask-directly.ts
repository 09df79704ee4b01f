import { createHmac, type KeyObject, randomBytes, randomUUID, sign } from 'node:crypto';
import { accountklasseVan } from '@ketenhub/policy';
import {
  bronAudience,
  requestHash,
  type SigningKey,
  signCasusbewijs,
  signKoppeling,
  signTransactionToken,
} from '@ketenhub/tokens';
import { type BetrokkeneSoort, type Bron, OIN, type Organisatie } from '@ketenhub/vocabulary';
import type { Right } from './rights.ts';
import type { RunningSubgraphs } from './start-subgraphs.ts';

export interface Handle {
  readonly id: string;
  readonly soort: BetrokkeneSoort;
}

export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** Without `date` and `connection`, which differ by themselves. */
  readonly headers: Readonly<Record<string, string>>;
}

/** One casus as a token and its evidence hold it. */
export interface Setting {
  readonly casus: string;
  readonly betrokkenen: readonly Handle[];
}

type Claims = Record<string, unknown>;

/** A random handle, of the length that the case register gives. */
export const newHandle = (): string => randomBytes(18).toString('base64url');

export const newTraceparent = (): string =>
  `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;

export function evidenceClaims(right: Right, { casus, betrokkenen }: Setting): Claims {
  const { fase, thema, doelbesluit, deelnemersbesluit, aanmelder, deelnemers, organisatie } = right;
  return {
    casus,
    thema,
    fase,
    doelbesluit,
    deelnemersbesluit,
    aanmelder: OIN[aanmelder],
    deelnemers: deelnemers.map((code) => OIN[code]),
    betrokkenen,
    aanTafel: OIN[organisatie],
  };
}

export interface TokenRequest {
  readonly bron: Bron;
  readonly right: Right;
  readonly setting: Setting;
  readonly question: Question;
  /** Coordinates that the token names: all of them when the gateway filters nothing. */
  readonly velden: readonly string[];
  readonly beleid: string;
  readonly casusbewijs: string | null;
}

export function tokenClaims({
  bron,
  right,
  setting,
  question,
  velden,
  beleid,
  casusbewijs,
}: TokenRequest): Claims & { aud: string; tctx: Claims } {
  const { doel, fase, rol, organisatie, klasse } = right;
  const withCasus = fase !== null;
  return {
    aud: bronAudience(bron),
    txn: randomUUID(),
    sub: 'pseudoniem-van-de-toets',
    scope: doel,
    req_wl: 'gateway',
    tctx: {
      doel,
      casus: withCasus ? setting.casus : null,
      fase,
      betrokkenen: withCasus ? setting.betrokkenen : [],
      rol,
      org: OIN[organisatie],
      klasse,
      accountklasse: accountklasseVan(rol),
      beleid,
      velden,
      vraag: requestHash(question.query, question.variables),
      casusbewijs,
    },
    rctx: { traceparent: newTraceparent() },
  };
}

/** A JWS of any header and claims, also what no honest issuer makes. */
export function forge(header: Claims, claims: Claims, key: KeyObject | string | null): string {
  const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const input = `${encode(header)}.${encode(claims)}`;
  if (key === null) return `${input}.`;
  if (typeof key === 'string') return `${input}.${createHmac('sha256', key).update(input).digest('base64url')}`;
  return `${input}.${sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

export async function post(url: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const kept = [...answer.headers].filter(
    ([name]) => name !== 'date' && name !== 'connection' && name !== 'keep-alive',
  );
  return { status: answer.status, text: await answer.text(), headers: Object.fromEntries(kept) };
}

/** Asks one subgraph over HTTP with this token, or without one. */
export function askWith(
  url: string,
  token: string | null,
  question: Question,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { query, variables } = question;
  const body = JSON.stringify(variables === undefined ? { query } : { query, variables });
  return post(`${url}/graphql`, body, token === null ? headers : { 'txn-token': token, ...headers });
}

type Asked = Omit<TokenRequest, 'casusbewijs'> & { readonly headers?: Readonly<Record<string, string>> };

/** A well-signed token with fresh evidence, as the token service would mint it for a gateway that asks for `velden`. */
export async function mint(subgraphs: RunningSubgraphs, asked: Asked): Promise<string> {
  const { caseKey, transactionKey, tokenServiceUrl } = subgraphs.issuer;
  const { right, setting } = asked;
  const casusbewijs = right.fase === null ? null : await signCasusbewijs(caseKey, evidenceClaims(right, setting));
  return signTransactionToken(transactionKey, tokenServiceUrl, tokenClaims({ ...asked, casusbewijs }));
}

/** Asks the subgraph, or another process of it at `url`. */
export async function askDirectly(
  subgraphs: RunningSubgraphs,
  asked: Asked,
  url: string = subgraphs.of(asked.bron).url,
): Promise<Answer> {
  return askWith(url, await mint(subgraphs, asked), asked.question, asked.headers);
}

export interface LinkMessage {
  readonly bron: Bron;
  readonly organisatie: Organisatie;
  readonly casus: string;
  readonly actie?: 'KOPPELEN' | 'ONTKOPPELEN';
  /** Version of the casus; by default newer than that of every message signed before. */
  readonly versie?: number;
  readonly betrokkenen?: readonly (Handle & { readonly bsn: string })[];
}

let versies = 0;

/** A link as the case authority signs it. */
export function signLink(key: SigningKey, message: LinkMessage): Promise<string> {
  versies += 1;
  const { bron, organisatie, casus, actie = 'KOPPELEN', versie = versies, betrokkenen = [] } = message;
  const persons = betrokkenen.map((person) => ({ ...person, naam: 'Toets Persoon', geboortedatum: '1990-01-01' }));
  return signKoppeling(key, bron, { casus, organisatie: OIN[organisatie], actie, versie, betrokkenen: persons });
}

export const deliver = (url: string, koppeling: string): Promise<Answer> =>
  post(`${url}/koppelingen`, JSON.stringify({ koppeling }));
