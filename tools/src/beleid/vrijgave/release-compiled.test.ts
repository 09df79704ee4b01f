import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPolicy, readPolicySettings } from '@ketenhub/bundle';
import { openTestCompliance, type TestCompliance } from '@ketenhub/bundle/testing/test-release.ts';
import { berekenDigest, leesBeleid, maakVoorstel } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compilePolicy } from '../../schema/compile-policy.ts';
import { loadDemoSigners, signAsDemo, writeDemoRegister } from '../besluiten/demo-signers.ts';
import { releaseCompiled } from './release-compiled.ts';

const NOW = Date.parse('2026-11-18T12:00:00Z');
let dir: string;
let compliance: TestCompliance;
let env: Record<string, string>;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'ketenhub-vrijgeven-'));
  compliance = await openTestCompliance(dir);
  env = { ...compliance.env, COMPLIANCE_KEY_FILE: join(dir, 'compliance', 'vrijgave.pem') };
});
afterEach(() => rmSync(dir, { recursive: true }));

const release = (args: string[] = [], more: Record<string, string> = {}) =>
  releaseCompiled({ args, env: { ...env, ...more }, nowMs: NOW });
const files = (): string[] => {
  try {
    return readdirSync(compliance.env.POLICY_RELEASES_DIR).sort();
  } catch {
    return [];
  }
};

