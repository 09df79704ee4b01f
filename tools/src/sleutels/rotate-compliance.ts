import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readPolicySettings } from '@ketenhub/bundle';
import { type Environment, textSetting } from '@ketenhub/service';
import { readSignerSettings } from '../beleid/vrijgave/release-compiled.ts';
import { openSigner, type SignerSettings } from '../beleid/vrijgave/signer.ts';
import { type CompliancePlace, nextPrivateFile, pinNext, unpinFirst } from './compliance-pin.ts';
import type { Rotated } from './rotate-key.ts';
import type { RotateOptions } from './rotate-options.ts';

function placeOf(dataDir: string, env: Environment): CompliancePlace {
  // What the operator sets for his processes counts; else where the demo keeps it.
  const { releasesDir, keyFile } = readPolicySettings({
    ...env,
    POLICY_RELEASES_DIR: env.POLICY_RELEASES_DIR ?? join(dataDir, 'vrijgaven'),
    POLICY_KEY_FILE: env.POLICY_KEY_FILE ?? join(dataDir, 'vrijgavesleutel.json'),
  });
  const privateFile = textSetting(env, 'COMPLIANCE_KEY_FILE', join(dataDir, 'keys/compliance/vrijgave.pem'));
  return { pinFile: keyFile, privateFile, releasesDir };
}

/** The next key where this hub made it; else what compliance signs with: a command, or the key that took its place already. */
function signerSettings(place: CompliancePlace, env: Environment): SignerSettings {
  const made = nextPrivateFile(place);
  if (existsSync(made)) return { keyFile: made };
  const { COMPLIANCE_SIGN_COMMAND: command = '' } = env;
  return readSignerSettings(command === '' ? { ...env, COMPLIANCE_KEY_FILE: place.privateFile } : env);
}

/** `npm run sleutels:wissel -- compliance`. @throws OperatorProblem in one line; then nothing has changed */
export async function rotateCompliance(
  { dataDir, publicFile, finish }: Extract<RotateOptions, { soort: 'COMPLIANCE' }>,
  env: Environment,
): Promise<Rotated> {
  const place = placeOf(dataDir, env);
  if (!finish) {
    const kid = await pinNext(place, publicFile);
    const text = `compliance: sleutel ${kid} is naast de eerste vastgelegd in ${place.pinFile}; vrijgaven van beide tellen. Rond af met --afronden zodra elk proces dit bestand heeft.`;
    return { text, exitCode: 0 };
  }
  const signer = await openSigner(signerSettings(place, env));
  const { kid, releases } = await unpinFirst(place, signer);
  const text = `compliance: ${releases} vrijgaven opnieuw ondertekend; alleen sleutel ${kid} telt nog. Wat de eerste sleutel ondertekende, wordt geweigerd.`;
  return { text, exitCode: 0 };
}
