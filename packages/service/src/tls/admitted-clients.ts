import type { X509Certificate } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Server } from 'node:https';
import type { TLSSocket } from 'node:tls';
import type { Logger } from '../logger.ts';
import { thumbprintOf } from './thumbprint.ts';
import type { TlsClients } from './tls-settings.ts';

interface Client {
  readonly certificate: X509Certificate;
  readonly thumbprint: string;
  readonly endsAtMs: number;
}

/** The client behind each connection whose certificate is of the CA and on the list; the others are not in it. */
const admitted = new WeakMap<object, Client>();

const ONCE_PER_MS = 60_000;

const REMEMBERED_MAX = 100;

/** One line a minute for each reason and certificate: whoever knocks all day must not fill the disk. */
function rarely(logger: Pick<Logger, 'warn'>): (why: string, facts: Record<string, unknown>) => void {
  const told = new Map<string, number>();
  return (why, facts) => {
    const about = `${why} ${facts.thumbprint}`;
    if (Date.now() - (told.get(about) ?? Number.NEGATIVE_INFINITY) < ONCE_PER_MS) return;
    if (told.size >= REMEMBERED_MAX) told.clear();
    told.set(about, Date.now());
    logger.warn({ beveiliging: 'GEWEIGERD', why, ...facts }, 'connection refused');
  };
}

/** The certificate that a connection proved to hold. A resumed session can be `authorized` and show none: that is none. */
function certificateOf(socket: TLSSocket): X509Certificate | null {
  return socket.authorized ? (socket.getPeerX509Certificate() ?? null) : null;
}

/** Lets in who is on the list, before a byte of HTTP is read; where certificates are required, nobody else (attack 60). */
export function admitClients(server: Server, clients: TlsClients, logger: Pick<Logger, 'warn'>): void {
  const tell = rarely(logger);
  // Before the listener of the HTTP server itself.
  server.prependListener('secureConnection', (socket: TLSSocket) => {
    const certificate = certificateOf(socket);
    if (certificate !== null && clients.isListed(certificate)) {
      const endsAtMs = certificate.validToDate.getTime();
      admitted.set(socket, { certificate, thumbprint: thumbprintOf(certificate), endsAtMs });
      return;
    }
    if (!clients.required) return;
    const facts = certificate === null ? {} : { thumbprint: thumbprintOf(certificate) };
    tell('client certificate not on the list', { ...facts, oorsprong: socket.remoteAddress });
    socket.destroy();
  });
  server.on('tlsClientError', (error: NodeJS.ErrnoException, socket: TLSSocket) =>
    tell('no good TLS with a client certificate', { code: error.code, oorsprong: socket.remoteAddress }),
  );
}

type Request = Pick<IncomingMessage, 'socket'>;

function admittedClient({ socket }: Request): Client | null {
  const client = admitted.get(socket);
  return client !== undefined && Date.now() < client.endsAtMs ? client : null;
}

/**
 * The certificate with which this request came in: of the CA, on the list, and valid now, also when the connection is
 * older. Null without one.
 */
export const clientCertificate = (request: Request): X509Certificate | null =>
  admittedClient(request)?.certificate ?? null;

/** `x5t#S256` of that certificate. */
export const clientThumbprint = (request: Request): string | null => admittedClient(request)?.thumbprint ?? null;
