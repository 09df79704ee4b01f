import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { authorityFile } from '@ketenhub/certificates/hub-files.ts';
import { ROOT } from '../schema/repository.ts';

/**
 * Lets this command trust the authority of a hub that was started with MTLS=1 beside it; without that it changes nothing.
 * A user has no certificate. For another hub there is Node's own NODE_EXTRA_CA_CERTS.
 * @throws when the authority's certificate is not there
 */
export function trustHub({ MTLS, MTLS_DIR }: Readonly<Record<string, string | undefined>>): void {
  if (MTLS !== '1' && MTLS !== 'true') return;
  const file = authorityFile(MTLS_DIR || join(ROOT, '.data', 'certificaten'));
  if (!existsSync(file)) throw new Error(`MTLS staat aan, maar ${file} is er niet (MTLS_DIR noemt de map)`);
  setDefaultCACertificates([...getCACertificates('default'), readFileSync(file, 'utf8')]);
}
