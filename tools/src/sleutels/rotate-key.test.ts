import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KeyRing, openKeyRing, SIGNING_KEYS, type SigningKey } from '@ketenhub/tokens';
import { afterAll, describe, expect, it } from 'vitest';
import { ringOf } from './key-places.ts';
import { rotateKey } from './rotate-key.ts';
import { readRotateOptions } from './rotate-options.ts';
import { showKeys } from './show-keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'ketenhub-wissel-'));
afterAll(() => rmSync(folder, { recursive: true }));
const NOW = Date.parse('2026-11-18T09:00:00Z');

/** The gateway of a hub in `dataDir`, as far as its key goes. */
function startGateway(dataDir: string, reloadMs = 20): Promise<KeyRing<SigningKey>> {
  return openKeyRing({
    dir: join(dataDir, 'keys/gateway'),
    name: 'client',
    material: SIGNING_KEYS.client,
    leadMs: 300_000,
    keepMs: 95_000,
    reloadMs,
    onEvent: () => undefined,
    now: () => NOW,
  });
}
function rotate(dataDir: string, patienceMs: number, ...flags: string[]) {
  const options = readRotateOptions(['gateway', '--data', dataDir, ...flags]);
  if (options.soort !== 'SLEUTEL') throw new Error('no key');
  return rotateKey(options, { patienceMs, now: () => NOW });
}

describe('npm run sleutels:wissel', () => {
  it('tells when the new key signs and how long the old one counts, as the running process has fixed it', async () => {
    const dataDir = join(folder, 'draait');
    const ring = await startGateway(dataDir);
    const { text, exitCode } = await rotate(dataDir, 20_000);
    ring.stop();
    expect(exitCode).toBe(0);
    expect(text).toMatch(
      /^gateway: sleutel [\w-]{43} is gepubliceerd en tekent vanaf 2026-11-18T09:05:00Z\. De vorige telt tot 2026-11-18T09:06:35Z en wordt dan vernietigd\.$/,
    );
    const staten = (await showKeys(dataDir, NOW)).filter(({ wie }) => wie === 'gateway').map(({ staat }) => staat);
    expect(staten).toEqual([
      'tekent, telt tot 2026-11-18T09:06:35Z',
      'gepubliceerd, tekent vanaf 2026-11-18T09:05:00Z',
    ]);
    await expect(rotate(dataDir, 0)).rejects.toThrow('er loopt al een wissel');
  });

  it('ends with code 3 while no process runs that takes the key over, and does not announce a second', async () => {
    const dataDir = join(folder, 'draait-niet');
    (await startGateway(dataDir, 3_600_000)).stop();
    const { text, exitCode } = await rotate(dataDir, 0);
    expect([exitCode, text]).toEqual([3, expect.stringContaining('Geen proces heeft hem nog overgenomen')]);
    expect((await showKeys(dataDir, NOW)).map(({ staat }) => staat)).toContain('aangekondigd, nog niet overgenomen');
    await expect(rotate(dataDir, 0)).rejects.toThrow('er is al een volgende sleutel aangekondigd');
  });

  it('refuses a folder in which no key stands, so that a wrong --data makes none', async () => {
    await expect(rotate(join(folder, 'leeg'), 0)).rejects.toThrow('daar staat nog geen sleutel');
    const staten = (await showKeys(join(folder, 'leeg'), NOW)).map(({ staat }) => staat);
    expect(new Set(staten)).toEqual(new Set(['nog geen sleutel']));
  });

  it('refuses a damaged folder in one line, and shows that it is damaged', async () => {
    const dataDir = join(folder, 'stuk');
    const ring = await startGateway(dataDir);
    await rotate(dataDir, 20_000);
    ring.stop();
    const { dir, name } = ringOf({ wie: 'gateway', proces: 'gateway', name: 'client', uitleg: '' }, dataDir);
    const stand = join(dir, `${name}.stand.json`);
    writeFileSync(stand, readFileSync(stand).subarray(0, 30));
    await expect(rotate(dataDir, 0)).rejects.toThrow(/client\.stand\.json is damaged; put it back from the backup$/);
    expect((await showKeys(dataDir, NOW)).find(({ wie }) => wie === 'gateway')?.staat).toMatch(/^BESCHADIGD: /);
  });
});
