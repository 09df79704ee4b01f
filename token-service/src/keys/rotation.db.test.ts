import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { announceKey, KEY_MATERIALS, type KeyName } from '@ketenhub/tokens';
import { decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from '../../test/start-test-service.ts';
import { checkpoint, TerminalLogin } from '../../test/terminal-login.ts';

const LEAD_MS = 300_000;
/** Access tokens of 900 s, 30 s between clocks, and the room of `keepMsOf`. */
const KEEP_MS = 935_000;
const DETAILS = [{ type: 'doelbinding', doel: 'RECHTMATIGHEID', motivering: 'toets' }];

const dir = mkdtempSync(join(tmpdir(), 'ketenhub-rotation-'));
const begin = Date.now();
let nowMs = begin;
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ keys: { dir, leadMs: LEAD_MS, now: () => nowMs } });
});
afterAll(() => service.close());

async function at(ms: number): Promise<void> {
  nowMs = begin + ms;
  await service.rings.reload();
}
async function announce(name: KeyName): Promise<void> {
  const next = { dir, name, material: KEY_MATERIALS[name], vanafMs: nowMs, nood: false };
  expect(await announceKey(next, nowMs)).toMatchObject({ ok: true });
  await service.rings.reload();
}
async function published(): Promise<{ kid: string; exp?: number }[]> {
  return ((await (await fetch(`${service.url}/jwks`)).json()) as { keys: { kid: string; exp?: number }[] }).keys;
}
const kidOf = (token: unknown): unknown => decodeProtectedHeader(String(token)).kid;
const exchange = (loginToken: string) => checkpoint(service.url, loginToken, DETAILS);

describe('A69: the keys of the token service are rotated while it runs', () => {
  /** A login that was begun and a token that was given before the first rotation. */
  const flow = { browser: null as TerminalLogin | null, page: '', token: '' };

  it('the next key is published with the present one, which still signs and now has an end', async () => {
    flow.browser = new TerminalLogin(service.url);
    flow.page = await flow.browser.loginPage();
    flow.token = await new TerminalLogin(service.url).loginToken('fg');
    const { access, transaction } = service.keys;
    expect(await published()).toEqual([
      expect.not.objectContaining({ exp: expect.anything() }),
      expect.not.objectContaining({ exp: expect.anything() }),
    ]);
    for (const name of ['access', 'transaction', 'cookie'] as const) await announce(name);
    const keys = await published();
    expect(keys.map(({ kid }) => kid)).toEqual([access.kid, expect.any(String), transaction.kid, expect.any(String)]);
    expect(keys[0]?.exp).toBe(Math.ceil((begin + LEAD_MS + KEEP_MS) / 1_000));
    for (const key of keys) expect(Object.keys(key)).not.toEqual(expect.arrayContaining(['d']));
    expect(kidOf(await new TerminalLogin(service.url).loginToken('fg'))).toBe(access.kid);
    expect((await exchange(flow.token)).status).toBe(200);
  });

  it('at its instant the next key signs, and what the one before it signed still counts: tokens, logins, cookies', async () => {
    await at(LEAD_MS);
    const { access, transaction } = service.rings.current();
    expect(access.kid).not.toBe(service.keys.access.kid);
    expect(transaction.kid).not.toBe(service.keys.transaction.kid);
    const answer = await exchange(flow.token);
    expect([answer.status, kidOf(answer.body.access_token)]).toEqual([200, access.kid]);
    expect(kidOf(await new TerminalLogin(service.url).loginToken('fg'))).toBe(access.kid);
    // Its cookie says which login this browser has open.
    expect((await flow.browser?.choose(flow.page, 'fg'))?.status).toBe(303);
  });

  it('once its overlap has ended the old key is in no key set, and what it signed is refused at once', async () => {
    await at(LEAD_MS + KEEP_MS - 1);
    expect((await exchange(flow.token)).status).toBe(200);
    await at(LEAD_MS + KEEP_MS);
    expect((await exchange(flow.token)).status).toBe(400);
    const { access, transaction } = service.rings.current();
    expect((await published()).map(({ kid }) => kid)).toEqual([access.kid, transaction.kid]);
  });
});
