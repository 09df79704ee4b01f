import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { controleerVrijgave, readReleaseKeys } from '@ketenhub/bundle';
import { keySigner, signRelease } from '@ketenhub/bundle/sign-release.ts';
import { loadSigningKey, type SigningKey } from '@ketenhub/tokens';
import { PROCESSES } from '@ketenhub/tools/start/process-list.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complianceOf, withoutSubcategorie } from '../beleidsvrijgave/compliance.ts';
import { startLoad } from '../doodmaken-onder-last/load.ts';
import { type GraphqlAnswer, visit } from '../setup/ask.ts';
import { startOwnHub } from '../setup/own-hub.ts';
import type { TestHub } from '../setup/test-hub.ts';
import { runCommand } from './run-command.ts';

const CASUS = 'ZVH-2026-0101';
const QUERY = `{ casus(nummer: "${CASUS}") { betrokkenen { politie { stand } } } }`;
const NAMES = PROCESSES.map(({ name }) => name);
/** Long enough for the token service to work the change out once more. */
const AHEAD_MS = 15_000;

let hub: TestHub;
let ask: () => Promise<GraphqlAnswer>;
let first: SigningKey;

beforeAll(async () => {
  const patience = { SOURCE_TIMEOUT_MS: '15000', INTERNAL_TIMEOUT_MS: '15000', CALL_TIMEOUT_MS: '15000' };
  hub = await startOwnHub({ env: { ...patience, POLICY_RELOAD_MS: '200' } });
  first = await loadSigningKey(join(hub.dataDir, 'keys/compliance'), 'vrijgave', 'ES256');
  const visitor = visit(hub.urls);
  const token = await visitor.token('procesregisseur', 'ZVH-CASUSOVERLEG', CASUS);
  ask = () => visitor.ask(token, QUERY);
});
afterAll(async () => {
  await hub?.remove();
});

const digestOf = ({ body }: GraphqlAnswer): unknown =>
  (body.extensions?.doelbinding as { beleid?: string } | undefined)?.beleid;
const rotate = (...args: string[]) => runCommand('wissel', ['compliance', ...args], { dataDir: hub.dataDir });
const releaseFile = (serial: string): string => join(hub.dataDir, 'vrijgaven', `${serial}.jws`);
const pinned = () => readReleaseKeys(join(hub.dataDir, 'vrijgavesleutel.json'));

async function startProblem(name: string): Promise<string> {
  return hub.restart(name).then(
    () => 'started',
    (error: Error) => error.message,
  );
}

describe('A18: the pinned key of compliance is rotated', () => {
  it('releases of either key count while both are pinned, also for processes that run, without one refused request', async () => {
    const before = await ask();
    const load = startLoad({ askers: 4, perAsker: 1_000, ask });
    expect(await rotate('--afronden')).toMatchObject({ exitCode: 1 });
    const begun = await rotate();
    expect([begun.exitCode, begun.stderr]).toEqual([0, '']);
    expect(await rotate()).toMatchObject({ exitCode: 1 });
    const next = await withoutSubcategorie('POLITIE_VEELPLEGER');
    const compliance = complianceOf(hub.dataDir, 1_000);
    const { geldigVanaf } = await compliance.announce(next, AHEAD_MS, 'vrijgave.volgende');
    await sleep(Date.parse(geldigVanaf) - Date.now() + 2_000);
    const answers = await load.stop();
    expect(answers.filter(({ status, body }) => status !== 200 || body.errors !== undefined)).toEqual([]);
    expect(new Set(answers.map(digestOf))).toEqual(new Set([digestOf(before), next.digest]));
    for (const jws of ['000001', '000002'].map((serial) => readFileSync(releaseFile(serial), 'utf8').trim()))
      expect(await controleerVrijgave(jws, pinned())).toMatchObject({ ok: true });
  });

  it('then the first key is unpinned and gone, and every release is signed anew with the second', async () => {
    const finished = await rotate('--afronden');
    expect([finished.exitCode, finished.stderr]).toEqual([0, '']);
    expect(finished.stdout).toContain('compliance: 1 vrijgaven opnieuw ondertekend');
    for (const serial of ['000001', '000002'])
      expect(await controleerVrijgave(readFileSync(releaseFile(serial), 'utf8').trim(), pinned())).toMatchObject({
        ok: true,
      });
    const folder = join(hub.dataDir, 'keys/compliance');
    expect(existsSync(join(folder, 'vrijgave.volgende.pem'))).toBe(false);
    expect((await loadSigningKey(folder, 'vrijgave', 'ES256')).kid).not.toBe(first.kid);
    for (const name of NAMES) expect(await startProblem(name)).toBe('started');
    expect((await ask()).body.errors).toBeUndefined();
  });

  it('and a release by the first key is refused: by each process that starts', async () => {
    const whole = readFileSync(releaseFile('000002'), 'utf8');
    const checked = await controleerVrijgave(whole.trim(), pinned());
    if (!checked.ok) throw new Error(checked.why);
    writeFileSync(releaseFile('000002'), await signRelease(checked.vrijgave, keySigner(first)));
    for (const name of NAMES) {
      expect(await startProblem(name), name).toContain(
        `policy release ${releaseFile('000002')} is signed by an unknown key; put back what compliance released`,
      );
    }
    writeFileSync(releaseFile('000002'), whole);
    for (const name of NAMES) expect(await startProblem(name)).toBe('started');
  });
});
