import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type KeyTimes, parseStand } from '@ketenhub/tokens';
import { PROCESSES } from '@ketenhub/tools/start/process-list.ts';
import { decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Load, startLoad } from '../doodmaken-onder-last/load.ts';
import { visit } from '../setup/ask.ts';
import { startOwnHub } from '../setup/own-hub.ts';
import { openOwner } from '../setup/owner.ts';
import type { TestHub } from '../setup/test-hub.ts';
import { runCommand } from './run-command.ts';
import { type StolenKeys, type StolenName, stealKeys } from './stolen-keys.ts';

const CASUS = 'ZVH-2026-0101';
const QUERY = `{ casus(nummer: "${CASUS}") { nummer betrokkenen { naam politie { stand } gemeente { college { stand } } } } }`;
/** Short, so that keys come and go while the test looks on; the arithmetic is that of a real hub. */
const ENV = {
  KEYS_RELOAD_MS: '200',
  KEYS_MAX_AGE_MS: '10000',
  ACCESS_TOKEN_SECONDS: '30',
  CLIENT_TOKEN_SECONDS: '30',
  CURSOR_SECONDS: '30',
  SESSION_SECONDS: '30',
  LOG_SEAL_MS: '500',
};
/** Every key that a process makes for itself, with its folder. */
const KEYS = {
  toegangstoken: ['token-service', 'access'],
  transactietoken: ['token-service', 'transaction'],
  sessiecookie: ['token-service', 'cookie'],
  casusautoriteit: ['case', 'case-authority'],
  gateway: ['gateway', 'client'],
  'bladwijzer-politie': ['police', 'bladwijzer'],
  'bladwijzer-gemeente': ['municipality', 'bladwijzer'],
  'logboek-politie': ['police', 'logboek'],
  'logboek-tokendienst': ['token-service', 'logboek'],
} as const;
type Wie = keyof typeof KEYS;
const ALL = Object.keys(KEYS) as Wie[];
const STOLEN: readonly StolenName[] = ['toegangstoken', 'transactietoken', 'casusautoriteit', 'gateway'];
const JWKS_OF: Readonly<Record<StolenName, string>> = {
  toegangstoken: 'token-service',
  transactietoken: 'token-service',
  casusautoriteit: 'case',
  gateway: 'gateway',
};

let hub: TestHub;
let load: Load;
let stolen: StolenKeys;
let token = '';
const renewals: string[] = [];
let broken = 0;
/** No process stops here, so a connection that breaks is a refusal too. */
const noAnswer = (error: unknown): never => {
  broken += 1;
  throw error;
};
let renewing: NodeJS.Timeout;

/** A login and a checkpoint: two tokens by the key of access tokens, and evidence by that of the case authority. */
async function renew(): Promise<void> {
  try {
    token = await visit(hub.urls).token('procesregisseur', 'ZVH-CASUSOVERLEG', CASUS);
    renewals.push(decodeProtectedHeader(token).kid ?? '');
  } catch (error) {
    renewals.push(`GEWEIGERD ${error}`);
  }
}

function standOf(wie: Wie): readonly KeyTimes[] {
  const [proces, name] = KEYS[wie];
  return parseStand(readFileSync(join(hub.dataDir, 'keys', proces, `${name}.stand.json`), 'utf8')) ?? [];
}
async function publishedBy(proces: string): Promise<readonly string[]> {
  const { keys } = (await (await fetch(`${hub.urls[proces]}/jwks`)).json()) as { keys: { kid: string }[] };
  return keys.map(({ kid }) => kid);
}
const firstFile = (wie: Wie): string =>
  join(hub.dataDir, 'keys', KEYS[wie][0], `${KEYS[wie][1]}.${/cookie|bladwijzer/.test(wie) ? 'key' : 'pem'}`);
const statusOf = async (): Promise<Record<string, number>> =>
  Object.fromEntries(await Promise.all(STOLEN.map(async (name) => [name, await stolen.use[name]()] as const)));

