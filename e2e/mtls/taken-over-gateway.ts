import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readBeleid } from '@ketenhub/bundle/compiled-beleid.ts';
import type { Fetch } from '@ketenhub/service';
import { loadSigningKey, requestHash, type SigningKey, signJwt } from '@ketenhub/tokens';
import { decodeJwt } from 'jose';
import type { TestHub } from '../setup/test-hub.ts';

const { digest: beleid } = await readBeleid(join(import.meta.dirname, '../../schema/beleid.json'));
const JSON_TYPE = { 'content-type': 'application/json' };

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** POSTs JSON. @rejects when the connection is refused */
export async function post(
  fetch: Fetch,
  url: string,
  { body, headers = {} }: { readonly body: unknown; readonly headers?: Readonly<Record<string, string>> },
): Promise<Answer> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...JSON_TYPE, ...headers },
    body: JSON.stringify(body),
  });
  return { status: answer.status, text: await answer.text() };
}

/** What can be done with everything that the gateway has: its certificate is the caller's to bring, or not to. */
export interface TakenOverGateway {
  /** The gateway's own token, asked on this connection. */
  clientToken(fetch: Fetch): Promise<Answer>;
  evidence(fetch: Fetch, clientToken: string, userToken: string): Promise<Answer>;
  mint(fetch: Fetch, clientToken: string, asked: { userToken: string; casusbewijs: string }): Promise<Answer>;
  /** Asks the police about the first person of the evidence. */
  askPolice(fetch: Fetch, token: string, casusbewijs: string): Promise<Answer>;
}

const key = (hub: TestHub, proces: string, name: string): Promise<SigningKey> =>
  loadSigningKey(join(hub.dataDir, 'keys', proces), name, 'ES256');

/** The key with which the token service signs transaction tokens, and that of the case authority. */
export const transactionKey = (hub: TestHub): Promise<SigningKey> => key(hub, 'token-service', 'transaction');
export const caseKey = (hub: TestHub): Promise<SigningKey> => key(hub, 'case', 'case-authority');

function question(casusbewijs: string) {
  const [{ id } = { id: '' }] = decodeJwt<{ betrokkenen: { id: string }[] }>(casusbewijs).betrokkenen;
  return {
    query:
      'query($representations:[_Any!]!){_entities(representations:$representations){...on Betrokkene{politie{stand}}}}',
    variables: { representations: [{ __typename: 'Betrokkene', id }] },
  };
}

export async function takeOverGateway(hub: TestHub): Promise<TakenOverGateway> {
  const { police, case: caseUrl, 'token-service': issuer = '' } = hub.urls;
  const signer = await key(hub, 'gateway', 'client');
  return {
    async clientToken(fetch) {
      const head = { typ: 'JWT', issuer: 'gateway', audience: issuer, lifetimeSeconds: 60 };
      const form = new URLSearchParams({
        grant_type: 'client_credentials',
        scope: 'transacties casusbewijs',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await signJwt(signer, head, { sub: 'gateway' }),
      });
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const answer = await fetch(`${issuer}/token`, { method: 'POST', headers, body: form.toString() });
      return { status: answer.status, text: await answer.text() };
    },
    evidence: (fetch, clientToken, userToken) =>
      post(fetch, `${caseUrl}/casusbewijs`, {
        body: { verzoek: userToken },
        headers: { authorization: `Bearer ${clientToken}` },
      }),
    mint(fetch, clientToken, { userToken, casusbewijs }) {
      const { query, variables } = question(casusbewijs);
      const velden = ['Betrokkene.politie', 'PolitieBeeld.stand'];
      const body = {
        subject_token: userToken,
        casusbewijs,
        txn: randomUUID(),
        traceparent: `00-${randomUUID().replaceAll('-', '')}-00f067aa0ba902b7-01`,
        beleid,
        fetches: [{ bron: 'politie', velden, vraag: requestHash(query, variables) }],
      };
      return post(fetch, `${issuer}/transacties`, { body, headers: { authorization: `Bearer ${clientToken}` } });
    },
    askPolice: (fetch, token, casusbewijs) =>
      post(fetch, `${police}/graphql`, { body: question(casusbewijs), headers: { 'txn-token': token } }),
  };
}
