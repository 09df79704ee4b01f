import { join } from 'node:path';
import { loadSigningKey, type SigningKey, signCheckpointRequest, signJwt, signKoppeling } from '@ketenhub/tokens';
import { OIN } from '@ketenhub/vocabulary';
import { decodeJwt } from 'jose';
import type { TestHub } from '../setup/test-hub.ts';

const CASUS = 'ZVH-2026-0101';
const QUERY = `{ casus(nummer: "${CASUS}") { nummer } }`;

/** The private keys of a hub as somebody copied them from its disk, and what he can do with each. */
export interface StolenKeys {
  /** HTTP status of a message that is good but for the question whether its key still counts, by the name of the key. */
  readonly use: Readonly<Record<StolenName, () => Promise<number>>>;
}
export type StolenName = 'toegangstoken' | 'transactietoken' | 'casusautoriteit' | 'gateway';

async function post(url: string, body: string, headers: Record<string, string>): Promise<number> {
  const answer = await fetch(url, { method: 'POST', body, headers });
  await answer.arrayBuffer();
  return answer.status;
}
const JSON_TYPE = { 'content-type': 'application/json' };

/** Copies the keys that sign now. `liveToken` gives a user's token of this moment: what is forged is forged of a living login. */
export async function stealKeys(hub: TestHub, liveToken: () => string): Promise<StolenKeys> {
  const steal = (proces: string, name: string, alg: SigningKey['alg']): Promise<SigningKey> =>
    loadSigningKey(join(hub.dataDir, 'keys', proces), name, alg);
  const access = await steal('token-service', 'access', 'PS256');
  const transaction = await steal('token-service', 'transaction', 'ES256');
  const caseKey = await steal('case', 'case-authority', 'ES256');
  const client = await steal('gateway', 'client', 'ES256');
  const { gateway, police, case: caseUrl, 'token-service': issuer = '' } = hub.urls;
  const userClaims = (): Record<string, unknown> => {
    const { iss: _iss, aud: _aud, iat: _iat, exp: _exp, jti: _jti, ...claims } = decodeJwt(liveToken());
    return claims;
  };
  return {
    use: {
      async toegangstoken() {
        const head = { typ: 'at+jwt', issuer, audience: 'urn:ketenhub:gateway', lifetimeSeconds: 30 };
        const token = await signJwt(access, head, userClaims());
        return post(`${gateway}/graphql`, JSON.stringify({ query: QUERY }), {
          ...JSON_TYPE,
          authorization: `Bearer ${token}`,
        });
      },
      async transactietoken() {
        const verzoek = await signCheckpointRequest(transaction, issuer, userClaims());
        return post(`${caseUrl}/casusbewijs`, JSON.stringify({ verzoek }), JSON_TYPE);
      },
      async casusautoriteit() {
        const message = { casus: 'ZVH-2026-9999', organisatie: OIN.politie, actie: 'ONTKOPPELEN', versie: 1 };
        const koppeling = await signKoppeling(caseKey, 'politie', { ...message, betrokkenen: [] });
        return post(`${police}/koppelingen`, JSON.stringify({ koppeling }), JSON_TYPE);
      },
      async gateway() {
        const head = { typ: 'JWT', issuer: 'gateway', audience: issuer, lifetimeSeconds: 60 };
        const form = new URLSearchParams({
          grant_type: 'client_credentials',
          scope: 'transacties casusbewijs',
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
          client_assertion: await signJwt(client, head, { sub: 'gateway' }),
        });
        return post(`${issuer}/token`, form.toString(), { 'content-type': 'application/x-www-form-urlencoded' });
      },
    },
  };
}
