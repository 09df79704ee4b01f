import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import {
  authorityFile,
  type CertificateRequest,
  certificateFile,
  createTestAuthority,
  keyFile,
  makeHubCertificates,
} from '@ketenhub/certificates';
import { createFetch, type Fetch, type ProcessTls, readTlsSettings } from '@ketenhub/service';
import { startOwnHub } from '../setup/own-hub.ts';
import type { TestHub } from '../setup/test-hub.ts';

export interface CertificateFiles {
  readonly TLS_CERT_FILE: string;
  readonly TLS_KEY_FILE: string;
  readonly TLS_CA_FILE: string;
}

/** A whole hub with mutual TLS, and the authority behind its certificates in the hands of the test. */
export interface CertifiedHub {
  readonly hub: TestHub;
  /** Settings with which a command of the terminal finds it. */
  readonly env: Readonly<Record<string, string>>;
  /** The certificate of a process as somebody copied it from its disk. */
  readonly filesOf: (process: string) => CertificateFiles;
  /** One more certificate, of the hub's own authority. */
  readonly issue: (request: CertificateRequest) => Promise<CertificateFiles>;
  stop(): Promise<void>;
}

/** Calls with these certificates. */
export function callerWith(files: CertificateFiles): { readonly fetch: Fetch; readonly tls: ProcessTls } {
  const tls = readTlsSettings({ ...files }, 'users');
  if (tls === null) throw new Error('no certificate');
  return { fetch: createFetch(tls), tls };
}

export async function startCertifiedHub(): Promise<CertifiedHub> {
  const dir = mkdtempSync(join(tmpdir(), 'ketenhub-certificaten-'));
  const hubDir = join(dir, 'hub');
  const authority = await createTestAuthority('Ketenhub proef-CA');
  await makeHubCertificates(hubDir, [], authority);
  const TLS_CA_FILE = authorityFile(hubDir);
  // A user has no certificate, and trusts the authority of the hub.
  setDefaultCACertificates([...getCACertificates('default'), authority.cert]);
  const hub = await startOwnHub({
    env: {
      MTLS: '1',
      MTLS_DIR: hubDir,
      SOURCE_TIMEOUT_MS: '15000',
      INTERNAL_TIMEOUT_MS: '15000',
      CALL_TIMEOUT_MS: '15000',
    },
  });
  const { gateway: GATEWAY_URL = '', 'token-service': TOKEN_SERVICE_URL = '' } = hub.urls;
  return {
    hub,
    env: { MTLS: '1', MTLS_DIR: hubDir, GATEWAY_URL, TOKEN_SERVICE_URL },
    filesOf: (process) => ({
      TLS_CERT_FILE: certificateFile(hubDir, process),
      TLS_KEY_FILE: keyFile(hubDir, process),
      TLS_CA_FILE,
    }),
    async issue(request) {
      const { cert, key } = await authority.issue(request);
      const place = { TLS_CERT_FILE: certificateFile(dir, request.name), TLS_KEY_FILE: keyFile(dir, request.name) };
      writeFileSync(place.TLS_CERT_FILE, cert);
      writeFileSync(place.TLS_KEY_FILE, key);
      return { ...place, TLS_CA_FILE };
    },
    async stop() {
      await hub.remove();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
