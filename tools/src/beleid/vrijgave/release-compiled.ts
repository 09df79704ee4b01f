import { join } from 'node:path';
import { readPolicySettings, readReleaseKeys, serialsIn, type Vrijgave } from '@ketenhub/bundle';
import { readCompiled } from '@ketenhub/bundle/compiled-beleid.ts';
import type { Beleid } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { type Environment, numberSetting, SettingError, textSetting } from '@ketenhub/service';
import { BELEID_PATH, compilePolicy, SIGNERS_PATH } from '../../schema/compile-policy.ts';
import { ROOT } from '../../schema/repository.ts';
import { DECISIONS_PATH, readChain, readDecision } from '../besluiten/read-chain.ts';
import { readSigners } from '../besluiten/read-signers.ts';
import { asOperatorProblem, makeRelease, type NewRelease } from './make-release.ts';
import { readReleaseOptions } from './options.ts';
import { openSigner, type SignerSettings } from './signer.ts';

/** The key that `npm start` made for its demo. */
const DEMO_KEY_FILE = '.data/keys/compliance/vrijgave.pem';

export function readSignerSettings(env: Environment): SignerSettings {
  const { COMPLIANCE_SIGN_COMMAND: command, COMPLIANCE_KEY_FILE: keyFile } = env;
  if (command === undefined || command === '')
    return { keyFile: textSetting(env, 'COMPLIANCE_KEY_FILE', DEMO_KEY_FILE) };
  if (keyFile !== undefined && keyFile !== '')
    throw new SettingError('set COMPLIANCE_KEY_FILE or COMPLIANCE_SIGN_COMMAND, not both');
  const range = { fallback: 60_000, min: 1_000, max: 600_000 };
  return {
    command,
    kid: textSetting(env, 'COMPLIANCE_KEY_ID'),
    timeoutMs: numberSetting(env, 'COMPLIANCE_SIGN_TIMEOUT_MS', range),
  };
}

/** The committed bundle, when it still is what the YAML says: compliance signs what it can read there. */
async function currentBundle(): Promise<Beleid> {
  const [compiled, committed] = await Promise.all([
    compilePolicy(),
    asOperatorProblem(() => readCompiled(`${ROOT}/${BELEID_PATH}`)),
  ]);
  if (compiled.digest !== committed.digest)
    throw new OperatorProblem(`${BELEID_PATH} is not current; run npm run generate and commit the result`);
  return committed;
}

type Content = Pick<NewRelease, 'beleid' | 'goedkeuringen'>;

async function ofDossier(file: string): Promise<Content> {
  const { beleid, stukken } = await readDecision(file);
  return { beleid, goedkeuringen: stukken };
}

/** The protocol of the repository, with the documents of the decision that stands beside it. */
async function ofRepository(): Promise<Content> {
  const beleid = await currentBundle();
  const { besluiten } = await readChain(join(ROOT, DECISIONS_PATH));
  const stukken = besluiten.find((besluit) => besluit.beleid.digest === beleid.digest)?.stukken ?? [];
  return { beleid, goedkeuringen: stukken };
}

export interface ReleaseCommand {
  readonly args: readonly string[];
  readonly env: Environment;
  readonly nowMs: number;
}

/** `npm run beleid:vrijgeven`. @throws OperatorProblem in one message; then nothing has changed. */
export async function releaseCompiled({ args, env, nowMs }: ReleaseCommand): Promise<Vrijgave> {
  try {
    const { releasesDir: folder, keyFile } = readPolicySettings(env);
    const signer = await openSigner(readSignerSettings(env));
    const keys = await asOperatorProblem(async () => readReleaseKeys(keyFile));
    const isFirst = await asOperatorProblem(async () => serialsIn(folder).length === 0);
    const { dossierFile, ...times } = readReleaseOptions(args, { nowMs, isFirst });
    const signersFile = textSetting(env, 'POLICY_SIGNERS_FILE', SIGNERS_PATH);
    const what = dossierFile === null ? await ofRepository() : await ofDossier(dossierFile);
    const release = { ...what, ...times, signer, ondertekenaars: await readSigners(signersFile) };
    return await makeRelease({ folder, keys }, release, nowMs);
  } catch (error) {
    if (error instanceof SettingError) throw new OperatorProblem(error.message);
    throw error;
  }
}
