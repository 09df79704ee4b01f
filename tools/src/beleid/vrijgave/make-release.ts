import {
  BundleRefused,
  type Release,
  type ReleaseKeys,
  readReleases,
  serialsIn,
  type Vrijgave,
  writeRelease,
} from '@ketenhub/bundle';
import { type ReleaseSigner, signRelease } from '@ketenhub/bundle/sign-release.ts';
import { type Beleid, maakVoorstel, type Ondertekenaar, toetsDossier } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';

/** Where releases stand, and the public keys that the processes hold them against. */
export interface ReleasePlace {
  readonly folder: string;
  readonly keys: ReleaseKeys;
}

export interface NewRelease {
  readonly beleid: Beleid;
  readonly signer: ReleaseSigner;
  /** Instant from which every process decides with it. */
  readonly fromMs: number;
  /** How long after that a token of the policy before it is still answered. */
  readonly overlapMs: number;
  /** The signed documents of the dossier, in the order in which they were accepted. */
  readonly goedkeuringen: readonly string[];
  /** Who may sign those. */
  readonly ondertekenaars: readonly Ondertekenaar[];
}

/** What a refused bundle is to whoever runs the command: one line, no stack. */
export async function asOperatorProblem<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BundleRefused) throw new OperatorProblem(error.message);
    throw error;
  }
}

/** The releases that count now, as a process would read them; empty before the first. @throws OperatorProblem */
export function presentReleases({ folder, keys }: ReleasePlace, atMs: number): Promise<Release[]> {
  return asOperatorProblem(async () => (serialsIn(folder).length === 0 ? [] : readReleases(folder, keys, atMs)));
}

/** The token service would not take the release over either; here it is not even signed. */
async function checkDossier(
  before: Beleid | undefined,
  { beleid, goedkeuringen, ondertekenaars }: NewRelease,
): Promise<void> {
  if (before === undefined || before.digest === beleid.digest) return;
  const uitkomst = await toetsDossier(await maakVoorstel(before, beleid), goedkeuringen, ondertekenaars);
  if (!uitkomst.ok)
    throw new OperatorProblem(
      `${beleid.digest} has no complete dossier: ${uitkomst.uitleg} See docs/how-to/change-the-policy.md`,
    );
}

const instant = (ms: number): string => new Date(ms).toISOString();

/**
 * Signs and writes the next release. @throws OperatorProblem when its dossier is not complete, or the present releases or the new signature would be
 * refused by a process; then nothing has changed
 */
export async function makeRelease(place: ReleasePlace, release: NewRelease, nowMs: number): Promise<Vrijgave> {
  const { beleid, signer, fromMs, overlapMs, goedkeuringen } = release;
  const present = await presentReleases(place, nowMs);
  // What will be in force until then; one that is announced for later is overtaken and never comes into force.
  const before = present.findLast(({ vrijgave }) => Date.parse(vrijgave.geldigVanaf) <= fromMs);
  await checkDossier(before?.beleid, release);
  const vrijgave = {
    serienummer: (present.at(-1)?.vrijgave.serienummer ?? 0) + 1,
    digest: beleid.digest,
    vorigeDigest: before?.vrijgave.digest ?? null,
    geldigVanaf: instant(fromMs),
    overlapTot: instant(fromMs + overlapMs),
    goedkeuringen: [...goedkeuringen],
  };
  return asOperatorProblem(async () =>
    writeRelease(place.folder, { jws: await signRelease(vrijgave, signer), beleid }, place.keys),
  );
}
