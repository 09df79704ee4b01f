import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROCESSES } from '@ketenhub/tools/start/process-list.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { visit } from '../setup/ask.ts';
import { startOwnHub } from '../setup/own-hub.ts';
import type { TestHub } from '../setup/test-hub.ts';

const CASUS = 'ZVH-2026-0101';
const QUERY = `{ casus(nummer: "${CASUS}") { betrokkenen { politie { stand } gemeente { college { stand } } } } }`;
const folder = mkdtempSync(join(tmpdir(), 'ketenhub-klok-'));
const shiftFile = join(folder, 'verschil');

let hub: TestHub;
let token: string;

/** Sets the clock of the police apart from all others, and waits until its process has seen so. */
async function shift(seconds: number): Promise<void> {
  writeFileSync(shiftFile, String(seconds * 1_000));
  await sleep(500);
}
async function statusOfPolice(): Promise<string | undefined> {
  const answer = await visit(hub.urls).ask(token, QUERY);
  expect(answer.status).toBe(200);
  for (const { extensions } of answer.body.errors ?? []) expect(extensions?.bron).toBe('politie');
  expect(answer.body.extensions?.doelbinding?.bronStatus.gemeente).not.toBe('STORING');
  return answer.body.extensions?.doelbinding?.bronStatus.politie;
}
function alarms(): { msg: string; offSeconds: number; peer: string }[] {
  const lines = readFileSync(join(hub.dataDir, 'log', 'police.log'), 'utf8').split('\n');
  return lines.filter((line) => line.includes('KLOK_WIJKT_AF')).map((line) => JSON.parse(line));
}

beforeAll(async () => {
  writeFileSync(shiftFile, '0');
  const processes = PROCESSES.map((spec) =>
    spec.name === 'police' ? { ...spec, entry: 'e2e/sleutelwissel/shifted-police.ts' } : spec,
  );
  const patience = { SOURCE_TIMEOUT_MS: '15000', INTERNAL_TIMEOUT_MS: '15000', CALL_TIMEOUT_MS: '15000' };
  hub = await startOwnHub({ processes, env: { ...patience, CLOCK_SHIFT_FILE: shiftFile } });
  token = await visit(hub.urls).token('procesregisseur', 'ZVH-CASUSOVERLEG', CASUS);
});
beforeEach(() => shift(0));
afterAll(async () => {
  await hub?.remove();
  rmSync(folder, { recursive: true });
});

describe('A78: a source whose clock differs from that of the token service', () => {
  it('answers while they agree, and raises no alarm', async () => {
    expect(await statusOfPolice()).toBe('OK');
    expect(alarms()).toEqual([]);
  });

  it.each([
    ['ahead', 30],
    ['behind', -30],
  ])('answers when it is 30 s %s', async (_, seconds) => {
    await shift(seconds);
    expect(await statusOfPolice()).toBe('OK');
    expect(alarms()).toContainEqual(
      expect.objectContaining({ msg: 'token accepted by the tolerance between clocks only' }),
    );
  });

  it.each([
    ['ahead', 300],
    ['behind', -300],
  ])('refuses everything, with an alarm, when it is 5 minutes %s', async (_, seconds) => {
    await shift(seconds);
    expect(await statusOfPolice()).toBe('STORING');
    const [alarm] = alarms().filter(({ msg }) => msg.startsWith('token refused'));
    expect(Math.abs(alarm?.offSeconds ?? 0)).toBeGreaterThan(200);
  });

  it.each([
    ['ahead of', 300],
    ['behind', -300],
  ])(
    'does not start when it is 5 minutes %s, and says in one line what is wrong and what to do',
    async (side, seconds) => {
      await shift(seconds);
      const line = await hub.restart('police').then(
        () => 'started',
        (error: Error) => error.message,
      );
      expect(line.split('\n')).toHaveLength(1);
      expect(line).toMatch(
        new RegExp(`the clock of this machine is (299|300|301)\\.\\d s ${side} the clock of token-service`),
      );
      expect(line).toContain('set the clocks right (NTP) and start again (CLOCK_OFF_MAX_MS is the bound)');
      await shift(0);
      await hub.restart('police');
      expect(await statusOfPolice()).toBe('OK');
    },
  );
});
