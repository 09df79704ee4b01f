import { randomBytes, randomUUID } from 'node:crypto';
import { accountklasseVan } from '@ketenhub/policy';
import {
  boundTo,
  bronAudience,
  type Presenter,
  requestHash,
  type SigningKey,
  signCasusbewijs,
  signTransactionToken,
} from '@ketenhub/tokens';
import { type BetrokkeneSoort, type Bron, OIN } from '@ketenhub/vocabulary';
import type { Right } from '../rights/rights.ts';
import type { Question } from './http-question.ts';

export interface Handle {
  readonly id: string;
  readonly soort: BetrokkeneSoort;
}

/** One casus as a token and its evidence hold it. */
export interface Setting {
  readonly casus: string;
  readonly betrokkenen: readonly Handle[];
}

type Claims = Record<string, unknown>;

/** A token service and a case authority whose private keys the tester holds. */
export interface TestKeys {
  /** Issuer of the transaction tokens, as the subgraphs know it. */
  readonly tokenServiceUrl: string;
  readonly transactionKey: SigningKey;
  readonly caseKey: SigningKey;
  /** In nobody's JWKS. */
  readonly strangerKey: SigningKey;
  /** The certificate with which tokens will be presented; none on a connection without mutual TLS. */
  readonly presenter?: Presenter;
}

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

/** The user of every token of a test: a pairwise pseudonym of nobody. */
export const TEST_USER = 'pseudoniem-van-de-toets';
/** The same user as the case register knows him. */
export const TEST_ACCOUNT = 'account-van-de-toets';

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
    sub: TEST_USER,
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
      ...(bron === 'casus' ? { account: TEST_ACCOUNT } : {}),
    },
    rctx: { traceparent: newTraceparent() },
  };
}

/** A well-signed token with fresh evidence, as the token service would mint it for a gateway that asks for `velden`. */
export async function mintWith(keys: TestKeys, asked: Omit<TokenRequest, 'casusbewijs'>): Promise<string> {
  const { right, setting } = asked;
  const casusbewijs = right.fase === null ? null : await signCasusbewijs(keys.caseKey, evidenceClaims(right, setting));
  const claims = { ...tokenClaims({ ...asked, casusbewijs }), ...boundTo(keys.presenter ?? null) };
  return signTransactionToken(keys.transactionKey, keys.tokenServiceUrl, claims);
}
