import { readPolicySettings, readReleaseKeys, serialsIn, type Vrijgave } from '@ketenhub/bundle';
import { readCompiled } from '@ketenhub/bundle/compiled-beleid.ts';
import type { Beleid } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { type Environment, numberSetting, SettingError, textSetting } from '@ketenhub/service';
import { BELEID_PATH, compilePolicy } from '../../schema/compile-policy.ts';
import { ROOT } from '../../schema/repository.ts';
import { asOperatorProblem, makeRelease } from './make-release.ts';
import { readReleaseOptions } from './options.ts';
import { openSigner, type SignerSettings } from './signer.ts';

/** The key that `npm start` made for its demo. */
const DEMO_KEY_FILE = '.data/keys/compliance/vrijgave.pem';

function readSignerSettings(env: Environment): SignerSettings {
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
    const options = readReleaseOptions(args, { nowMs, isFirst });
    const beleid = await currentBundle();
    return await makeRelease({ folder, keys }, { beleid, signer, ...options }, nowMs);
  } catch (error) {
    if (error instanceof SettingError) throw new OperatorProblem(error.message);
    throw error;
  }
}
