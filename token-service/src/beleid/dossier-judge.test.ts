import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BundleRefused, type Release, readReleases, releaseKeys, type Vrijgave } from '@ketenhub/bundle';
import { openTestCompliance, type TestCompliance } from '@ketenhub/bundle/testing/test-release.ts';
import { type Beleid, berekenDigest, leesBeleid, maakVoorstel } from '@ketenhub/policy';
import { akkoord, fgAdvies, type Kern, maakStuk, vaststelling } from '@ketenhub/policy/testing/tekenaar.ts';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { maakTekenaars, type TekenaarNaam, type Tekenaars } from '../../test/procedure.ts';
import { testPolicy } from '../../test/test-policy.ts';
import { dossierJudge } from './dossier-judge.ts';

let tekenaars: Tekenaars;
let begin: Beleid;
let wider: Beleid;
let dir: string;
let compliance: TestCompliance;
let seen: Map<number, string>;

async function version(versie: string, anders: Partial<Beleid> = {}): Promise<Beleid> {
  const { digest: _, ...inhoud } = { ...begin, versie, ...anders };
  return leesBeleid({ ...inhoud, digest: await berekenDigest(inhoud) });
}

beforeAll(async () => {
  tekenaars = await maakTekenaars();
  ({ beleid: begin } = await testPolicy());
  const regels = begin.regels.map((regel) =>
    regel.id === 'POL-01' ? { ...regel, betrokkeneSoort: ['HOOFDPERSOON', 'DIRECTE_KRING'] as const } : regel,
  );
  wider = await version('2', { regels });
});
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'ketenhub-dossier-'));
  compliance = await openTestCompliance(dir);
  seen = new Map();
});
afterEach(() => rmSync(dir, { recursive: true }));

type Step = readonly [wie: TekenaarNaam, kern: Kern];
const COMPLETE: readonly Step[] = [
  ['fg', fgAdvies],
  ['compliance', akkoord],
  ['privacyfunctionaris-politie', akkoord],
  ['compliance', vaststelling],
];
async function sign(oud: Beleid, nieuw: Beleid, steps: readonly Step[] = COMPLETE): Promise<string[]> {
  const { digest } = await maakVoorstel(oud, nieuw);
  return Promise.all(steps.map(([wie, kern]) => maakStuk(tekenaars[wie], digest, kern)));
}

/** As the token service does: judge what is in the folder, and remember it when it is taken over. */
async function takeOver(): Promise<void> {
  const keys = releaseKeys([compliance.key.publicJwk]);
  const folder = compliance.env.POLICY_RELEASES_DIR;
  const nowMs = Date.parse('2026-06-01T00:00:00Z');
  const releases: readonly Release[] = await readReleases(folder, keys, nowMs);
  const ondertekenaars = Object.values(tekenaars).map(({ wie }) => wie);
  const store = { known: async () => seen, record: async () => {} };
  await dossierJudge({ seen: store, ondertekenaars, keys, folder, now: () => nowMs })(releases);
  for (const { vrijgave } of releases) seen.set(vrijgave.serienummer, vrijgave.digest);
}

const FROM = { geldigVanaf: '2026-02-01T00:00:00Z', overlapTot: '2026-02-01T00:00:00Z' };
const release = (beleid: Beleid, goedkeuringen: string[], told: Partial<Vrijgave> = {}) =>
  compliance.release(beleid, { ...FROM, goedkeuringen, ...told });

async function expectRefused(why: string): Promise<void> {
  const before = [...seen];
  const refused = takeOver();
  await expect(refused).rejects.toThrow(BundleRefused);
  await expect(refused).rejects.toThrow(`has no complete dossier: ${why}`);
  expect([...seen]).toEqual(before);
}

describe('the token service takes over a release of compliance', () => {
  beforeEach(async () => {
    await compliance.release(begin);
    await takeOver();
  });

  it('that widens, when two persons approved it, one of them the officer of the source', async () => {
    await release(wider, await sign(begin, wider));
    await takeOver();
    expect(seen.get(2)).toBe(wider.digest);
  });

  it.each<[string, readonly Step[], string]>([
    ['no dossier at all', [], 'Het advies van de FG ontbreekt.'],
    [
      'nobody of the source',
      COMPLETE.slice(0, 2),
      'Het akkoord van de privacyfunctionaris van een bron ontbreekt: politie.',
    ],
    ['no establishment', COMPLETE.slice(0, 3), 'Het voorstel is niet vastgesteld.'],
  ])('A20: and refuses a widening with %s, however well compliance signed it', async (_, steps, why) => {
    await release(wider, await sign(begin, wider, steps));
    await expectRefused(why);
  });

  it('and refuses approvals of another change', async () => {
    const smaller = await version('3', { regels: begin.regels.filter(({ id }) => id !== 'POL-01') });
    await release(wider, await sign(begin, smaller, [COMPLETE[0], COMPLETE[1], COMPLETE[3]] as Step[]));
    await expectRefused('De handtekening is over een ander voorstel gezet.');
  });

  it('and refuses a release that names a wider version before it than the one in force', async () => {
    const other = await version('4', { regels: wider.regels });
    await release(wider, await sign(other, wider, [COMPLETE[0], COMPLETE[1], COMPLETE[3]] as Step[]), {
      vorigeDigest: other.digest,
    });
    await expectRefused('Het voorstel gaat uit van een andere versie dan nu geldt.');
  });

  it('and refuses a version that comes back, with the signatures of its first time', async () => {
    const again = await sign(begin, wider);
    await release(wider, again);
    await takeOver();
    const back = await version('5');
    await release(back, await sign(wider, back, [COMPLETE[0], COMPLETE[1], COMPLETE[3]] as Step[]));
    await takeOver();
    await release(wider, again);
    await expectRefused('Dit dossier is al eens gebruikt; een nieuwe versie heeft een nieuw dossier nodig.');
  });

  it('and refuses one that begins before the version in force did, to be judged against a wider one', async () => {
    await release(wider, await sign(begin, wider));
    await takeOver();
    const closed = await version('7', { regels: begin.regels.filter(({ id }) => id !== 'POL-01') });
    const alone = [COMPLETE[0], COMPLETE[1], COMPLETE[3]] as Step[];
    const march = { geldigVanaf: '2026-03-01T00:00:00Z', overlapTot: '2026-03-01T00:00:00Z' };
    await release(closed, await sign(wider, closed, alone), march);
    await takeOver();
    const reopened = await version('8', { regels: wider.regels });
    await release(reopened, await sign(wider, reopened, alone), { vorigeDigest: wider.digest });
    await expectRefused('Er geldt al een latere vrijgave.');
  });

  it('and refuses what is built on a release that it never took over', async () => {
    await release(wider, []);
    await expectRefused('Het advies van de FG ontbreekt.');
    await release(wider, [], { geldigVanaf: '2026-03-01T00:00:00Z', overlapTot: '2026-03-01T00:00:00Z' });
    await expectRefused('De vrijgave ervoor is nooit overgenomen.');
  });

  it('and refuses when a release in between was taken away', async () => {
    await release(wider, await sign(begin, wider));
    await takeOver();
    for (const extension of ['json', 'jws']) rmSync(join(compliance.env.POLICY_RELEASES_DIR, `000002.${extension}`));
    const other = await version('6', { regels: wider.regels });
    await release(other, await sign(begin, other), { vorigeDigest: begin.digest });
    await expectRefused('Een vrijgave ertussen is weggehaald.');
  });

  it('again without a new dossier when it is the same version', async () => {
    await release(begin, []);
    await takeOver();
    expect(seen.get(2)).toBe(begin.digest);
  });
});