beforeAll(async () => {
  // Generous: on a busy machine a slow source must not look like a refused request.
  const patience = { SOURCE_TIMEOUT_MS: '15000', INTERNAL_TIMEOUT_MS: '15000', CALL_TIMEOUT_MS: '15000' };
  hub = await startOwnHub({ env: { ...patience, ...ENV } });
  await renew();
  renewing = setInterval(() => void renew(), 3_000);
  stolen = await stealKeys(hub, () => token);
  const visitor = visit(hub.urls);
  load = startLoad({
    askers: 2,
    perAsker: 10_000,
    pauseMs: 1_000,
    ask: () => visitor.ask(token, QUERY).catch(noAnswer),
  });
});
afterAll(async () => {
  clearInterval(renewing);
  await hub?.remove();
});

describe('A69: every key of a running hub is rotated by command', () => {
  const before = new Map<Wie, KeyTimes>();
  const next = new Map<Wie, KeyTimes>();

  it('each is published at once by the running process, and the stolen copy of the old one still works', async () => {
    expect(await statusOf()).toEqual({ toegangstoken: 200, transactietoken: 200, casusautoriteit: 202, gateway: 200 });
    for (const wie of ALL) {
      const { exitCode, stdout, stderr } = await runCommand('wissel', [wie], { dataDir: hub.dataDir, env: ENV });
      expect([exitCode, stderr], wie).toEqual([0, '']);
      const [first, second] = standOf(wie);
      if (first === undefined || second === undefined) throw new Error(`${wie} has no next key`);
      expect(stdout).toContain(`${wie}: sleutel ${second.kid} is gepubliceerd en tekent vanaf `);
      before.set(wie, first);
      next.set(wie, second);
    }
    for (const wie of STOLEN) {
      const published = await publishedBy(JWKS_OF[wie]);
      expect(published).toEqual(expect.arrayContaining([before.get(wie)?.kid, next.get(wie)?.kid]));
      const { gepubliceerdMs, tekentMs } = next.get(wie) ?? {};
      // As long as anybody may hold a set of keys without it.
      expect((tekentMs ?? 0) - (gepubliceerdMs ?? 0)).toBeGreaterThanOrEqual(Number(ENV.KEYS_MAX_AGE_MS));
    }
    expect(await statusOf()).toEqual({ toegangstoken: 200, transactietoken: 200, casusautoriteit: 202, gateway: 200 });
  });

  it('a second rotation of the same key waits for the first to end', async () => {
    const again = await runCommand('wissel', ['toegangstoken'], { dataDir: hub.dataDir, env: ENV });
    expect(again.exitCode).toBe(1);
    expect(again.stderr).toContain('er loopt al een wissel');
  });

  it('each old key is refused once its overlap has ended, is in no JWKS, and its file is gone', {
    timeout: 300_000,
  }, async () => {
    for (const wie of [...ALL].sort((a, b) => (before.get(a)?.eindigtMs ?? 0) - (before.get(b)?.eindigtMs ?? 0))) {
      const endsMs = standOf(wie).find(({ kid }) => kid === before.get(wie)?.kid)?.eindigtMs ?? 0;
      if (endsMs > Date.now() + 4_000 && STOLEN.includes(wie as StolenName)) {
        await sleep(endsMs - 3_000 - Date.now());
        const { [wie as StolenName]: inOverlap } = await statusOf();
        if (Date.now() < endsMs) expect(inOverlap, `${wie} within the overlap`).toBeLessThan(300);
      }
      // One second after, as every cache of its public half knows.
      await sleep(Math.max(0, endsMs + 1_000 - Date.now()));
      if (STOLEN.includes(wie as StolenName)) {
        expect((await statusOf())[wie], `${wie} after the overlap`).toBe(401);
        expect(await publishedBy(JWKS_OF[wie as StolenName])).not.toContain(before.get(wie)?.kid);
      }
      for (let waited = 0; waited < 10_000 && existsSync(firstFile(wie)); waited += 100) await sleep(100);
      expect(existsSync(firstFile(wie)), wie).toBe(false);
    }
  });

  it('and not one good request was refused meanwhile', async () => {
    clearInterval(renewing);
    const answers = await load.stop();
    const refused = answers.filter(({ status, body }) => status !== 200 || body.errors !== undefined);
    expect(broken).toBe(0);
    expect(refused.map(({ status, text }) => [status, text])).toEqual([]);
    for (const { body } of answers) {
      const { bronStatus = {} } = body.extensions?.doelbinding ?? {};
      expect(Object.values(bronStatus)).not.toContain('STORING');
    }
    expect(renewals.filter((kid) => kid.startsWith('GEWEIGERD'))).toEqual([]);
    expect(new Set(renewals)).toEqual(new Set([before.get('toegangstoken')?.kid, next.get('toegangstoken')?.kid]));
    console.log(`sleutelwissel: ${answers.length} questions, ${renewals.length} logins, 0 refused`);
  });

  it('tells the operator how every key stands, and nothing of what is in it', async () => {
    const { exitCode, stdout } = await runCommand('toon', [], { dataDir: hub.dataDir });
    expect(exitCode).toBe(0);
    for (const wie of ALL) expect(stdout).toMatch(new RegExp(`^${wie} +${next.get(wie)?.kid} tekent$`, 'm'));
    expect(stdout).not.toContain('PRIVATE');
  });

  it('a process that is started again signs with the new key', async () => {
    for (const name of ['token-service', 'case', 'gateway']) await hub.restart(name);
    await renew();
    expect(renewals.at(-1)).toBe(next.get('toegangstoken')?.kid);
    const answer = await visit(hub.urls).ask(token, QUERY);
    expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
  });

  it('A119, A120: each logbook is whole under the old and the new key of its process, until its owner removes a line', async () => {
    const env = Object.fromEntries(
      PROCESSES.map(({ name, variable }) => [`DATABASE_OWNER_URL_${variable}`, hub.databaseUrls[name]?.ownerUrl ?? '']),
    );
    const witness = join(hub.dataDir, 'getuige.jsonl');
    const verify = (...args: string[]) => runCommand('verify', args, { dataDir: hub.dataDir, env });
    const whole = await verify('--bewaar', witness);
    expect([whole.exitCode, whole.stderr]).toEqual([0, '']);
    for (const { name } of PROCESSES)
      expect(whole.stdout).toMatch(new RegExp(`^${name} +ongeschonden tot positie [1-9]\\d* `, 'm'));
    const owner = await openOwner(hub.databaseUrls.police?.ownerUrl ?? '');
    const signers = await owner.rows<{ jws: string }>('select jws from logboek.boomkoppen');
    expect(new Set(signers.map(({ jws }) => decodeProtectedHeader(jws).kid))).toEqual(
      new Set([before.get('logboek-politie')?.kid, next.get('logboek-politie')?.kid]),
    );
    await owner.rows(
      'delete from logboek.logregels where volgnummer = (select volgnummer from logboek.zegels where positie = 7)',
    );
    const removed = await verify('--proces', 'police');
    expect([removed.exitCode, removed.stdout]).toEqual([
      2,
      expect.stringContaining('EERSTE FOUT op positie 7: VERWIJDERD'),
    ]);
    await owner.rows('truncate logboek.logregels, logboek.zegels, logboek.boomkoppen');
    await owner.close();
    const dropped = await verify('--proces', 'police', '--getuige', witness);
    expect([dropped.exitCode, dropped.stdout]).toEqual([
      2,
      expect.stringMatching(/EERSTE FOUT op positie 1 tot en met \d+: AFGEKAPT/),
    ]);
  });
});
