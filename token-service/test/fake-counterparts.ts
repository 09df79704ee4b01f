import { mkdtempSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSigningKey, type SigningKey, signCasusbewijs } from '@ketenhub/tokens';
import { OIN } from '@ketenhub/vocabulary';
import { decodeJwt, SignJWT } from 'jose';

export interface Counterpart {
  readonly url: string;
  readonly key: SigningKey;
  close(): void;
}

async function listen(
  handle: (request: IncomingMessage, body: string) => Promise<{ status: number; body: unknown }>,
): Promise<{ server: Server; url: string }> {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const answer = await handle(request, Buffer.concat(chunks).toString());
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const tempKeys = (name: string) => mkdtempSync(join(tmpdir(), `ketenhub-${name}-`));

export interface FakeCase extends Counterpart {
  /** The casussen that exist, with their fase and the OINs at the table. */
  readonly casussen: Map<string, { fase: string; aanTafel: string[] }>;
  /** The checkpoint requests that came in, by their claims. */
  readonly asked: Record<string, unknown>[];
  mode: 'GEWOON' | 'STORING';
  bewijs(casus: string, aanTafel: string, extra?: Record<string, unknown>): Promise<string>;
}

/** The case authority as the token service sees it, and nothing more. */
export async function fakeCase(): Promise<FakeCase> {
  const key = await loadSigningKey(tempKeys('casus'), 'casus', 'ES256');
  const casussen: FakeCase['casussen'] = new Map();
  const asked: Record<string, unknown>[] = [];
  const bewijs: FakeCase['bewijs'] = (casus, aanTafel, extra = {}) =>
    signCasusbewijs(key, {
      casus,
      thema: 'VOLWASSENEN',
      fase: casussen.get(casus)?.fase ?? 'TRIAGE',
      doelbesluit: true,
      deelnemersbesluit: true,
      aanmelder: OIN.college,
      deelnemers: [OIN.politie, OIN.om],
      betrokkenen: [{ id: 'handvat-1', soort: 'HOOFDPERSOON' }],
      aanTafel,
      ...extra,
    });
  const { server, url } = await listen(async (request, body) => {
    if (request.url === '/jwks') return { status: 200, body: { keys: [key.publicJwk] } };
    if (fake.mode === 'STORING') return { status: 500, body: {} };
    const claims = decodeJwt((JSON.parse(body) as { verzoek: string }).verzoek);
    asked.push(claims);
    const { casus } = (claims.authorization_details as [{ casus: string }])[0];
    const org = String(claims.org);
    const found = casussen.get(casus)?.aanTafel.includes(org);
    if (!found) return { status: 404, body: { fout: 'Deze casus is er voor u niet.' } };
    return { status: 200, body: { casusbewijs: await bewijs(casus, org) } };
  });
  const fake: FakeCase = { url, key, casussen, asked, mode: 'GEWOON', bewijs, close: () => void server.close() };
  return fake;
}

export interface FakeGateway extends Counterpart {
  /** A client assertion for the token endpoint (RFC 7523). */
  assertion(audience: string): Promise<string>;
}

/** The gateway as the token service sees it: a client with its key at /jwks. */
export async function fakeGateway(): Promise<FakeGateway> {
  const key = await loadSigningKey(tempKeys('gateway'), 'client', 'ES256');
  const { server, url } = await listen(async () => ({ status: 200, body: { keys: [key.publicJwk] } }));
  const assertion: FakeGateway['assertion'] = (audience) =>
    new SignJWT({ jti: crypto.randomUUID() })
      .setProtectedHeader({ alg: 'ES256', kid: key.kid })
      .setIssuer('gateway')
      .setSubject('gateway')
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime('60s')
      .sign(key.privateKey);
  return { url, key, assertion, close: () => void server.close() };
}