describe('npm run beleid:vrijgeven', { timeout: 60_000 }, () => {
  it('signs the compiled protocol: the first at once, the next a minute from now, serials rising, what was before named', async () => {
    const first = await release();
    expect(first).toMatchObject({ serienummer: 1, vorigeDigest: null, geldigVanaf: '2026-11-18T12:00:00.000Z' });
    const second = await release();
    expect(second).toMatchObject({
      serienummer: 2,
      vorigeDigest: first.digest,
      geldigVanaf: '2026-11-18T12:01:00.000Z',
      overlapTot: '2026-11-18T12:02:00.000Z',
    });
    const { releases } = await checkPolicy(readPolicySettings(compliance.env), () => NOW);
    expect(releases.map(({ vrijgave }) => vrijgave.serienummer)).toEqual([1, 2]);
  });

  it('signs a changed protocol only with its complete dossier, and carries what was signed', async () => {
    const { digest: _, ...inhoud } = await compilePolicy();
    const eerder = { ...inhoud, versie: '2025.1' };
    const before = leesBeleid({ ...eerder, digest: await berekenDigest(eerder) });
    await compliance.release(before);
    const changed = await compilePolicy();
    const voorstel = await maakVoorstel(before, changed);
    const signers = await loadDemoSigners(dir);
    const stukken = await signAsDemo(voorstel, signers);
    const file = join(dir, 'besluit.json');
    const write = (some: readonly string[]) =>
      writeFileSync(
        file,
        JSON.stringify({ voorstel: voorstel.digest, van: before.digest, beleid: changed, stukken: some }),
      );
    const register = { POLICY_SIGNERS_FILE: writeDemoRegister(dir, signers) };
    const incomplete: readonly [string[], readonly string[], RegExp][] = [
      [[], [], /has no complete dossier: Het advies van de FG ontbreekt\./],
      [['--dossier', file], stukken.slice(0, -1), /has no complete dossier: Het voorstel is niet vastgesteld\./],
      [['--dossier', file], stukken.slice(1), /has no complete dossier: Het advies van de FG ontbreekt\./],
    ];
    for (const [args, some, message] of incomplete) {
      write(some);
      await expect(release(args, register)).rejects.toThrow(message);
      expect(files()).toEqual(['000001.json', '000001.jws']);
    }
    write(stukken);
    await expect(release(['--dossier', file])).rejects.toThrow('De sleutel van deze handtekening staat niet');
    expect(await release(['--dossier', file], register)).toMatchObject({ serienummer: 2, goedkeuringen: stukken });
  });

  it('has a KMS sign through a command, which gets the signing input and prints the signature', async () => {
    const script = join(dir, 'kms.mjs');
    writeFileSync(
      script,
      `import { createPrivateKey, sign } from 'node:crypto'; import { readFileSync } from 'node:fs';
       const key = createPrivateKey(readFileSync(process.argv[2]));
       console.log(sign('sha256', readFileSync(0), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url'));`,
    );
    const COMPLIANCE_SIGN_COMMAND = `"${process.execPath}" "${script}" "${env.COMPLIANCE_KEY_FILE}"`;
    const hook = { COMPLIANCE_KEY_FILE: '', COMPLIANCE_SIGN_COMMAND, COMPLIANCE_KEY_ID: compliance.key.kid };
    expect(await release([], hook)).toMatchObject({ serienummer: 1 });
    expect((await checkPolicy(readPolicySettings(compliance.env), () => NOW)).releases).toHaveLength(1);
  });

  it.each<[string, string[], (own: TestCompliance) => Record<string, string>, RegExp]>([
    ['a flag that does not exist', ['--vanaff', 'nu'], () => ({}), /^npm run beleid:vrijgeven/],
    ['an instant that is none', ['--vanaf', 'morgen'], () => ({}), /--vanaf is no instant/],
    ['an instant too soon to be heard of', ['--vanaf', '2026-11-18T12:00:29Z'], () => ({}), /at least 30 s ahead/],
    ['an overlap of more than a day', ['--overlap', '86401'], () => ({}), /--overlap must be/],
    ['a dossier that is not there', ['--dossier', '/bestaat/niet'], () => ({}), /\/bestaat\/niet: is niet te lezen/],
    ['a key that is not there', [], () => ({ COMPLIANCE_KEY_FILE: '/bestaat/niet' }), /private key .* cannot be read/],
    ['a key and a command', [], () => ({ COMPLIANCE_SIGN_COMMAND: 'x' }), /not both/],
    [
      'a command that fails',
      [],
      ({ key }) => ({ COMPLIANCE_KEY_FILE: '', COMPLIANCE_SIGN_COMMAND: 'exit 3', COMPLIANCE_KEY_ID: key.kid }),
      /did not sign: exit code 3/,
    ],
    [
      'a command that prints no signature',
      [],
      ({ key }) => ({ COMPLIANCE_KEY_FILE: '', COMPLIANCE_SIGN_COMMAND: 'echo hallo', COMPLIANCE_KEY_ID: key.kid }),
      /must print the signature/,
    ],
    [
      'a wrong signature',
      [],
      ({ key }) => ({
        COMPLIANCE_KEY_FILE: '',
        COMPLIANCE_SIGN_COMMAND: `echo ${'A'.repeat(86)}`,
        COMPLIANCE_KEY_ID: key.kid,
      }),
      /the new policy release has a wrong signature/,
    ],
  ])('stops at %s with one message, and changes nothing', async (_, args, more, message) => {
    await release();
    const before = files();
    const failed = release(args, more(compliance));
    await expect(failed).rejects.toThrow(OperatorProblem);
    await expect(failed).rejects.toThrow(message);
    expect(files()).toEqual(before);
  });

  it('signs nothing with a key that the processes do not know', async () => {
    const other = await openTestCompliance(join(dir, 'anders'));
    const failed = release([], { POLICY_KEY_FILE: other.env.POLICY_KEY_FILE });
    await expect(failed).rejects.toThrow(
      new OperatorProblem('the new policy release is signed by an unknown key; nothing was written'),
    );
    expect(files()).toEqual([]);
  });

  it('signs nothing on top of releases that were tampered with', async () => {
    await release();
    const file = join(compliance.env.POLICY_RELEASES_DIR, '000001.json');
    writeFileSync(file, '{}');
    await expect(release()).rejects.toThrow(`policy bundle ${file} does not match its digest`);
    expect(files()).toEqual(['000001.json', '000001.jws']);
  });
});
