import { X509Certificate } from 'node:crypto';
import { type CertificateRequest, createTestAuthority } from '@ketenhub/certificates';
import { beforeAll, describe, expect, it } from 'vitest';
import { readClientList } from './client-list.ts';
import { thumbprintOf } from './thumbprint.ts';

const OIN = '00000099000000011000';
const OTHER_OIN = '00000099000000012000';
let make: (request: Partial<CertificateRequest>) => Promise<X509Certificate>;
beforeAll(async () => {
  const authority = await createTestAuthority('de CA');
  make = async (request) => new X509Certificate((await authority.issue({ name: 'x', ...request })).cert);
});
const admits = (list: string, certificate: X509Certificate): boolean =>
  readClientList(list, 'TLS_CLIENTS')(certificate);

describe('the list of client certificates (A60)', () => {
  it('knows a certificate by a name in its subjectAltName, and not by the name of its subject', async () => {
    expect(admits('dns:gateway.hub.test', await make({ dnsNames: ['andere.test', 'gateway.hub.test'] }))).toBe(true);
    expect(admits('dns:gateway.hub.test', await make({ name: 'gateway.hub.test' }))).toBe(false);
  });

  it.each([['xgateway.hub.test'], ['gateway.hub.test.kwaad.test'], ['*.hub.test'], ['hub.test']])(
    'takes %s for no gateway.hub.test',
    async (name) => {
      expect(admits('dns:gateway.hub.test', await make({ dnsNames: [name] }))).toBe(false);
    },
  );

  it('knows a PKIoverheid certificate by the OIN in its subject', async () => {
    expect(admits(`oin:${OIN}`, await make({ oin: OIN }))).toBe(true);
    expect(admits(`oin:${OIN}`, await make({ oin: OTHER_OIN }))).toBe(false);
    expect(admits(`oin:${OIN}`, await make({ name: OIN, dnsNames: [OIN] }))).toBe(false);
  });

  it('knows one certificate by its thumbprint, and not the next one of the same holder', async () => {
    const now = await make({ dnsNames: ['gateway.hub.test'] });
    expect(admits(`sha256:${thumbprintOf(now)}`, now)).toBe(true);
    expect(admits(`sha256:${thumbprintOf(now)}`, await make({ dnsNames: ['gateway.hub.test'] }))).toBe(false);
  });

  it('lets in whom one of its entries names', async () => {
    const list = `dns:case.hub.test, oin:${OIN}`;
    expect(admits(list, await make({ dnsNames: ['case.hub.test'] }))).toBe(true);
    expect(admits(list, await make({ oin: OIN }))).toBe(true);
    expect(admits(list, await make({}))).toBe(false);
  });
});
