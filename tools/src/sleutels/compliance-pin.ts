import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BundleRefused, controleerVrijgave, readPinnedJwks, releaseKeys, serialsIn } from '@ketenhub/bundle';
import { type ReleaseSigner, signRelease } from '@ketenhub/bundle/sign-release.ts';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { SIGNING_KEYS } from '@ketenhub/tokens';
import type { JWK } from 'jose';

/** Where the operator pins compliance's public key, and where its private key and its releases stand. */
export interface CompliancePlace {
  readonly pinFile: string;
  readonly privateFile: string;
  readonly releasesDir: string;
}

/** Beside the key that signs now, until the rotation is finished. */
export const nextPrivateFile = ({ privateFile }: CompliancePlace): string =>
  `${privateFile.replace(/\.pem$/, '')}.volgende.pem`;

function replaceKeepingMode(path: string, text: string): void {
  const whole = `${path}.${randomUUID()}`;
  try {
    // Whoever may read the pin may go on reading it.
    writeFileSync(whole, text, { flag: 'wx', mode: statSync(path).mode & 0o777 });
    renameSync(whole, path);
  } finally {
    rmSync(whole, { force: true });
  }
}

function pinnedIn(file: string): readonly JWK[] {
  try {
    return readPinnedJwks(file);
  } catch (error) {
    if (error instanceof BundleRefused) throw new OperatorProblem(error.message);
    throw error;
  }
}

/** Makes the next private key of compliance, or takes the public half of one that a card or a KMS holds. */
async function nextPublicKey(place: CompliancePlace, publicFile: string | null): Promise<JWK> {
  if (publicFile !== null) {
    const [jwk, ...more] = pinnedIn(publicFile);
    if (jwk === undefined || more.length > 0)
      throw new OperatorProblem(`${publicFile} moet precies één publieke sleutel bevatten.`);
    return jwk;
  }
  const path = nextPrivateFile(place);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // One that is left of a command that was broken off was pinned by nobody.
  if (!existsSync(path)) writeFileSync(path, SIGNING_KEYS.transaction.make(), { flag: 'wx', mode: 0o600 });
  return (await SIGNING_KEYS.transaction.read(readFileSync(path))).publicJwk;
}

/**
 * Pins a second key of compliance beside the first: from now on releases of either are taken over. @throws OperatorProblem;
 * then nothing has changed
 */
export async function pinNext(place: CompliancePlace, publicFile: string | null): Promise<string> {
  const pinned = pinnedIn(place.pinFile);
  if (pinned.length > 1)
    throw new OperatorProblem(`${place.pinFile} bevat al twee sleutels; rond eerst die wissel af (--afronden).`);
  const next = await nextPublicKey(place, publicFile);
  if (pinned.some(({ kid }) => kid === next.kid)) throw new OperatorProblem('Deze sleutel van compliance geldt al.');
  replaceKeepingMode(place.pinFile, `${JSON.stringify({ keys: [...pinned, next] }, null, 2)}\n`);
  return next.kid ?? '';
}

/** Signs anew what the first key signed; the statement itself stays the same, letter for letter. */
async function signAnew(place: CompliancePlace, pinned: readonly JWK[], signer: ReleaseSigner): Promise<number> {
  const [both, last] = [releaseKeys(pinned), releaseKeys(pinned.slice(-1))];
  const anew: { readonly path: string; readonly jws: string }[] = [];
  for (const serial of serialsIn(place.releasesDir)) {
    const path = join(place.releasesDir, `${String(serial).padStart(6, '0')}.jws`);
    const jws = readFileSync(path, 'utf8').trim();
    if ((await controleerVrijgave(jws, last)).ok) continue;
    const checked = await controleerVrijgave(jws, both);
    if (!checked.ok) throw new OperatorProblem(`policy release ${path} ${checked.why}; er is niets veranderd.`);
    const signed = await signRelease(checked.vrijgave, signer);
    if (!(await controleerVrijgave(signed, last)).ok)
      throw new OperatorProblem(
        'de nieuwe handtekening klopt niet met de tweede publieke sleutel; er is niets veranderd.',
      );
    anew.push({ path, jws: signed });
  }
  for (const { path, jws } of anew) replaceKeepingMode(path, `${jws}\n`);
  return anew.length;
}

export interface Finished {
  readonly kid: string;
  /** How many releases were signed anew. */
  readonly releases: number;
}

/**
 * Signs every release anew with the second pinned key, unpins the first, and destroys the first private key where this hub
 * holds it. @throws OperatorProblem
 */
export async function unpinFirst(place: CompliancePlace, signer: ReleaseSigner): Promise<Finished> {
  const pinned = pinnedIn(place.pinFile);
  const next = pinned.at(-1);
  if (pinned.length !== 2 || next === undefined)
    throw new OperatorProblem(`${place.pinFile} bevat geen tweede sleutel; begin de wissel zonder --afronden.`);
  if (signer.kid !== next.kid)
    throw new OperatorProblem('Wie ondertekent, heeft een andere sleutel dan de tweede die is vastgelegd.');
  const releases = await signAnew(place, pinned, signer);
  // The pin last: whatever breaks this off, the same command goes on where it was.
  const made = nextPrivateFile(place);
  if (existsSync(made)) renameSync(made, place.privateFile);
  replaceKeepingMode(place.pinFile, `${JSON.stringify(next, null, 2)}\n`);
  return { kid: signer.kid, releases };
}
