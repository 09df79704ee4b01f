import { join } from 'node:path';
import { readReleaseKeys } from '@ketenhub/bundle';
import { readCompiled } from '@ketenhub/bundle/compiled-beleid.ts';
import { keySigner } from '@ketenhub/bundle/sign-release.ts';
import { maakVoorstel } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { loadSigningKey, readOrCreate } from '@ketenhub/tokens';
import { loadDemoSigners, signAsDemo, writeDemoRegister } from '../src/beleid/besluiten/demo-signers.ts';
import { asOperatorProblem, makeRelease, presentReleases } from '../src/beleid/vrijgave/make-release.ts';
import { type Environment, nonEmpty } from './addresses.ts';

/** Where every process finds the signed releases of the policy, and the public key it holds them against. */
export interface PolicyPlace {
  readonly POLICY_RELEASES_DIR: string;
  readonly POLICY_KEY_FILE: string;
  /** Register of who may sign about the protocol; the operator's own, or the repository's, when it is not named. */
  readonly POLICY_SIGNERS_FILE?: string;
}

export interface DemoCompliance {
  readonly dataDir: string;
  /** The compiled privacyprotocol. */
  readonly policyFile: string;
}

/**
 * The place of the operator; null when he names none. Then the hub is a demo and signs for itself.
 * @throws OperatorProblem when only one of the two is set
 */
export function outsidePolicy(env: Environment): PolicyPlace | null {
  const releases = nonEmpty(env.POLICY_RELEASES_DIR);
  const key = nonEmpty(env.POLICY_KEY_FILE);
  if (releases === undefined && key === undefined) return null;
  if (releases === undefined || key === undefined)
    throw new OperatorProblem('set both POLICY_RELEASES_DIR and POLICY_KEY_FILE, or neither');
  return { POLICY_RELEASES_DIR: releases, POLICY_KEY_FILE: key };
}

/**
 * Plays compliance for the demo: a key of its own, made at first start, and a release whenever the compiled protocol is
 * another than what was released last. No process ever gets to see that key.
 * @throws OperatorProblem in one line when what stands there was tampered with; then nothing has changed
 */
export async function releaseForDemo({ dataDir, policyFile }: DemoCompliance): Promise<PolicyPlace> {
  const signers = await loadDemoSigners(dataDir);
  const place = {
    POLICY_SIGNERS_FILE: writeDemoRegister(dataDir, signers),
    POLICY_RELEASES_DIR: join(dataDir, 'vrijgaven'),
    POLICY_KEY_FILE: join(dataDir, 'vrijgavesleutel.json'),
  };
  const key = await loadSigningKey(join(dataDir, 'keys', 'compliance'), 'vrijgave', 'ES256');
  readOrCreate(place.POLICY_KEY_FILE, () => `${JSON.stringify(key.publicJwk, null, 2)}\n`);
  const beleid = await asOperatorProblem(() => readCompiled(policyFile));
  const keys = await asOperatorProblem(async () => readReleaseKeys(place.POLICY_KEY_FILE));
  const folder = { folder: place.POLICY_RELEASES_DIR, keys };
  const nowMs = Date.now();
  const present = await presentReleases(folder, nowMs);
  const last = present.at(-1)?.beleid;
  if (last?.digest !== beleid.digest) {
    // The demo plays everybody who has a say, so that whoever edits the protocol of a demo sees what it does.
    const goedkeuringen = last === undefined ? [] : await signAsDemo(await maakVoorstel(last, beleid), signers);
    const ondertekenaars = signers.map(({ wie }) => wie);
    // Nothing of this hub runs yet, so nothing has to be answered under the policy before it.
    const release = { beleid, signer: keySigner(key), fromMs: nowMs, overlapMs: 0, goedkeuringen, ondertekenaars };
    await makeRelease(folder, release, nowMs);
  }
  return place;
}
