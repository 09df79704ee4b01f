import { type Environment, SettingError } from '../settings.ts';
import { type ClientList, readClientList } from './client-list.ts';
import { readAuthorities, readOwnCertificate } from './read-pem.ts';

/** Whose certificates a process asks for. */
export type TlsAudience =
  /** Processes of the hub only: no connection without a certificate on the list. */
  | 'processes'
  /** Users too, who have none; some addresses are for a certificate on the list only. */
  | 'users-and-processes'
  /** Nobody's. */
  | 'users';

export interface TlsClients {
  readonly ca: string;
  readonly isListed: ClientList;
  /** Whether a connection without such a certificate is broken off; else it is somebody without a certificate. */
  readonly required: boolean;
}

/** The certificate of one process and whom it trusts, read and checked at its start. All texts are PEM. */
export interface ProcessTls {
  /** The certificate, and those between it and the CA. */
  readonly cert: string;
  readonly key: string;
  /** The CAs that the processes we call must have their certificate of. */
  readonly ca: string;
  /** `x5t#S256` of our own certificate: what a token that we present is bound to. */
  readonly thumbprint: string;
  readonly clients: TlsClients | null;
}

const OWN = ['TLS_CERT_FILE', 'TLS_KEY_FILE', 'TLS_CA_FILE'] as const;
const CLIENTS = ['TLS_CLIENT_CA_FILE', 'TLS_CLIENTS'] as const;

const isSet = (env: Environment, name: string): boolean => (env[name] ?? '') !== '';

/** Whether this process speaks TLS with a certificate: then everybody whom it calls must too. */
export const isTlsOn = (env: Environment): boolean => [...OWN, ...CLIENTS].some((name) => isSet(env, name));

function checkWhole(env: Environment, audience: TlsAudience): void {
  const needed = audience === 'users' ? OWN : [...OWN, ...CLIENTS];
  const missing = needed.filter((name) => !isSet(env, name));
  if (missing.length > 0)
    throw new SettingError(
      `${missing.join(', ')} not set, while another TLS setting is: set ${needed.join(', ')} or none`,
    );
  const idle = CLIENTS.filter((name) => audience === 'users' && isSet(env, name));
  // Left unread it would look as if somebody were kept out.
  if (idle.length > 0)
    throw new SettingError(`${idle.join(', ')} set for a process that serves users, who have no certificate: unset it`);
}

/**
 * The TLS settings of a process: all of them or none, and then null (plain HTTP). Half of them, a file that cannot be
 * used, or a certificate that has ended never falls back to plain HTTP.
 * @throws SettingError in one line
 */
export function readTlsSettings(env: Environment, audience: TlsAudience): ProcessTls | null {
  if (!isTlsOn(env)) return null;
  checkWhole(env, audience);
  const text = (name: string): string => env[name] ?? '';
  const place = (name: string) => ({ name, file: text(name) });
  const own = readOwnCertificate(place('TLS_CERT_FILE'), place('TLS_KEY_FILE'));
  const ca = readAuthorities(place('TLS_CA_FILE'));
  if (audience === 'users') return { ...own, ca, clients: null };
  const clients = {
    ca: readAuthorities(place('TLS_CLIENT_CA_FILE')),
    isListed: readClientList(text('TLS_CLIENTS'), 'TLS_CLIENTS'),
    required: audience === 'processes',
  };
  return { ...own, ca, clients };
}
