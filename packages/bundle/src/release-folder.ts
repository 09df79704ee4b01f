import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Beleid } from '@ketenhub/policy';
import { BundleRefused, PUT_BACK } from './bundle-refused.ts';
import { controleerVrijgave, type ReleaseKeys } from './check-release.ts';
import { readCompiled } from './compiled-beleid.ts';
import type { Release, Vrijgave } from './release.ts';

/** A release is two files: `000003.jws`, what compliance signed, and `000003.json`, the bundle that it signed for. */
const NAME = /^(\d{6,15})\.jws$/;
const fileOf = (folder: string, serial: number, extension: 'jws' | 'json'): string =>
  join(folder, `${String(serial).padStart(6, '0')}.${extension}`);

/** The serial numbers in the folder, highest first; empty where there is no folder. */
export function serialsIn(folder: string): number[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new BundleRefused(
      `policy releases in ${folder} cannot be read`,
      'let POLICY_RELEASES_DIR name a readable folder',
    );
  }
  const serials = names.flatMap((name) => NAME.exec(name)?.[1] ?? []).map(Number);
  return [...new Set(serials)].sort((a, b) => b - a);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    throw new BundleRefused(`policy release ${path} cannot be read`);
  }
}

async function readVrijgave(folder: string, serial: number, keys: ReleaseKeys): Promise<Vrijgave> {
  const path = fileOf(folder, serial, 'jws');
  const checked = await controleerVrijgave(readText(path), keys);
  if (!checked.ok) throw new BundleRefused(`policy release ${path} ${checked.why}`);
  if (checked.vrijgave.serienummer !== serial)
    throw new BundleRefused(`policy release ${path} is signed for serial ${checked.vrijgave.serienummer}`);
  return checked.vrijgave;
}

async function withBundle(folder: string, vrijgave: Vrijgave): Promise<Release> {
  const path = fileOf(folder, vrijgave.serienummer, 'json');
  const beleid = await readCompiled(path, PUT_BACK);
  if (beleid.digest !== vrijgave.digest)
    throw new BundleRefused(`policy bundle ${path} is not the one that release ${vrijgave.serienummer} is signed for`);
  return { vrijgave, beleid };
}

const notYet = (first: Vrijgave | undefined): string =>
  `put back the release before it, or wait until ${first?.geldigVanaf ?? 'one is'}`;

/**
 * The releases that count at an instant, in rising order: what is announced, what is in force, and what was in force
 * before while its overlap runs. All of them are checked; older ones are not even opened.
 * @throws BundleRefused in one line that names the file, when one of them cannot be trusted or none is in force
 */
export async function readReleases(folder: string, keys: ReleaseKeys, atMs: number): Promise<Release[]> {
  const serials = serialsIn(folder);
  if (serials.length === 0)
    throw new BundleRefused(`no signed policy release in ${folder}`, 'make one with npm run beleid:vrijgeven');
  const found: Vrijgave[] = [];
  for (const serial of serials) {
    const vrijgave = await readVrijgave(folder, serial, keys);
    found.unshift(vrijgave);
    if (Date.parse(vrijgave.geldigVanaf) <= atMs) break;
  }
  const [inForce, ...announced] = found;
  if (inForce === undefined || Date.parse(inForce.geldigVanaf) > atMs)
    throw new BundleRefused(`no policy release in ${folder} is in force yet`, notYet(inForce));
  const before = Date.parse(inForce.overlapTot) > atMs ? await readBefore(folder, inForce, { serials, keys }) : [];
  return Promise.all([...before, inForce, ...announced].map((vrijgave) => withBundle(folder, vrijgave)));
}

/** The release that `inForce` names as the one before it; none when its files are gone, and then it has no overlap. */
async function readBefore(
  folder: string,
  inForce: Vrijgave,
  { serials, keys }: { readonly serials: readonly number[]; readonly keys: ReleaseKeys },
): Promise<Vrijgave[]> {
  for (const serial of serials.filter((older) => older < inForce.serienummer)) {
    const vrijgave = await readVrijgave(folder, serial, keys);
    if (vrijgave.digest === inForce.vorigeDigest) return [vrijgave];
  }
  return [];
}

const NOT_WRITTEN = 'nothing was written';

export interface Before {
  /** Null when there is none. */
  readonly before: Release | null;
  /** Announced after it for a later instant than this one; a release that is in force already cannot be overtaken. */
  readonly overtaken: readonly Vrijgave[];
}

/**
 * The release that decides until this one comes into force, as it stands in the folder: not as this one says, because whoever
 * signs could name an older and wider one. @throws BundleRefused when one on the way cannot be trusted
 */
export async function readReleaseBefore(folder: string, vrijgave: Vrijgave, keys: ReleaseKeys): Promise<Before> {
  const overtaken: Vrijgave[] = [];
  for (const serial of serialsIn(folder).filter((older) => older < vrijgave.serienummer)) {
    const older = await readVrijgave(folder, serial, keys);
    if (Date.parse(older.geldigVanaf) <= Date.parse(vrijgave.geldigVanaf))
      return { before: await withBundle(folder, older), overtaken };
    overtaken.push(older);
  }
  return { before: null, overtaken };
}

/** Puts a file in its place whole or not at all, and never over another. */
function place(path: string, text: string): void {
  const whole = `${path}.${randomUUID()}`;
  try {
    writeFileSync(whole, text, { flag: 'wx', mode: 0o644 });
    linkSync(whole, path);
  } finally {
    rmSync(whole, { force: true });
  }
}

/**
 * Writes a signed release, the bundle first, so that whoever sees the release finds what it is for. It is checked as a
 * process checks it, before anything is written. @throws BundleRefused when a process would refuse it or the serial is
 * taken; then nothing has changed
 */
export async function writeRelease(
  folder: string,
  { jws, beleid }: { readonly jws: string; readonly beleid: Beleid },
  keys: ReleaseKeys,
): Promise<Vrijgave> {
  const checked = await controleerVrijgave(jws, keys);
  if (!checked.ok) throw new BundleRefused(`the new policy release ${checked.why}`, NOT_WRITTEN);
  const { vrijgave } = checked;
  const { serienummer } = vrijgave;
  if (vrijgave.digest !== beleid.digest)
    throw new BundleRefused('the new policy release is for another bundle', NOT_WRITTEN);
  if (serienummer <= (serialsIn(folder)[0] ?? 0))
    throw new BundleRefused(`policy release ${serienummer} is there already`, NOT_WRITTEN);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  // What an interrupted write left behind was released to nobody.
  rmSync(fileOf(folder, serienummer, 'json'), { force: true });
  place(fileOf(folder, serienummer, 'json'), JSON.stringify(beleid));
  place(fileOf(folder, serienummer, 'jws'), `${jws}\n`);
  return vrijgave;
}
