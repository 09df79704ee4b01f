import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer, type ServerOptions as TlsServerOptions } from 'node:https';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { type ProcessTls, TLS_MIN_VERSION } from '@ketenhub/service';
import { loadSigningKey, type SigningKey } from '@ketenhub/tokens';
import type { TestKeys } from './asking/token-claims.ts';

/** The token service and the case authority of the kit: their public keys on one address, their private keys here. */
export interface KitIssuer extends TestKeys {
  /** Where the subgraph under test reads the case authority's keys. */
  readonly caseUrl: string;
  /** Signs what passes for a user's access token. */
  readonly accessKey: SigningKey;
  /** How often anyone asked the token service for its keys. */
  keyRequests(): number;
  stop(): Promise<void>;
}

export interface IssuerPlace {
  readonly host: string;
  readonly port: number;
  /** The address at which the subgraph under test finds this one. */
  readonly url: string;
  /** Where the keys are kept, so that a next run meets no cool-down of the subgraph under test. */
  readonly keysDir: string;
  /** With mutual TLS: its certificate, and the CA of which the subgraph must show one. Plain HTTP without. */
  readonly tls?: ProcessTls | null;
}

const TOKEN_SERVICE = '/tokendienst';
const CASE_AUTHORITY = '/casusautoriteit';

/** What the subgraph under test must be started with; nobody but a test may trust these keys. */
export const settingsFor = (url: string): readonly string[] => [
  `TOKEN_SERVICE_URL=${url}${TOKEN_SERVICE}`,
  `CASE_URL=${url}${CASE_AUTHORITY}`,
];

/** A source reads keys with its own certificate (P67): one without gets none. */
const serverOptions = ({ cert, key, ca }: ProcessTls): TlsServerOptions => ({
  ...{ cert, key, ca, minVersion: TLS_MIN_VERSION },
  requestCert: true,
  rejectUnauthorized: true,
});

/** @throws OperatorProblem when the port is taken. */
export async function startKitIssuer({ host, port, url, keysDir, tls = null }: IssuerPlace): Promise<KitIssuer> {
  const key = (name: string, alg: 'ES256' | 'PS256' = 'ES256') => loadSigningKey(keysDir, name, alg);
  const transactionKey = await key('transaction');
  const accessKey = await key('access', 'PS256');
  const caseKey = await key('case-authority');
  let keyRequests = 0;
  const sets: Readonly<Record<string, readonly SigningKey[]>> = {
    [`${TOKEN_SERVICE}/jwks`]: [transactionKey, accessKey],
    [`${CASE_AUTHORITY}/jwks`]: [caseKey],
  };
  const answer: RequestListener = (request, response) => {
    request.resume();
    const keys = sets[request.url ?? ''];
    if (request.url === `${TOKEN_SERVICE}/jwks`) keyRequests += 1;
    response.writeHead(keys === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(keys === undefined ? {} : { keys: keys.map(({ publicJwk }) => publicJwk) }));
  };
  const server = tls === null ? createServer(answer) : createTlsServer(serverOptions(tls), answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new OperatorProblem(`poort ${port} is bezet; kies een andere met --poort`)
          : error,
      ),
    );
    server.listen(port, host, resolve);
  });
  return {
    tokenServiceUrl: `${url}${TOKEN_SERVICE}`,
    caseUrl: `${url}${CASE_AUTHORITY}`,
    transactionKey,
    accessKey,
    caseKey,
    strangerKey: await key('stranger'),
    keyRequests: () => keyRequests,
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
