import {
  BundleRefused,
  type Now,
  type Release,
  type ReleaseJudge,
  type ReleaseKeys,
  readReleaseBefore,
  type SeenReleases,
  serialsIn,
} from '@ketenhub/bundle';
import { type Ondertekenaar, toetsDossier, weigering } from '@ketenhub/policy';
import { workOut } from '../voorstellen/work-out.ts';

export interface JudgeParts {
  readonly seen: SeenReleases;
  readonly ondertekenaars: readonly Ondertekenaar[];
  readonly keys: ReleaseKeys;
  /** Folder of the releases. */
  readonly folder: string;
  readonly now?: Now;
}

/**
 * Holds each release that was not seen before against its dossier: compliance's own key is not enough to change the protocol,
 * least of all to widen it. What opens is worked out from the two bundles themselves. The first release that this process ever
 * sees is where it begins (ADR 0016).
 */
export function dossierJudge(parts: JudgeParts): ReleaseJudge {
  return async (releases) => {
    // What was taken over, now or before; a release that was refused is nothing to build on.
    const known = new Map(await parts.seen.known());
    const isBegin = known.size === 0;
    const [first] = releases;
    for (const release of releases) {
      const { serienummer, digest } = release.vrijgave;
      const isTakenOver = known.get(serienummer) === digest;
      if (!isTakenOver && !(isBegin && release === first)) await judge(parts, release, known);
      known.set(serienummer, digest);
    }
  };
}

async function judge(parts: JudgeParts, { vrijgave, beleid }: Release, known: ReadonlyMap<number, string>) {
  const { serienummer, digest, goedkeuringen } = vrijgave;
  const refuse = (why: string): never => {
    throw new BundleRefused(
      `policy release ${serienummer} has no complete dossier: ${why}`,
      'see docs/how-to/change-the-policy.md',
    );
  };
  const { before, overtaken } = await readReleaseBefore(parts.folder, vrijgave, parts.keys);
  if (before === null) return refuse('De versie ervoor is er niet meer.');
  const nowMs = (parts.now ?? Date.now)();
  // An instant in the past would have the change judged against what was in force then, which may have been wider.
  if (overtaken.some(({ geldigVanaf }) => Date.parse(geldigVanaf) <= nowMs))
    return refuse('Er geldt al een latere vrijgave.');
  const { serienummer: serialBefore } = before.vrijgave;
  const present = serialsIn(parts.folder);
  // Whoever takes a release out of the folder would have the change judged against an older one.
  if ([...known.keys()].some((seen) => seen > serialBefore && seen < serienummer && !present.includes(seen)))
    return refuse('Een vrijgave ertussen is weggehaald.');
  if (known.get(serialBefore) !== before.vrijgave.digest) return refuse('De vrijgave ervoor is nooit overgenomen.');
  if (vrijgave.vorigeDigest !== before.vrijgave.digest) return refuse(weigering('ANDERE_VERSIE_ACTIEF').uitleg);
  if (before.vrijgave.digest === digest) return;
  if ([...known].some(([serial, seen]) => serial < serienummer && seen === digest))
    return refuse(weigering('AL_GEBRUIKT').uitleg);
  const voorstel = await workOut(before.beleid, beleid);
  const uitkomst = await toetsDossier(voorstel, goedkeuringen, parts.ondertekenaars);
  if (!uitkomst.ok) refuse(uitkomst.uitleg);
}
