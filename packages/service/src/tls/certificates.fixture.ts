import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CertificateRequest, createTestAuthority, type TestAuthority } from '@ketenhub/certificates';
import type { Environment } from '../settings.ts';

const HOUR_MS = 3_600_000;
const LOCAL = { ipAddresses: ['127.0.0.1'] };

/** Files of certificates, each made when it is asked for, in a folder that goes with the test. */
export async function certificateFiles() {
  const dir = mkdtempSync(join(tmpdir(), 'ketenhub-tls-'));
  const authority = await createTestAuthority('de CA');
  const file = (name: string, text: string): string => {
    writeFileSync(join(dir, name), text);
    return join(dir, name);
  };
  const caFile = file('ca.pem', authority.cert);

  async function own(name: string, more: Partial<CertificateRequest> = {}, by: TestAuthority = authority) {
    const { cert, key } = await by.issue({ name, dnsNames: [`${name}.hub.test`], ...LOCAL, ...more });
    return {
      TLS_CERT_FILE: file(`${name}.pem`, cert),
      TLS_KEY_FILE: file(`${name}-key.pem`, key),
      TLS_CA_FILE: caFile,
    };
  }

  return {
    caFile,
    file,
    /** Settings of a process that serves users. */
    own,
    /** Settings of a process that lets in the gateway, by its name. */
    async serving(name: string, more: Partial<CertificateRequest> = {}): Promise<Environment> {
      return { ...(await own(name, more)), TLS_CLIENT_CA_FILE: caFile, TLS_CLIENTS: 'dns:gateway.hub.test' };
    },
    /** An hour ago, and so over. */
    ended: () => ({ validFrom: new Date(Date.now() - 2 * HOUR_MS), validUntil: new Date(Date.now() - HOUR_MS) }),
    later: () => ({ validFrom: new Date(Date.now() + HOUR_MS) }),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
export type CertificateFiles = Awaited<ReturnType<typeof certificateFiles>>;
