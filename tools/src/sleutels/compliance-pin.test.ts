import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { controleerVrijgave, readPinnedJwks, readReleaseKeys } from '@ketenhub/bundle';
import { keySigner, type ReleaseSigner, signRelease } from '@ketenhub/bundle/sign-release.ts';
import { loadSigningKey, type SigningKey } from '@ketenhub/tokens';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CompliancePlace, nextPrivateFile, pinNext, unpinFirst } from './compliance-pin.ts';

const folder = mkdtempSync(join(tmpdir(), 'ketenhub-pin-'));
afterAll(() => rmSync(folder, { recursive: true }));

const digest = `sha256-${'A'.repeat(43)}`;
const vrijgave = (serienummer: number) => ({
  serienummer,
  digest,
  vorigeDigest: null,
  geldigVanaf: '2026-11-18T09:00:00.000Z',
  overlapTot: '2026-11-18T09:00:00.000Z',
  goedkeuringen: [],
});

let place: CompliancePlace;
let first: SigningKey;
let stranger: SigningKey;
const release = (serial: number): string => join(place.releasesDir, `00000${serial}.jws`);
const read = (serial: number) => readFileSync(release(serial), 'utf8').trim();
const pinnedKids = () => readPinnedJwks(place.pinFile).map(({ kid }) => kid);
const nextSigner = async (): Promise<ReleaseSigner> =>
  keySigner(await loadSigningKey(join(place.privateFile, '..'), 'vrijgave.volgende', 'ES256'));

beforeAll(async () => {
  stranger = await loadSigningKey(folder, 'vreemde', 'ES256');
});
beforeEach(async () => {
  const dir = mkdtempSync(join(folder, 'hub-'));
  place = { pinFile: join(dir, 'pin.json'), privateFile: join(dir, 'vrijgave.pem'), releasesDir: dir };
  first = await loadSigningKey(dir, 'vrijgave', 'ES256');
  writeFileSync(place.pinFile, JSON.stringify(first.publicJwk));
  for (const serial of [1, 2]) writeFileSync(release(serial), await signRelease(vrijgave(serial), keySigner(first)));
});

describe('A18: the rotation of the pinned key of compliance', () => {
  it('pins the second key beside the first, public parts only, for whoever could read the file before', async () => {
    chmodSync(place.pinFile, 0o644);
    const kid = await pinNext(place, null);
    expect(pinnedKids()).toEqual([first.kid, kid]);
    expect(readFileSync(place.pinFile, 'utf8')).not.toContain('"d"');
    expect([statSync(place.pinFile).mode & 0o777, statSync(nextPrivateFile(place)).mode & 0o777]).toEqual([
      0o644, 0o600,
    ]);
    for (const serial of [1, 2])
      expect(await controleerVrijgave(read(serial), readReleaseKeys(place.pinFile))).toMatchObject({ ok: true });
    await expect(pinNext(place, null)).rejects.toThrow('bevat al twee sleutels');
  });

  it('takes the public half of a key that a card or a KMS holds, and never a private one', async () => {
    const file = join(place.releasesDir, 'kaart.json');
    writeFileSync(file, JSON.stringify(stranger.privateKey.export({ format: 'jwk' })));
    await expect(pinNext(place, file)).rejects.toThrow('holds no public P-256 key');
    writeFileSync(file, JSON.stringify(first.publicJwk));
    await expect(pinNext(place, file)).rejects.toThrow('Deze sleutel van compliance geldt al.');
    writeFileSync(file, JSON.stringify(stranger.publicJwk));
    expect(await pinNext(place, file)).toBe(stranger.kid);
    expect(existsSync(nextPrivateFile(place))).toBe(false);
    expect(await unpinFirst(place, keySigner(stranger))).toEqual({ kid: stranger.kid, releases: 2 });
  });

  it('ends with every release stated anew, word for word, and the first key gone', async () => {
    const kid = await pinNext(place, null);
    expect(await unpinFirst(place, await nextSigner())).toEqual({ kid, releases: 2 });
    expect(pinnedKids()).toEqual([kid]);
    for (const serial of [1, 2])
      expect(await controleerVrijgave(read(serial), readReleaseKeys(place.pinFile))).toEqual({
        ok: true,
        vrijgave: vrijgave(serial),
      });
    const byFirst = await signRelease(vrijgave(3), keySigner(first));
    expect(await controleerVrijgave(byFirst, readReleaseKeys(place.pinFile))).toEqual({
      ok: false,
      why: 'is signed by an unknown key',
    });
    expect((await loadSigningKey(place.releasesDir, 'vrijgave', 'ES256')).kid).toBe(kid);
    expect(existsSync(nextPrivateFile(place))).toBe(false);
  });

  it('signs nothing anew that it does not find good, and changes nothing then', async () => {
    await pinNext(place, null);
    writeFileSync(release(1), await signRelease(vrijgave(1), keySigner(stranger)));
    const before = read(2);
    await expect(unpinFirst(place, await nextSigner())).rejects.toThrow('is signed by an unknown key; er is niets');
    expect(read(2)).toBe(before);
    expect(pinnedKids()).toHaveLength(2);
  });

  it('does not end before it has begun, nor with another key than the second', async () => {
    await expect(unpinFirst(place, keySigner(first))).rejects.toThrow('bevat geen tweede sleutel');
    await pinNext(place, null);
    for (const signer of [first, stranger])
      await expect(unpinFirst(place, keySigner(signer))).rejects.toThrow('een andere sleutel dan de tweede');
    expect(pinnedKids()).toHaveLength(2);
  });
});
