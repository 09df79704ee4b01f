import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import type { CertificateFiles } from './certified-hub.ts';

/** GET by a client that does not look at its own certificate first, as our processes do. @rejects when it is refused */
export function callUnchecked(files: CertificateFiles, url: string): Promise<number> {
  const pem = (file: string): Buffer => readFileSync(file);
  const tls = {
    cert: pem(files.TLS_CERT_FILE),
    key: pem(files.TLS_KEY_FILE),
    ca: pem(files.TLS_CA_FILE),
    agent: false,
  };
  return new Promise((resolve, reject) => {
    request(url, tls, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}
