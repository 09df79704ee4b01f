import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Beleid, berekenDigest, leesBeleid } from '@ketenhub/policy';
import type { Logger } from '@ketenhub/service';
import { loadSigningKey, type SigningKey } from '@ketenhub/tokens';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BundleRefused } from './bundle-refused.ts';
import { releaseKeys } from './check-release.ts';
import { readCompiled } from './compiled-beleid.ts';
import { checkPolicy, openPolicy } from './open-policy.ts';
import { readPolicySettings } from './policy-settings.ts';
import type { Release } from './release.ts';
import { writeRelease } from './release-folder.ts';
import type { SeenReleases } from './seen-releases.ts';
import { keySigner, signRelease } from './sign-release.ts';
import { openTestCompliance, type TestCompliance } from './testing/test-release.ts';

const eerste = await readCompiled(new URL('../../../schema/beleid.json', import.meta.url).pathname);
const tweede = await withVersion('2099.1');
const NOW = Date.parse('2026-11-18T12:00:00Z');
const LATER = '2026-11-18T13:00:00Z';

async function withVersion(versie: string): Promise<Beleid> {
  const { digest: _, ...inhoud } = { ...eerste, versie };
  return leesBeleid({ ...inhoud, digest: await berekenDigest(inhoud) });
}

let dir: string;
let compliance: TestCompliance;
let nowMs: number;
const now = () => nowMs;

/** Remembers in memory; the real one is tested on a real database. */
function memory(): SeenReleases & { serials: number[]; fails: boolean } {
  const serials: number[] = [];
  return {
    serials,
    fails: false,
    known: async () => new Map(),
    async record(releases: readonly Release[]) {
      if (this.fails) throw new Error('away');
      serials.push(...releases.map(({ vrijgave }) => vrijgave.serienummer));
    },
  };
}
const lines: string[] = [];
const logger = {
  info: () => undefined,
  error: ({ why }: { why: string }) => lines.push(why),
} as unknown as Logger;

const settings = () => readPolicySettings(compliance.env);
const path = (file: string): string => join(compliance.env.POLICY_RELEASES_DIR, file);
async function open(seen = memory()) {
  const policies = await openPolicy(await checkPolicy(settings(), now), { seen, logger, now });
  policies.stop();
  return policies;
}
const refused = (line: string | RegExp) =>
  expect(checkPolicy(settings(), now)).rejects.toThrow(typeof line === 'string' ? new BundleRefused(line) : line);

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'ketenhub-beleid-'));
  compliance = await openTestCompliance(dir);
  nowMs = NOW;
  lines.length = 0;
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('a process that starts (A18)', () => {
  it('decides by the policy that compliance released', async () => {
    await compliance.release(eerste);
    expect((await open()).current().digest).toBe(eerste.digest);
  });

  it('does not start without a signed release, also when the compiled bundle stands there', async () => {
    await refused(/^no signed policy release in \S+; make one with npm run beleid:vrijgeven$/);
    await compliance.release(eerste);
    rmSync(path('000001.jws'));
    await refused(/no signed policy release/);
  });

  it('does not start on a bundle that was altered, or that belongs to another release', async () => {
    await compliance.release(eerste);
    writeFileSync(path('000001.json'), JSON.stringify({ ...eerste, regels: eerste.regels.slice(1) }));
    await refused(`policy bundle ${path('000001.json')} does not match its digest`);
    writeFileSync(path('000001.json'), JSON.stringify(tweede));
    await refused(`policy bundle ${path('000001.json')} is not the one that release 1 is signed for`);
    rmSync(path('000001.json'));
    await refused(/000001\.json cannot be read/);
  });

  it('does not start on a release that was altered, renamed, or signed by another key', async () => {
    await compliance.release(eerste);
    const jws = readFileSync(path('000001.jws'), 'utf8');
    writeFileSync(path('000007.jws'), jws);
    await refused(`policy release ${path('000007.jws')} is signed for serial 1`);
    rmSync(path('000007.jws'));
    writeFileSync(path('000001.jws'), jws.replace(/..\n$/, 'AA\n'));
    await refused(`policy release ${path('000001.jws')} has a wrong signature`);
    const other = await openTestCompliance(join(dir, 'anders'));
    await other.release(eerste);
    writeFileSync(path('000001.jws'), readFileSync(join(other.env.POLICY_RELEASES_DIR, '000001.jws'), 'utf8'));
    await refused(`policy release ${path('000001.jws')} is signed by an unknown key`);
  });

  it('does not start before its first release is in force', async () => {
    await compliance.release(eerste, { geldigVanaf: LATER });
    await refused(/is in force yet; put back the release before it, or wait until 2026-11-18T13:00:00Z$/);
  });

  it.each<[string, () => string]>([
    ['no key', () => ''],
    ['an empty set', () => '{"keys":[]}'],
    ['a key without kid', () => JSON.stringify({ ...compliance.key.publicJwk, kid: undefined })],
    [
      'a private key, which no process may hold',
      () => JSON.stringify({ ...compliance.key.publicJwk, ...compliance.key.privateKey.export({ format: 'jwk' }) }),
    ],
  ])('does not start on %s of compliance', async (_, content) => {
    await compliance.release(eerste);
    writeFileSync(settings().keyFile, content());
    await refused(new RegExp(`${settings().keyFile}`));
  });

  it('takes a set of keys, so that one key can follow another', async () => {
    const other = await openTestCompliance(join(dir, 'anders'));
    await compliance.release(eerste);
    writeFileSync(settings().keyFile, JSON.stringify({ keys: [other.key.publicJwk, compliance.key.publicJwk] }));
    expect((await open()).current().digest).toBe(eerste.digest);
  });

  it('knows what was in force before, as long as its overlap runs', async () => {
    await compliance.release(eerste);
    await compliance.release(tweede, { geldigVanaf: '2026-11-18T11:59:59Z', overlapTot: '2026-11-18T12:00:30Z' });
    const policies = await open();
    expect(policies.current().digest).toBe(tweede.digest);
    expect(policies.named(eerste.digest)?.digest).toBe(eerste.digest);
    nowMs = Date.parse('2026-11-18T12:00:30Z');
    expect(policies.named(eerste.digest)).toBeNull();
    expect((await open()).named(eerste.digest)).toBeNull();
  });
});

