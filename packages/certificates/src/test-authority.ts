import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

/** A certificate with its private key, both as PEM. */
export interface Issued {
  readonly cert: string;
  readonly key: string;
}

export interface CertificateRequest {
  /** Common name of the subject. */
  readonly name: string;
  readonly dnsNames?: readonly string[];
  readonly ipAddresses?: readonly string[];
  /** `serialNumber` of the subject, where PKIoverheid puts the OIN. */
  readonly oin?: string;
  readonly validFrom?: Date;
  /** By default 90 days from now. */
  readonly validUntil?: Date;
  /** What the certificate is for; by default both. */
  readonly purposes?: readonly ('server' | 'client')[];
}

/** A certificate authority for tests and demos: whoever holds its key can be anyone, so it is never one for real data. */
export interface TestAuthority {
  /** Certificate of the CA, PEM. */
  readonly cert: string;
  issue(request: CertificateRequest): Promise<Issued>;
}

const DAY_MS = 86_400_000;
/** A clock that is a little behind must not refuse a certificate of just now. */
const BACKDATED_MS = 3_600_000;
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const PURPOSE = { server: x509.ExtendedKeyUsage.serverAuth, client: x509.ExtendedKeyUsage.clientAuth } as const;

const newSerial = (): string => `4${randomBytes(15).toString('hex')}`;
const newKeys = () => webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);

async function keyPem(key: webcrypto.CryptoKey): Promise<string> {
  return x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
}

function subjectOf({ name, oin }: CertificateRequest): x509.JsonName {
  return [{ O: ['Ketenhub demo'] }, { CN: [name] }, ...(oin === undefined ? [] : [{ '2.5.4.5': [oin] }])];
}

function extensionsOf({ dnsNames = [], ipAddresses = [], purposes = ['server', 'client'] }: CertificateRequest) {
  const names = [
    ...dnsNames.map((value) => ({ type: 'dns' as const, value })),
    ...ipAddresses.map((value) => ({ type: 'ip' as const, value })),
  ];
  return [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.ExtendedKeyUsageExtension(purposes.map((purpose) => PURPOSE[purpose])),
    ...(names.length === 0 ? [] : [new x509.SubjectAlternativeNameExtension(names)]),
  ];
}

/** A new authority, with a key that exists in this process only. */
export async function createTestAuthority(name: string, { days = 397 } = {}): Promise<TestAuthority> {
  x509.cryptoProvider.set(webcrypto as never);
  const keys = await newKeys();
  const now = Date.now();
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: newSerial(),
    name: [{ O: ['Ketenhub demo'] }, { CN: [name] }],
    notBefore: new Date(now - BACKDATED_MS),
    notAfter: new Date(now + days * DAY_MS),
    signingAlgorithm: ALGORITHM,
    keys: keys as never,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    ],
  });
  return {
    cert: authority.toString('pem'),
    async issue(request) {
      const own = await newKeys();
      const certificate = await x509.X509CertificateGenerator.create({
        serialNumber: newSerial(),
        subject: subjectOf(request),
        issuer: authority.subjectName,
        notBefore: request.validFrom ?? new Date(Date.now() - BACKDATED_MS),
        notAfter: request.validUntil ?? new Date(Date.now() + 90 * DAY_MS),
        signingAlgorithm: ALGORITHM,
        publicKey: own.publicKey as never,
        signingKey: keys.privateKey as never,
        extensions: extensionsOf(request),
      });
      return { cert: certificate.toString('pem'), key: await keyPem(own.privateKey) };
    },
  };
}
