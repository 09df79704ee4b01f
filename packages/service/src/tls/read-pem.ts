import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SettingError } from '../settings.ts';
import { thumbprintOf } from './thumbprint.ts';

/** A file, and the setting that names it. */
export interface PemPlace {
  readonly name: string;
  readonly file: string;
}

const BLOCK = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
/** Extended key usage (RFC 5280 4.2.1.12): a process is server of some and client of others with one certificate. */
const PURPOSES = { '1.3.6.1.5.5.7.3.1': 'servers', '1.3.6.1.5.5.7.3.2': 'clients' } as const;

function refuse({ name, file }: PemPlace, why: string): never {
  throw new SettingError(`${name} (${file}) ${why}`);
}

function readText(place: PemPlace): string {
  try {
    return readFileSync(place.file, 'utf8');
  } catch (error) {
    return refuse(place, `cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`);
  }
}

function parse(place: PemPlace, pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch {
    return refuse(place, 'holds a certificate that is damaged');
  }
}

/** The certificates of a file; each must be valid now, so that the first refusal is not one on the line. */
function readCertificates(place: PemPlace): { pem: string; certificates: X509Certificate[] } {
  const pem = readText(place);
  const certificates = (pem.match(BLOCK) ?? []).map((block) => parse(place, block));
  if (certificates.length === 0) refuse(place, 'holds no certificate in PEM');
  const now = Date.now();
  for (const { validFromDate, validToDate } of certificates) {
    if (validToDate.getTime() <= now) refuse(place, `holds a certificate that ended at ${validToDate.toISOString()}`);
    if (validFromDate.getTime() > now)
      refuse(place, `holds a certificate that begins at ${validFromDate.toISOString()} only`);
  }
  return { pem, certificates };
}

function readKey(place: PemPlace): { pem: string; key: KeyObject } {
  const pem = readText(place);
  try {
    return { pem, key: createPrivateKey(pem) };
  } catch {
    return refuse(place, 'holds no private key in PEM without a password');
  }
}

/** @throws SettingError when they cannot be read, do not belong together, or are not for servers and clients both */
export function readOwnCertificate(certPlace: PemPlace, keyPlace: PemPlace) {
  const { pem: cert, certificates } = readCertificates(certPlace);
  const [own] = certificates;
  if (own === undefined) return refuse(certPlace, 'holds no certificate in PEM');
  const { pem: key, key: privateKey } = readKey(keyPlace);
  if (!own.checkPrivateKey(privateKey)) refuse(keyPlace, `is not the key of the certificate in ${certPlace.name}`);
  for (const [oid, whom] of Object.entries(PURPOSES))
    if (own.keyUsage !== undefined && !own.keyUsage.includes(oid))
      refuse(certPlace, `holds a certificate that is not for ${whom}: a process is both`);
  return { cert, key, thumbprint: thumbprintOf(own) };
}

/** One or more CAs. @throws SettingError when a certificate in the file is none */
export function readAuthorities(place: PemPlace): string {
  const { pem, certificates } = readCertificates(place);
  if (!certificates.every(({ ca }) => ca)) refuse(place, 'holds a certificate that is not of a CA');
  return pem;
}
