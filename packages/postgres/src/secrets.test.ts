import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scramVerifier } from './scram-verifier.ts';
import { openSecrets } from './secrets.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenhub-secrets-'));
  file = join(folder, 'secrets.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the passwords of the embedded PostgreSQL', () => {
  it('are made once per role, all different, and are the same at the next start', () => {
    const secrets = openSecrets(folder);
    const one = secrets.passwordOf('ketenhub_police_app');
    expect(secrets.passwordOf('ketenhub_care_app')).not.toBe(one);
    expect(one).toMatch(/^[\w-]{32}$/);
    expect(openSecrets(folder).passwordOf('ketenhub_police_app')).toBe(one);
  });

  it('stand in a file that only its owner reads, also after somebody widened its rights', () => {
    openSecrets(folder).passwordOf('postgres');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    chmodSync(file, 0o644);
    openSecrets(folder);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each(['', '{', '[]', '{}', '{"passwords":{"a":1}}', '{"passwords":{"a":"kort"}}'])(
    'are never replaced when the file is damaged (%s)',
    (content) => {
      writeFileSync(file, content);
      expect(() => openSecrets(folder)).toThrow(
        `${file} is damaged: put the earlier file back, or start over with --fresh`,
      );
      expect(readFileSync(file, 'utf8')).toBe(content);
    },
  );
});

describe('the form in which PostgreSQL stores a password', () => {
  it('is the one of RFC 7677 for its own example', () => {
    const salt = Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64');
    expect(scramVerifier('pencil', salt)).toBe(
      'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=',
    );
  });
});
