import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accountklasseVan } from '@ketenhub/policy';
import { signCasusbewijs, signJwt, signTransactionToken } from '@ketenhub/tokens';
import { type Bron, OIN } from '@ketenhub/vocabulary';
import { evidenceClaims, type Setting, tokenClaims } from '../zero-trust/ask-directly.ts';
import type { Right } from '../zero-trust/rights.ts';
import type { TestIssuer } from '../zero-trust/test-issuer.ts';
import { readAll } from './wire-recorder.ts';

interface PlannedFetch {
  readonly bron: Bron;
  readonly velden: readonly string[];
  readonly vraag: string;
}

/**
 * Token service and case authority of the proof: real tokens, signed with real keys, for any right at all, also one that no
 * persona can get. It mints whatever the gateway asks, so that gateway and sources stand alone.
 */
export interface ProofIssuer {
  readonly url: string;
  /** The user's token after the checkpoint. */
  accessToken(right: Right): Promise<string>;
  close(): Promise<void>;
}

const LIFETIME_SECONDS = 600;
const RENEW_AFTER_MS = 300_000;

interface Granted {
  readonly token: string;
  readonly at: number;
}

export async function openProofIssuer(issuer: TestIssuer, setting: Setting, beleid: string): Promise<ProofIssuer> {
  const rights = new Map<string, Right>();
  const granted = new Map<string, Granted>();
  const sign = (audience: string, claims: Record<string, unknown>): Promise<string> =>
    signJwt(issuer.accessKey, { typ: 'at+jwt', issuer: url, audience, lifetimeSeconds: LIFETIME_SECONDS }, claims);

  async function transaction(right: Right, fetch: PlannedFetch, casusbewijs: string | null): Promise<string> {
    const { bron, velden, vraag } = fetch;
    const claims = tokenClaims({ bron, velden, right, setting, beleid, casusbewijs, question: { query: '' } });
    const tctx = { ...claims.tctx, vraag };
    return signTransactionToken(issuer.transactionKey, issuer.tokenServiceUrl, { ...claims, tctx });
  }

  async function answer(path: string, text: string): Promise<unknown> {
    if (path === '/jwks') return { keys: [issuer.accessKey.publicJwk, issuer.transactionKey.publicJwk] };
    if (path === '/gezag/jwks') return { keys: [issuer.caseKey.publicJwk] };
    if (path === '/token')
      return {
        access_token: await sign('urn:ketenhub:intern', { client_id: 'gateway', scope: 'transacties casusbewijs' }),
        expires_in: LIFETIME_SECONDS,
      };
    const body = JSON.parse(text) as Record<string, unknown>;
    const right = rights.get(String(body.verzoek ?? body.subject_token));
    if (right === undefined) throw new Error('a token that was not given');
    if (path === '/gezag/casusbewijs')
      return { casusbewijs: await signCasusbewijs(issuer.caseKey, evidenceClaims(right, setting)) };
    const fetches = body.fetches as readonly PlannedFetch[];
    const casusbewijs = typeof body.casusbewijs === 'string' ? body.casusbewijs : null;
    return { tokens: await Promise.all(fetches.map((fetch) => transaction(right, fetch, casusbewijs))) };
  }

  const server = createServer(async (request, response) => {
    try {
      const body = JSON.stringify(await answer(request.url ?? '', await readAll(request)));
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(body);
    } catch {
      response.writeHead(500).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function grant(right: Right): Promise<string> {
    const { doel, rol, organisatie, klasse } = right;
    const detail = { type: 'doelbinding', doel, ...(right.fase === null ? {} : { casus: setting.casus }) };
    const user = {
      sub: 'toets',
      rol,
      org: OIN[organisatie],
      klasse,
      accountklasse: accountklasseVan(rol),
      sid: 'toets',
    };
    const token = await sign('urn:ketenhub:gateway', { ...user, authorization_details: [detail] });
    rights.set(token, right);
    return token;
  }

  return {
    url,
    async accessToken(right) {
      const key = JSON.stringify(right);
      const known = granted.get(key);
      if (known !== undefined && Date.now() - known.at < RENEW_AFTER_MS) return known.token;
      if (known !== undefined) rights.delete(known.token);
      const token = await grant(right);
      granted.set(key, { token, at: Date.now() });
      return token;
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
