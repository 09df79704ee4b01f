import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { authorityFile, certificateFile, dnsNameOf, keyFile } from '@ketenhub/certificates/hub-files.ts';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { createFetch, type Fetch, readTlsSettings, SettingError } from '@ketenhub/service';
import { type Environment, isMtlsOn, listenHost, nonEmpty } from './addresses.ts';

/** Where the certificates of a hub with mutual TLS stand. */
export interface CertificatePlace {
  readonly dir: string;
  /** The operator's own are never made, nor replaced. */
  readonly isOwn: boolean;
}

const EVERY_SOURCE = ['gateway', 'case', 'supervisor'];
/**
 * Whose certificate each process lets in. The gateway brings questions, the case authority links, the supervisor asks whether it is
 * ready. At the case process the others fetch keys and evidence. To the token service and the gateway users come too, who have none.
 */
const CLIENTS: Readonly<Record<string, readonly string[]>> = {
  'token-service': ['gateway'],
  gateway: ['case'],
  police: EVERY_SOURCE,
  justice: EVERY_SOURCE,
  care: EVERY_SOURCE,
  municipality: EVERY_SOURCE,
  case: [...EVERY_SOURCE, 'token-service', 'police', 'justice', 'care', 'municipality'],
};

/** @throws OperatorProblem when a setting of one process is set for all of them: they would share a key */
export function certificatePlace(env: Environment, dataDir: string): CertificatePlace | null {
  const ofOne = Object.keys(env).filter((name) => name.startsWith('TLS_') && nonEmpty(env[name]) !== undefined);
  if (ofOne.length > 0)
    throw new OperatorProblem(
      `${ofOne.join(', ')} is for one process; npm start takes MTLS=1, and MTLS_DIR for certificates of your own`,
    );
  if (!isMtlsOn(env)) return null;
  const own = nonEmpty(env.MTLS_DIR);
  return own === undefined ? { dir: join(dataDir, 'certificaten'), isOwn: false } : { dir: resolve(own), isOwn: true };
}

/** Makes the certificates of a demo that has none yet; what stands there stays. */
export async function ensureCertificates({ dir, isOwn }: CertificatePlace, env: Environment): Promise<void> {
  if (existsSync(authorityFile(dir))) return;
  if (isOwn) throw new OperatorProblem(`MTLS_DIR: ${authorityFile(dir)} is not there`);
  // Imported only when it is needed: issuing certificates is no work of a running hub.
  const { makeHubCertificates } = await import('@ketenhub/certificates');
  await makeHubCertificates(dir, [listenHost(env)]);
}

/** The TLS settings of one process. */
export function tlsSettingsOf({ dir }: CertificatePlace, name: string): Record<string, string> {
  const clients = CLIENTS[name];
  return {
    TLS_CERT_FILE: certificateFile(dir, name),
    TLS_KEY_FILE: keyFile(dir, name),
    TLS_CA_FILE: authorityFile(dir),
    ...(clients === undefined
      ? {}
      : {
          TLS_CLIENT_CA_FILE: authorityFile(dir),
          TLS_CLIENTS: clients.map((client) => `dns:${dnsNameOf(client)}`).join(','),
        }),
  };
}

/** How the supervisor asks the processes whether they are ready: with a certificate of its own. @throws OperatorProblem */
export function supervisorFetch(place: CertificatePlace | null): Fetch {
  if (place === null) return createFetch(null);
  try {
    return createFetch(readTlsSettings(tlsSettingsOf(place, 'supervisor'), 'users'));
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    throw new OperatorProblem(
      `${error.message}${place.isOwn ? '' : '; npm run certificaten:maak makes new certificates'}`,
    );
  }
}
