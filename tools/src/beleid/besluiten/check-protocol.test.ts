import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Beleid, berekenDigest, leesBeleid, maakVoorstel } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compilePolicy } from '../../schema/compile-policy.ts';
import { checkProtocol } from './check-protocol.ts';
import { type DemoSigner, loadDemoSigners, signAsDemo } from './demo-signers.ts';
import { readSigners } from './read-signers.ts';

let folder: string;
let signers: DemoSigner[];
let begin: Beleid;
let wider: Beleid;

async function version(versie: string, anders: Partial<Beleid> = {}): Promise<Beleid> {
  const { digest: _, ...inhoud } = { ...begin, versie, ...anders };
  return leesBeleid({ ...inhoud, digest: await berekenDigest(inhoud) });
}

beforeAll(async () => {
  begin = await compilePolicy();
  const regels = begin.regels.map((regel) =>
    regel.id === 'POL-01' ? { ...regel, betrokkeneSoort: ['HOOFDPERSOON', 'DIRECTE_KRING'] as const } : regel,
  );
  wider = await version('2027.1', { regels });
  const keys = mkdtempSync(join(tmpdir(), 'ketenhub-ondertekenaars-'));
  signers = await loadDemoSigners(keys);
  rmSync(keys, { recursive: true });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenhub-besluiten-'));
  writeFileSync(join(folder, 'begin.json'), JSON.stringify(begin));
});
afterEach(() => rmSync(folder, { recursive: true }));

const check = (now: Beleid) => checkProtocol({ now, folder, signers: signers.map(({ wie }) => wie) });

/** Puts a decision in the folder; gives its file. */
async function decide(oud: Beleid, nieuw: Beleid, keep: (stukken: string[]) => string[] = (all) => all) {
  const voorstel = await maakVoorstel(oud, nieuw);
  const stukken = keep(await signAsDemo(voorstel, signers));
  const file = join(folder, `${voorstel.digest}.json`);
  writeFileSync(file, JSON.stringify({ voorstel: voorstel.digest, van: oud.digest, beleid: nieuw, stukken }));
  return file;
}

async function expectStopped(now: Beleid, message: RegExp): Promise<void> {
  const before = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const stopped = check(now);
  await expect(stopped).rejects.toThrow(OperatorProblem);
  await expect(stopped).rejects.toThrow(message);
  expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(before);
}

describe('npm run beleid:check', () => {
  it('passes the protocol that was established, at the beginning and after a decision', async () => {
    expect(await check(begin)).toContain('zoals vastgesteld');
    await decide(begin, wider);
    expect(await check(wider)).toContain('versie 2027.1');
    const back = await version('2027.2');
    await decide(wider, back);
    expect(await check(back)).toContain('versie 2027.2');
  });

  it('A20: stops a wider protocol without a dossier, and says who must approve it', async () => {
    await expectStopped(
      wider,
      /is niet vastgesteld .*akkoord van twee personen, onder wie de privacyfunctionaris van politie\. Zet het dossier in/,
    );
  });

  it('stops a protocol of which one letter changed after the approvals', async () => {
    await decide(begin, wider);
    const regels = wider.regels.map((regel) => (regel.id === 'POL-01' ? { ...regel, noodzaak: 'x' } : regel));
    await expectStopped(await version('2027.1', { regels }), /is niet vastgesteld/);
  });

  it('stops at a dossier from which an approval is missing', async () => {
    await decide(begin, wider, ([advies = '', , ...rest]) => [advies, ...rest]);
    await expectStopped(
      wider,
      /sha256-.*\.json: Het akkoord van de privacyfunctionaris van een bron ontbreekt: politie\./,
    );
  });

  it('stops at a wrong signature', async () => {
    await decide(begin, wider, ([first = '', ...rest]) => [`${first.slice(0, -10)}AAAAAAAAAA`, ...rest]);
    await expectStopped(wider, /De handtekening klopt niet\./);
  });

  it('stops at approvals of another change that are put beside this one', async () => {
    const other = await version('2027.3', { regels: begin.regels.filter(({ id }) => id !== 'POL-01') });
    const foreign = await signAsDemo(await maakVoorstel(begin, other), signers);
    await decide(begin, wider, () => foreign);
    await expectStopped(wider, /De handtekening is over een ander voorstel gezet\./);
  });

  it('stops at a bundle in the dossier that was changed, at a file that is none, and at a decision that hangs loose', async () => {
    const file = await decide(begin, wider);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"2027.1"', '"2027.8"'));
    await expectStopped(wider, /de digest van het beleid klopt niet/);
    writeFileSync(file, '{');
    await expectStopped(wider, /is niet te lezen/);
    rmSync(file);
    await decide(wider, await version('2027.4'));
    await expectStopped(begin, /sluit niet aan op een vastgestelde versie/);
  });

  it('stops at a version that comes back under signatures of before', async () => {
    await decide(begin, wider);
    await decide(wider, begin);
    await expectStopped(begin, /heeft al eens gegolden/);
  });

  it('stops at a register of signers that is broken YAML, with its file', async () => {
    const file = join(folder, 'ondertekenaars.yaml');
    writeFileSync(file, 'ondertekenaars: [');
    await expect(readSigners(file)).rejects.toThrow(new OperatorProblem(`${file}: is niet te lezen`));
  });
});
