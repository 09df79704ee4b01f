import type { X509Certificate } from 'node:crypto';
import { SettingError } from '../settings.ts';
import { thumbprintOf } from './thumbprint.ts';

/** Whether a certificate may come in. That the CA signed it says who it is, not that it has business here (attack 60). */
export type ClientList = (certificate: X509Certificate) => boolean;

const THUMBPRINT = /^sha256:([\w-]{43})$/;
const DNS_NAME = /^dns:([a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?)$/;
const OIN = /^oin:(\d{20})$/;

/** The OIN of a PKIoverheid certificate: the one serialNumber of its subject. Two of them are none. */
function oinOf(certificate: X509Certificate): string | null {
  const { serialNumber } = certificate.toLegacyObject().subject as { serialNumber?: unknown };
  return typeof serialNumber === 'string' ? serialNumber : null;
}

function readEntry(entry: string, name: string): ClientList {
  const [, thumbprint] = THUMBPRINT.exec(entry) ?? [];
  if (thumbprint !== undefined) return (certificate) => thumbprintOf(certificate) === thumbprint;
  const [, dnsName] = DNS_NAME.exec(entry) ?? [];
  // By name in the subjectAltName only, and literally: a wildcard certificate is nobody in particular.
  if (dnsName !== undefined)
    return (certificate) =>
      certificate.checkHost(dnsName, { subject: 'never', wildcards: false })?.toLowerCase() === dnsName;
  const [, oin] = OIN.exec(entry) ?? [];
  if (oin !== undefined) return (certificate) => oinOf(certificate) === oin;
  throw new SettingError(
    `${name} names "${entry}", which is none of dns:<name>, oin:<20 digits>, sha256:<x5t#S256 of the certificate>`,
  );
}

/** Reads a list with commas of `dns:`, `oin:` and `sha256:` entries. @throws SettingError on any other, and on none. */
export function readClientList(text: string, name: string): ClientList {
  const entries = text.split(',').map((entry) => readEntry(entry.trim(), name));
  return (certificate) => entries.some((admits) => admits(certificate));
}
