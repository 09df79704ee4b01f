import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openPersonaliaKluis } from './personalia.ts';

const dir = mkdtempSync(join(tmpdir(), 'ketenhub-personalia-'));
const other = mkdtempSync(join(tmpdir(), 'ketenhub-personalia-'));
afterAll(() => {
  for (const each of [dir, other]) rmSync(each, { recursive: true });
});
const iemand = { bsn: '999990019', naam: 'Test Persoon', geboortedatum: '1980-01-31' };

describe('who an open question is about', () => {
  it('is sealed: the text that is kept holds no name, BSN or birthday, and no two are the same', async () => {
    const kluis = openPersonaliaKluis(dir);
    const [een, twee] = [await kluis.verzegel(iemand), await kluis.verzegel(iemand)];
    expect(een).not.toBe(twee);
    const bytes = een.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'));
    for (const text of [een, ...bytes]) expect(text).not.toMatch(/999990019|Persoon|1980/);
  });

  it('opens after a restart with the same key folder, and with no other', async () => {
    const sealed = await openPersonaliaKluis(dir).verzegel(iemand);
    expect(await openPersonaliaKluis(dir).open(sealed)).toEqual(iemand);
    expect(await openPersonaliaKluis(other).open(sealed)).toBeNull();
    expect(await openPersonaliaKluis(dir).open(`${sealed.slice(0, -4)}AAAA`)).toBeNull();
  });

  it('has a key that only the process can read, and one that is no key keeps it from starting', () => {
    expect(statSync(join(dir, 'vragen.key')).mode & 0o777).toBe(0o600);
    writeFileSync(join(other, 'vragen.key'), 'kort\n');
    expect(() => openPersonaliaKluis(other)).toThrow(/43 characters/);
  });
});
