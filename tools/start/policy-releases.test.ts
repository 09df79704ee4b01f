import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPolicy, readPolicySettings } from '@ketenhub/bundle';
import { type Beleid, berekenDigest } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outsidePolicy, releaseForDemo } from './policy-releases.ts';
import { startHub } from './start-hub.ts';

const OWN = join(import.meta.dirname, '../../schema/beleid.json');
let dataDir: string;
let policyFile: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'ketenhub-start-'));
  policyFile = join(dataDir, 'beleid.json');
  writeFileSync(policyFile, readFileSync(OWN));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

async function editProtocol(versie: string): Promise<void> {
  const { digest: _, ...inhoud }: Beleid = JSON.parse(readFileSync(policyFile, 'utf8'));
  const edited = { ...inhoud, versie };
  writeFileSync(policyFile, JSON.stringify({ ...edited, digest: await berekenDigest(edited) }));
}
const releases = (): string[] => readdirSync(join(dataDir, 'vrijgaven')).sort();
const release = () => releaseForDemo({ dataDir, policyFile });

describe('npm start plays compliance for its demo', () => {
  it('makes its key at the first start, and a release that every process takes', async () => {
    const place = await release();
    expect((await checkPolicy(readPolicySettings({ ...place }))).releases).toHaveLength(1);
    expect(statSync(join(dataDir, 'keys/compliance/vrijgave.pem')).mode & 0o777).toBe(0o600);
    expect(readFileSync(place.POLICY_KEY_FILE, 'utf8')).not.toContain('"d"');
  });

  it('makes the next release when the protocol changed since, and none when it did not', async () => {
    await release();
    await release();
    expect(releases()).toEqual(['000001.json', '000001.jws']);
    await editProtocol('2099.1');
    const place = await release();
    expect(releases()).toEqual(['000001.json', '000001.jws', '000002.json', '000002.jws']);
    expect((await checkPolicy(readPolicySettings({ ...place }))).inForce.versie).toBe('2099.1');
  });

  it('A18: signs nothing over releases that were tampered with, nor for a bundle that is not what it says', async () => {
    await release();
    writeFileSync(join(dataDir, 'vrijgaven/000001.json'), '{}');
    await expect(release()).rejects.toThrow(OperatorProblem);
    rmSync(join(dataDir, 'vrijgaven'), { recursive: true });
    writeFileSync(policyFile, readFileSync(OWN, 'utf8').replace('"versie": "2026.1"', '"versie": "2026.9"'));
    await expect(release()).rejects.toThrow(
      new OperatorProblem(
        `policy bundle ${policyFile} does not match its digest; put back the committed file, or run npm run generate`,
      ),
    );
    expect(existsSync(join(dataDir, 'vrijgaven'))).toBe(false);
  });

  it('leaves it to the operator who names both places, and stops at one', () => {
    const both = { POLICY_RELEASES_DIR: '/r', POLICY_KEY_FILE: '/k' };
    expect(outsidePolicy({ ...both, ANDERS: 'x' })).toEqual(both);
    expect(outsidePolicy({ POLICY_RELEASES_DIR: '' })).toBeNull();
    for (const name of Object.keys(both))
      expect(() => outsidePolicy({ [name]: '/x' })).toThrow(
        'set both POLICY_RELEASES_DIR and POLICY_KEY_FILE, or neither',
      );
  });
});

const PUT_BACK = 'put back what compliance released, or make a new release with npm run beleid:vrijgeven';

describe('npm start on a policy that was tampered with (A18)', () => {
  it('stops with one line that names the file, before anything runs, and changes nothing', async () => {
    await release();
    const file = join(dataDir, 'vrijgaven/000001.jws');
    const [head, payload] = readFileSync(file, 'utf8').split('.');
    writeFileSync(file, `${head}.${payload}.${'A'.repeat(86)}`);
    const before = readdirSync(dataDir, { recursive: true }).sort();
    const events: unknown[] = [];
    const failed = startHub({ dataDir, policyFile, onEvent: (event) => events.push(event) });
    await expect(failed).rejects.toThrow(
      new OperatorProblem(`policy release ${file} has a wrong signature; ${PUT_BACK}`),
    );
    expect(readdirSync(dataDir, { recursive: true }).sort()).toEqual(before);
    expect(events).toEqual([]);
  });
});