describe('a process that runs (A18, A49)', () => {
  it('hears of the next release before it is in force, remembers it, and decides by it from its instant on', async () => {
    await compliance.release(eerste);
    const seen = memory();
    const policies = await open(seen);
    await compliance.release(tweede, { geldigVanaf: LATER, overlapTot: LATER });
    await policies.reload();
    expect(policies.current().digest).toBe(eerste.digest);
    expect(seen.serials).toContain(2);
    nowMs = Date.parse(LATER);
    expect(policies.current().digest).toBe(tweede.digest);
    expect(policies.named(eerste.digest)).toBeNull();
  });

  it('keeps its policy and tells once when the next one cannot be trusted, and takes it once it can', async () => {
    await compliance.release(eerste);
    const policies = await open();
    await compliance.release(tweede, { geldigVanaf: '2026-11-18T12:00:00Z' });
    const good = readFileSync(path('000002.jws'), 'utf8');
    writeFileSync(path('000002.jws'), good.replace(/..\n$/, 'AA\n'));
    await policies.reload();
    await policies.reload();
    expect(policies.current().digest).toBe(eerste.digest);
    expect(lines).toEqual([new BundleRefused(`policy release ${path('000002.jws')} has a wrong signature`).message]);
    writeFileSync(path('000002.jws'), good);
    await policies.reload();
    expect(policies.current().digest).toBe(tweede.digest);
  });

  it('does not go back when the newest release is taken away', async () => {
    await compliance.release(eerste);
    await compliance.release(tweede);
    const policies = await open();
    rmSync(path('000002.jws'));
    await policies.reload();
    expect(policies.current().digest).toBe(tweede.digest);
  });

  it('A49: decides by the new one also when its database is away, and remembers it later', async () => {
    await compliance.release(eerste);
    const seen = memory();
    const policies = await open(seen);
    await compliance.release(tweede);
    seen.fails = true;
    await policies.reload();
    expect(policies.current().digest).toBe(tweede.digest);
    expect(seen.serials).not.toContain(2);
    seen.fails = false;
    await policies.reload();
    expect(seen.serials).toContain(2);
  });
});

describe('writing a release', () => {
  it('changes nothing when a process would refuse it', async () => {
    await compliance.release(eerste);
    await expect(compliance.release(tweede, { serienummer: 1 })).rejects.toThrow('policy release 1 is there already');
    await expect(compliance.release(tweede, { digest: eerste.digest })).rejects.toThrow('is for another bundle');
    await expect(compliance.release(tweede, { overlapTot: '2020-01-01T00:00:00Z' })).rejects.toThrow('is malformed');
    expect((await open()).current().digest).toBe(eerste.digest);
    await expect(readCompiled(path('000002.json'))).rejects.toThrow(BundleRefused);
  });
});

describe('A18: the pinned keys of compliance while a process runs', () => {
  const pin = (content: string) => writeFileSync(compliance.env.POLICY_KEY_FILE, content);
  /** The second version, signed by another key than the first. */
  async function releaseBy(key: SigningKey): Promise<void> {
    const vrijgave = {
      serienummer: 2,
      digest: tweede.digest,
      vorigeDigest: eerste.digest,
      geldigVanaf: LATER,
      overlapTot: LATER,
      goedkeuringen: [],
    };
    const jws = await signRelease(vrijgave, keySigner(key));
    await writeRelease(compliance.env.POLICY_RELEASES_DIR, { jws, beleid: tweede }, releaseKeys([key.publicJwk]));
  }

  it('may become two: a release of the new one is taken over without a restart', async () => {
    await compliance.release(eerste);
    const next = await loadSigningKey(dir, 'volgende', 'ES256');
    const seen = memory();
    const policies = await open(seen);
    await releaseBy(next);
    await policies.reload();
    expect(seen.serials).toEqual([1]);
    expect(lines.at(-1)).toContain('is signed by an unknown key');
    pin(JSON.stringify({ keys: [compliance.key.publicJwk, next.publicJwk] }));
    await policies.reload();
    nowMs = Date.parse(LATER);
    expect(policies.current().versie).toBe(tweede.versie);
  });

  it('may become one: a release of the key that was taken out is not taken over, and at a start refused', async () => {
    await compliance.release(eerste);
    const next = await loadSigningKey(dir, 'volgende', 'ES256');
    pin(JSON.stringify({ keys: [compliance.key.publicJwk, next.publicJwk] }));
    const policies = await open();
    pin(JSON.stringify(next.publicJwk));
    await releaseBy(compliance.key);
    await policies.reload();
    nowMs = Date.parse(LATER);
    expect(policies.current().versie).toBe(eerste.versie);
    await refused(/000002\.jws is signed by an unknown key; put back/);
  });

  it('stay what they were when the file is damaged, which is told once', async () => {
    await compliance.release(eerste);
    const policies = await open();
    const before = lines.length;
    pin('{');
    for (let look = 0; look < 3; look += 1) await policies.reload();
    expect(lines.slice(before)).toEqual([expect.stringContaining('cannot be read')]);
    expect(policies.current().versie).toBe(eerste.versie);
  });
});
