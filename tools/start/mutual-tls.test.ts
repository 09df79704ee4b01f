import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authorityFile, certificateFile, HUB_MEMBERS, keyFile } from '@ketenhub/certificates';
import { readTlsSettings } from '@ketenhub/service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localUrlOf } from './addresses.ts';
import { planHub } from './hub-plan.ts';
import { certificatePlace, ensureCertificates, supervisorFetch, tlsSettingsOf } from './mutual-tls.ts';
import { PROCESSES } from './process-list.ts';

let data: string;
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'ketenhub-mtls-'));
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

const listed = (name: string): string[] =>
  (tlsSettingsOf({ dir: '/c', isOwn: false }, name).TLS_CLIENTS ?? '')
    .split(',')
    .map((entry) => entry.replace(/^dns:(.*)\.ketenhub\.test$/, '$1'));

describe('a hub that is started with MTLS', () => {
  it('is off unless it is asked for, and a typo does not leave it off', () => {
    expect(planHub({ dataDir: data, env: { MTLS: undefined } }).certificates).toBeNull();
    expect(planHub({ dataDir: data, env: { MTLS: '0' } }).certificates).toBeNull();
    expect(() => planHub({ dataDir: data, env: { MTLS: 'aan' } })).toThrow('MTLS must be 1 or 0 and is "aan"');
  });

  it('speaks https everywhere', () => {
    for (const spec of PROCESSES) expect(localUrlOf(spec, { MTLS: '1' })).toMatch(/^https:/);
  });

  it('takes no certificate for all processes at once: each partner has its own key', () => {
    expect(() => certificatePlace({ TLS_CERT_FILE: '/x.pem' }, data)).toThrow('TLS_CERT_FILE is for one process');
  });

  it('makes certificates at its first start, with which every process starts', async () => {
    const place = certificatePlace({ MTLS: '1' }, data);
    if (place === null) throw new Error('off');
    await ensureCertificates(place, {});
    for (const { name } of PROCESSES) {
      const audience = ['gateway', 'token-service'].includes(name) ? 'users-and-processes' : 'processes';
      expect(readTlsSettings(tlsSettingsOf(place, name), audience)).not.toBeNull();
    }
    expect(HUB_MEMBERS).toEqual(expect.arrayContaining([...PROCESSES.map(({ name }) => name), 'supervisor']));
    expect(supervisorFetch(place)).toBeTypeOf('function');
  });

  it('never makes, nor replaces, those of an operator; one that is no good ends the start with one line', async () => {
    const own = join(data, 'eigen');
    const place = certificatePlace({ MTLS: '1', MTLS_DIR: own }, data);
    expect(place).toEqual({ dir: own, isOwn: true });
    if (place === null) throw new Error('off');
    await expect(ensureCertificates(place, {})).rejects.toThrow(`${authorityFile(own)} is not there`);
    const made = join(data, 'certificaten');
    for (const file of [certificateFile(made, 'supervisor'), keyFile(made, 'supervisor')]) writeFileSync(file, 'stuk');
    expect(() => supervisorFetch({ dir: made, isOwn: false })).toThrow(
      /^TLS_CERT_FILE \(.*\) holds no certificate in PEM; npm run certificaten:maak makes new certificates$/,
    );
  });

  it('A60: a partner lets in the gateway, the case authority and the supervisor, and no other partner', () => {
    for (const partner of ['police', 'justice', 'care', 'municipality'])
      expect(listed(partner)).toEqual(['gateway', 'case', 'supervisor']);
  });

  it('A72: only the gateway mints', () => {
    expect(listed('token-service')).toEqual(['gateway']);
  });

  it('A72, A128: only the case authority tells the gateway that a casus is destroyed', () => {
    expect(listed('gateway')).toEqual(['case']);
  });
});
