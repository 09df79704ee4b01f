import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from './logger.ts';
import { clientThumbprint } from './tls/admitted-clients.ts';
import { openTlsServer } from './tls/open-tls-server.ts';
import type { ProcessTls } from './tls/tls-settings.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export interface HttpServerOptions {
  readonly host: string;
  readonly port: number;
  /** Keyed by `METHOD /path`; exact paths only. */
  readonly routes: Readonly<Record<string, Handler>>;
  /** Everything the routes do not name, such as an authorization server's own paths. */
  readonly fallback?: Handler;
  readonly isReady: () => boolean;
  readonly logger: Logger;
  readonly requestTimeoutMs: number;
  /** Speaks TLS only, and asks clients for their certificate; plain HTTP without. */
  readonly tls?: ProcessTls | null;
}

export interface RunningHttpServer {
  readonly port: number;
  /** Stops taking requests, lets the running ones end, then resolves. */
  close(graceMs: number): Promise<void>;
}

/** A transaction token about a large family travels in a header; Node's own 16 KiB would cut it off. */
const HEADERS_MAX_BYTES = 65_536;

/** Node looks for slow requests every 30 s; a timeout of 15 s would end them after 45. */
const CHECK_EVERY_MAX_MS = 2_000;

const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** Writes a JSON answer that no cache may keep (attack 47). */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    ...HEADERS,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

async function dispatch(options: HttpServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A connection lives longer than a certificate may: what has ended opens nothing any more (attack 60).
  if (options.tls?.clients?.required && clientThumbprint(request) === null) {
    response.setHeader('connection', 'close');
    return sendJson(response, 401, { fout: 'Niet toegestaan.' });
  }
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  if (path === '/health/live') return sendJson(response, 200, { status: 'live' });
  if (path === '/health/ready') {
    return options.isReady()
      ? sendJson(response, 200, { status: 'ready' })
      : sendJson(response, 503, { status: 'starting' });
  }
  const handler = options.routes[`${request.method} ${path}`] ?? options.fallback;
  if (handler) return handler(request, response);
  const known = Object.keys(options.routes).some((route) => route.endsWith(` ${path}`));
  sendJson(response, known ? 405 : 404, { fout: known ? 'Deze methode kan hier niet.' : 'Dit adres bestaat niet.' });
}

function listen(server: Server, options: HttpServerOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Listens at host and port. @rejects with EADDRINUSE when the port is taken. */
export async function startHttpServer(options: HttpServerOptions): Promise<RunningHttpServer> {
  let closing = false;
  const connectionsCheckingInterval = Math.min(options.requestTimeoutMs, CHECK_EVERY_MAX_MS);
  const listener: RequestListener = (request, response) => {
    // Node would keep the connection of a request that ran during the close, and with it the process, until the grace ends.
    response.once('close', () => setImmediate(() => closing && server.closeIdleConnections()));
    dispatch(options, request, response).catch((error: unknown) => {
      options.logger.error({ error, path: request.url?.split('?', 1)[0] }, 'request failed');
      if (!response.headersSent) sendJson(response, 500, { fout: 'Er ging iets mis; probeer het later opnieuw.' });
      else response.destroy();
    });
  };
  const limits = { maxHeaderSize: HEADERS_MAX_BYTES, connectionsCheckingInterval };
  const { tls = null, logger } = options;
  const server: Server =
    tls === null ? createServer(limits, listener) : openTlsServer({ tls, limits, logger }, listener);
  server.requestTimeout = options.requestTimeoutMs;
  server.headersTimeout = Math.min(options.requestTimeoutMs, 10_000);
  server.keepAliveTimeout = 65_000;
  const port = await listen(server, options);
  return {
    port,
    close: (graceMs) =>
      new Promise((resolve) => {
        closing = true;
        const force = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
