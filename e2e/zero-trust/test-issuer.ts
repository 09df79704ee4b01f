import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSigningKey, type SigningKey } from '@ketenhub/tokens';

/** A token service and a case authority in the hands of the test: their public keys on real addresses, their private keys here. */
export interface TestIssuer {
  /** Issuer of the transaction tokens, as the subgraphs know it. */
  readonly tokenServiceUrl: string;
  /** Where the partners read the case authority's keys. */
  readonly caseUrl: string;
  /** Takes every link that the case process delivers, so that its queue comes to rest, and still gives every fact that it asks about. */
  readonly partnerUrl: string;
  readonly transactionKey: SigningKey;
  readonly accessKey: SigningKey;
  readonly caseKey: SigningKey;
  /** In nobody's JWKS. */
  readonly strangerKey: SigningKey;
  /** KEYS_DIR of the case process, which holds `caseKey`: the process attests with the same key as this test. */
  readonly caseKeysDir: string;
  /** How often anyone asked the token service for its keys. */
  keyRequests(): number;
  stop(): Promise<void>;
}

async function serve(answer: () => { status: number; body: unknown }): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    request.resume();
    const { status, body } = answer();
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

/** What a question about facts says; it is not verified here. */
function claimsOf(body: string): { readonly aud: string; readonly feiten: readonly unknown[] } {
  const { feitentoets = '' } = JSON.parse(body) as { feitentoets?: string };
  return JSON.parse(Buffer.from(feitentoets.split('.')[1] ?? '', 'base64url').toString());
}

/** Gives every fact, but for the source under secrecy, which is never there: so a list of who does not answer has somebody in it. */
function aboutFacts(body: string): { status: number; body: unknown } {
  const { aud, feiten } = claimsOf(body);
  if (aud === 'urn:ketenhub:bron:zorg') return { status: 503, body: {} };
  return { status: 200, body: { feiten: feiten.map(() => ({ open: true, beperkingen: [] })) } };
}

/** A partner that takes every link. */
async function servePartner(): Promise<{ url: string; server: Server }> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const isAsked = request.url === '/feitentoets';
    const told = isAsked ? aboutFacts(Buffer.concat(chunks).toString()) : { status: 202, body: { ontvangen: true } };
    response.writeHead(told.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(told.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

export async function startTestIssuer(): Promise<TestIssuer> {
  const dir = mkdtempSync(join(tmpdir(), 'ketenhub-issuer-'));
  const caseKeysDir = join(dir, 'case');
  const transactionKey = await loadSigningKey(dir, 'transaction', 'ES256');
  const accessKey = await loadSigningKey(dir, 'access', 'PS256');
  const strangerKey = await loadSigningKey(dir, 'stranger', 'ES256');
  const caseKey = await loadSigningKey(caseKeysDir, 'case-authority', 'ES256');
  let keyRequests = 0;
  const tokenService = await serve(() => {
    keyRequests += 1;
    return { status: 200, body: { keys: [transactionKey.publicJwk, accessKey.publicJwk] } };
  });
  const authority = await serve(() => ({ status: 200, body: { keys: [caseKey.publicJwk] } }));
  const partner = await servePartner();
  const servers = [tokenService.server, authority.server, partner.server];
  return {
    tokenServiceUrl: tokenService.url,
    caseUrl: authority.url,
    partnerUrl: partner.url,
    transactionKey,
    accessKey,
    caseKey,
    strangerKey,
    caseKeysDir,
    keyRequests: () => keyRequests,
    async stop() {
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
