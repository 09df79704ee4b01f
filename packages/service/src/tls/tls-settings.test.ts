import { createTestAuthority } from '@ketenhub/certificates';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processUrl } from '../processes.ts';
import type { Environment } from '../settings.ts';
import { type CertificateFiles, certificateFiles } from './certificates.fixture.ts';
import { readTlsSettings, type TlsAudience } from './tls-settings.ts';

let files: CertificateFiles;
let good: Environment;
beforeAll(async () => {
  files = await certificateFiles();
  good = await files.serving('police');
});
afterAll(() => files.remove());

const line = (env: Environment, audience: TlsAudience = 'processes'): string => {
  try {
    readTlsSettings(env, audience);
    return 'accepted';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the TLS settings of a process', () => {
  it('are off by default, and then it speaks plain HTTP', () => {
    expect(readTlsSettings({}, 'processes')).toBeNull();
    expect(readTlsSettings({ TLS_CERT_FILE: '', TLS_CLIENTS: '' }, 'processes')).toBeNull();
  });

  it('make it speak TLS; a subgraph with nobody without a certificate, the token service with users too', () => {
    expect(readTlsSettings(good, 'processes')).toMatchObject({ clients: { required: true } });
    expect(readTlsSettings(good, 'users-and-processes')).toMatchObject({ clients: { required: false } });
  });

  it('the gateway asks its users for no certificate, and says so of a list that it would not read', async () => {
    const own = await files.own('gateway');
    expect(readTlsSettings(own, 'users')).toMatchObject({ clients: null });
    expect(line({ ...own, TLS_CLIENTS: 'dns:x.hub.test' }, 'users')).toBe(
      'TLS_CLIENTS set for a process that serves users, who have no certificate: unset it',
    );
  });

  it.each(['TLS_CERT_FILE', 'TLS_KEY_FILE', 'TLS_CA_FILE', 'TLS_CLIENT_CA_FILE', 'TLS_CLIENTS'])(
    'A60: without %s, but with the others, it does not start; it never falls back to plain HTTP',
    (name) => {
      expect(line({ ...good, [name]: undefined })).toContain(`${name} not set, while another TLS setting is`);
      expect(line({ [name]: good[name] })).toContain('not set, while another TLS setting is');
    },
  );

  it.each<[string, () => Promise<Environment> | Environment, string]>([
    [
      'a file that is not there',
      () => ({ TLS_CERT_FILE: '/nergens/x.pem' }),
      'TLS_CERT_FILE (/nergens/x.pem) cannot be read: ENOENT',
    ],
    [
      'a file that holds no certificate',
      () => ({ TLS_CERT_FILE: files.file('leeg', 'niets') }),
      'holds no certificate in PEM',
    ],
    [
      'a damaged certificate',
      () => ({ TLS_CA_FILE: files.file('stuk', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----') }),
      'holds a certificate that is damaged',
    ],
    ['a certificate that has ended', () => files.own('oud', files.ended()), 'holds a certificate that ended at '],
    ['a certificate that begins later', () => files.own('jong', files.later()), 'holds a certificate that begins at '],
    [
      'the key of another certificate',
      async () => ({ TLS_KEY_FILE: (await files.own('ander')).TLS_KEY_FILE }),
      'is not the key of the certificate in TLS_CERT_FILE',
    ],
    ['a key that is none', () => ({ TLS_KEY_FILE: files.caFile }), 'holds no private key in PEM'],
    ['a certificate for servers only', () => files.own('server', { purposes: ['server'] }), 'is not for clients'],
    ['a certificate for clients only', () => files.own('client', { purposes: ['client'] }), 'is not for servers'],
    [
      'a CA that is none',
      () => ({ TLS_CLIENT_CA_FILE: good.TLS_CERT_FILE }),
      'holds a certificate that is not of a CA',
    ],
    [
      'a CA that has ended',
      async () => ({ TLS_CA_FILE: files.file('oude-ca', (await createTestAuthority('oud', { days: -0.01 })).cert) }),
      'holds a certificate that ended at ',
    ],
    [
      'a list with an unknown kind',
      () => ({ TLS_CLIENTS: 'politie' }),
      'TLS_CLIENTS names "politie", which is none of',
    ],
    ['a list with an empty place', () => ({ TLS_CLIENTS: 'dns:a.test,' }), 'TLS_CLIENTS names "", which is none of'],
    [
      'a list with everybody',
      () => ({ TLS_CLIENTS: 'dns:*.hub.test' }),
      'TLS_CLIENTS names "dns:*.hub.test", which is none',
    ],
  ])('with %s it does not start, and says why in one line', async (_what, change, why) => {
    const said = line({ ...good, ...(await change()) });
    expect(said).toContain(why);
    expect(said).not.toContain('\n');
  });

  it('let nobody be called over plain HTTP: a key set from there would undo it', () => {
    expect(processUrl(good, 'token-service')).toBe('https://127.0.0.1:4010');
    expect(() => processUrl({ ...good, CASE_URL: 'http://case' }, 'case')).toThrow(
      'CASE_URL must be an https address while TLS_CERT_FILE is set',
    );
  });
});
