import type { RequestListener, ServerOptions } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { Logger } from '../logger.ts';
import { admitClients } from './admitted-clients.ts';
import { TLS_MIN_VERSION } from './create-fetch.ts';
import type { ProcessTls } from './tls-settings.ts';

/** Node waits 120 s for a handshake. */
const HANDSHAKE_TIMEOUT_MS = 10_000;

export interface TlsServerParts {
  readonly tls: ProcessTls;
  readonly limits: ServerOptions;
  readonly logger: Logger;
}

/** A server that speaks TLS only; where a client certificate is required, nobody without one on the list says a word of HTTP. */
export function openTlsServer({ tls, limits, logger }: TlsServerParts, listener: RequestListener): Server {
  const { cert, key, clients } = tls;
  const asked = clients === null ? {} : { ca: clients.ca, requestCert: true, rejectUnauthorized: clients.required };
  const server = createServer(
    { ...limits, cert, key, minVersion: TLS_MIN_VERSION, handshakeTimeout: HANDSHAKE_TIMEOUT_MS, ...asked },
    listener,
  );
  if (clients !== null) admitClients(server, clients, logger);
  return server;
}
