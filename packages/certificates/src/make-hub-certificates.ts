import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { authorityFile, certificateFile, dnsNameOf, HUB_MEMBERS, keyFile } from './hub-files.ts';
import { createTestAuthority, type TestAuthority } from './test-authority.ts';

/** Where the processes of a demo are reached. */
const LOCAL_HOSTS = ['localhost', '127.0.0.1', '::1'];
const isAddress = (host: string): boolean => /^[\d.]+$|:/.test(host);

async function writeMember(
  dir: string,
  name: string,
  { authority, hosts }: { authority: TestAuthority; hosts: readonly string[] },
) {
  const { cert, key } = await authority.issue({
    name,
    dnsNames: [dnsNameOf(name), ...hosts.filter((host) => !isAddress(host))],
    ipAddresses: hosts.filter(isAddress),
  });
  writeFileSync(certificateFile(dir, name), cert);
  writeFileSync(keyFile(dir, name), key, { mode: 0o600 });
}

/**
 * Writes a certificate and a key for every member of a hub, and the authority's certificate, to a folder that is whole or
 * as it was. By default of a new authority, whose key is kept nowhere: nobody can issue one more. `hosts` come beside this
 * machine.
 */
export async function makeHubCertificates(
  dir: string,
  hosts: readonly string[] = [],
  authority?: TestAuthority,
): Promise<void> {
  const issuer = authority ?? (await createTestAuthority('Ketenhub proef-CA'));
  const fresh = `${dir}.nieuw`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  writeFileSync(authorityFile(fresh), issuer.cert);
  const named = { authority: issuer, hosts: [...new Set([...LOCAL_HOSTS, ...hosts])] };
  for (const name of HUB_MEMBERS) await writeMember(fresh, name, named);
  rmSync(dir, { recursive: true, force: true });
  renameSync(fresh, dir);
}
