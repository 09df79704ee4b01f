import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Beleid } from '@ketenhub/policy';
import { loadSigningKey, type SigningKey } from '@ketenhub/tokens';
import { releaseKeys } from '../check-release.ts';
import { readCompiled } from '../compiled-beleid.ts';
import { createPolicyClock, type PolicyClock } from '../policy-clock.ts';

import type { Vrijgave } from '../release.ts';
import { writeRelease } from '../release-folder.ts';

import { keySigner, signRelease } from '../sign-release.ts';

/** Compliance in the hands of a test: a key of its own, and a folder of releases that it signs. */
export interface TestCompliance {
  readonly key: SigningKey;
  /** Settings for the process under test. */
  readonly env: { readonly POLICY_RELEASES_DIR: string; readonly POLICY_KEY_FILE: string };
  /** Signs and writes the next release of a bundle; what is not told follows from the one before it. */
  release(beleid: Beleid, told?: Partial<Vrijgave>): Promise<Vrijgave>;
}

const BEGIN = '2026-01-01T00:00:00Z';

export async function openTestCompliance(dir: string): Promise<TestCompliance> {
  const key = await loadSigningKey(join(dir, 'compliance'), 'vrijgave', 'ES256');
  const env = { POLICY_RELEASES_DIR: join(dir, 'vrijgaven'), POLICY_KEY_FILE: join(dir, 'vrijgavesleutel.json') };
  mkdirSync(dir, { recursive: true });
  writeFileSync(env.POLICY_KEY_FILE, JSON.stringify(key.publicJwk));
  let last: Vrijgave | null = null;
  return {
    key,
    env,
    async release(beleid, told = {}) {
      const geldigVanaf = told.geldigVanaf ?? BEGIN;
      const vrijgave = {
        serienummer: (last?.serienummer ?? 0) + 1,
        digest: beleid.digest,
        vorigeDigest: last?.digest ?? null,
        geldigVanaf,
        overlapTot: geldigVanaf,
        goedkeuringen: [],
        ...told,
      };
      const jws = await signRelease(vrijgave, keySigner(key));
      last = await writeRelease(env.POLICY_RELEASES_DIR, { jws, beleid }, releaseKeys([key.publicJwk]));
      return last;
    },
  };
}

/** The settings under which a process finds the protocol of this repository, released by a key of the test. */
export async function releaseCompiled(dir: string, compiled: string): Promise<TestCompliance['env']> {
  const compliance = await openTestCompliance(dir);
  await compliance.release(await readCompiled(compiled));
  return compliance.env;
}

/** One policy that is always in force, for parts that are tested without a process around them. */
export function alwaysInForce(beleid: Beleid): PolicyClock {
  const vrijgave = {
    serienummer: 1,
    digest: beleid.digest,
    vorigeDigest: null,
    geldigVanaf: BEGIN,
    overlapTot: BEGIN,
    goedkeuringen: [],
  };
  return createPolicyClock([{ vrijgave, beleid }], Date.now);
}
