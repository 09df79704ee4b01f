import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alwaysInForce } from '@ketenhub/bundle/testing/test-release.ts';
import { leesAnnotaties, leesBeleid } from '@ketenhub/policy';
import type { Verifier } from '@ketenhub/subgraph';
import { loadSigningKey, remoteKeys, type SigningKey } from '@ketenhub/tokens';
import type { TestKeys } from '@ketenhub/tools/src/conformiteit/asking/token-claims.ts';

const read = (path: string): string => readFileSync(new URL(`../../../schema/${path}`, import.meta.url), 'utf8');

/** What the police source verifies with, and the private keys of those whom it trusts. */
export interface Source {
  readonly verifier: Verifier;
  readonly keys: TestKeys;
  readonly beleid: string;
  /** Coordinates of the police, as a token of the person view names them. */
  readonly velden: readonly string[];
  close(): Promise<void>;
}

const remembered = (url: string) => remoteKeys({ url, fetch, timeoutMs: 5_000, cooldownMs: 5_000, maxAgeMs: 300_000 });

async function servedKeys(keys: readonly SigningKey[]) {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: keys.map(({ publicJwk }) => publicJwk) }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`, server };
}

/** A source with the public keys of two issuers that it fetched over HTTP, under the policy of this repository. */
export async function openSource(): Promise<Source> {
  const dir = mkdtempSync(join(tmpdir(), 'ketenhub-bench-'));
  const key = (name: string) => loadSigningKey(dir, name, 'ES256');
  const [transactionKey, caseKey, strangerKey] = await Promise.all([key('transaction'), key('case'), key('stranger')]);
  const tokenService = await servedKeys([transactionKey]);
  const caseAuthority = await servedKeys([caseKey]);
  const policy = leesBeleid(JSON.parse(read('beleid.json')));
  const issuer = 'http://token-service.invalid';
  return {
    verifier: {
      bron: 'politie',
      issuer,
      tokenServiceKeys: remembered(tokenService.url),
      caseAuthorityKeys: remembered(caseAuthority.url),
      policies: alwaysInForce(policy),
      presenter: null,
    },
    keys: { tokenServiceUrl: issuer, transactionKey, caseKey, strangerKey },
    beleid: policy.digest,
    velden: [...leesAnnotaties(read('supergraph.graphql')).keys()].filter((veld) => veld.startsWith('Politie')),
    async close() {
      for (const { server } of [tokenService, caseAuthority]) {
        server.closeAllConnections();
        server.close();
      }
      rmSync(dir, { recursive: true });
    },
  };
}
