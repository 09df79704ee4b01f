import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { removeRelocatedCluster } from '@ketenhub/postgres/choose-place.ts';
import { countStatements } from '@ketenhub/postgres/count-statements.ts';
import { freePort } from '@ketenhub/postgres/free-port.ts';
import { urlFor } from '@ketenhub/postgres/provision-database.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HubEvent } from './hub-event.ts';
import type { HubOptions } from './hub-plan.ts';
import type { ProcessSpec } from './process-list.ts';
import { type Hub, startHub } from './start-hub.ts';

const PROCESSES: readonly ProcessSpec[] = ['first', 'second', 'third'].map((name, index) => ({
  name,
  entry: `fixture/${name}.ts`,
  defaultPort: 1,
  variable: name.toUpperCase(),
  stage: index + 1,
}));

let dataDir: string;
let orderFile: string;
let env: Record<string, string>;
const events: HubEvent[] = [];

function start(options: HubOptions = {}): Promise<Hub> {
  return startHub({
    dataDir,
    root: import.meta.dirname,
    processes: PROCESSES,
    graceMs: 2_000,
    postgresSettings: { fsync: 'off' },
    backoffMs: [100, 100],
    onEvent: (event) => events.push(event),
    ...options,
    env: { ...env, ...options.env },
  });
}

const order = (): string[] => readFileSync(orderFile, 'utf8').trim().split('\n');

async function connect(url: string): Promise<void> {
  await rowsOf(url, 'SELECT 1');
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let waitedMs = 0; waitedMs < 15_000; waitedMs += 50) {
    if (await condition()) return;
    await sleep(50);
  }
  throw new Error('it did not happen within 15 s');
}

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ketenhub-hub-'));
  chmodSync(folder, 0o711);
  dataDir = join(folder, '.data');
  orderFile = join(dataDir, '..', 'order.txt');
  const [first, second, third, postgres] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  env = {
    FIRST_PORT: String(first),
    SECOND_PORT: String(second),
    THIRD_PORT: String(third),
    POSTGRES_PORT: String(postgres),
    FIXTURE_ORDER_FILE: orderFile,
    DATABASE_URL: 'postgres://of-the-operator@127.0.0.1/everything',
  };
});
afterAll(() => {
  if (existsSync(dataDir)) removeRelocatedCluster(dataDir);
  rmSync(join(dataDir, '..'), { recursive: true, force: true });
});

describe('a running hub', () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await start();
  });
  afterAll(() => hub.stop());

  it('gives each process the logins of its own database and of no other', async () => {
    const seen = await environmentOf(hub, 'second');
    expect(seen.DATABASE_URL_SECOND).toBe(hub.databases.get('second')?.appUrl);
    expect(seen.DATABASE_OWNER_URL_SECOND).toBe(hub.databases.get('second')?.ownerUrl);
    expect(Object.keys(seen).filter((name) => name.startsWith('DATABASE_'))).toHaveLength(2);
    expect(JSON.stringify(seen)).not.toContain('of-the-operator');
  });

  it('gives each process a folder for its own keys, the addresses of the others and demo mode, and no telemetry', async () => {
    const seen = await environmentOf(hub, 'second');
    expect(seen).toMatchObject({
      KEYS_DIR: join(dataDir, 'keys', 'second'),
      FIRST_URL: hub.urls.first,
      APOLLO_TELEMETRY_DISABLED: '1',
      KETENHUB_SUPERVISED: '1',
      DEMO: '1',
      DEMO_SCALE: '1',
    });
  });

  it('makes a database per process that no other process can open', async () => {
    const mine = hub.databases.get('first')?.appUrl ?? '';
    await connect(mine);
    await expect(connect(urlFor(mine, 'ketenhub_second'))).rejects.toThrow(/permission denied/);
    await expect(connect(urlFor(mine, 'postgres'))).rejects.toThrow(/permission denied/);
  });

  it('counts the SQL statements of each database, so that a test can bound them', async () => {
    const before = (await countStatements(hub.adminUrl ?? '')).get('ketenhub_third') ?? 0;
    for (let times = 0; times < 3; times += 1) await connect(hub.databases.get('third')?.appUrl ?? '');
    expect((await countStatements(hub.adminUrl ?? '')).get('ketenhub_third')).toBe(before + 3);
  });

  it('keeps the passwords in one file that only its owner reads, and out of the log and the statistics of PostgreSQL', async () => {
    const file = join(dataDir, 'secrets.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const passwords = Object.values<string>(JSON.parse(readFileSync(file, 'utf8')).passwords);
    expect(passwords).toHaveLength(7);
    const statements = JSON.stringify(await rowsOf(hub.adminUrl ?? '', 'SELECT query FROM pg_stat_statements'));
    const seen = readFileSync(join(dataDir, 'log', 'postgres.log'), 'utf8') + statements;
    for (const password of passwords) expect(seen).not.toContain(password);
  });

  it('refuses a second start on the same data in one line', async () => {
    await expect(start()).rejects.toThrow(/a hub already runs on .* \(process \d+\): stop it first/);
    await expect(start({ fresh: true })).rejects.toThrow(/a hub already runs on/);
  });

  it('starts a process again that ended by itself, and says why it ended, while the others go on', async () => {
    const [earlier, others] = [hub.pidOf('second'), hub.pidOf('first')];
    await fetch(`${hub.urls.second}/crash`).catch(() => {});
    await until(() => hub.pidOf('second') !== undefined && hub.pidOf('second') !== earlier);
    expect(events).toContainEqual({ kind: 'died', name: 'second', why: 'exit code 7', restartInMs: 100 });
    expect(hub.pidOf('first')).toBe(others);
  });

  it('leaves a process down that a test has killed, and starts it again when asked', async () => {
    await hub.kill('third');
    await sleep(400);
    expect(hub.pidOf('third')).toBeUndefined();
    await expect(fetch(`${hub.urls.third}/health/ready`)).rejects.toThrow();
    await hub.restart('third');
    expect((await fetch(`${hub.urls.third}/health/ready`)).status).toBe(200);
  });

  it('loses no data when PostgreSQL is killed and started again', async () => {
    await connect(hub.databases.get('first')?.ownerUrl ?? '');
    await hub.kill('postgres');
    await expect(connect(hub.databases.get('first')?.appUrl ?? '')).rejects.toThrow();
    await hub.restart('postgres');
    await connect(hub.databases.get('first')?.appUrl ?? '');
  });
});

describe('starting and stopping', () => {
  it('starts the processes stage by stage and stops them in the opposite order, PostgreSQL last', async () => {
    rmSync(orderFile, { force: true });
    const hub = await start();
    const { adminUrl } = hub;
    await hub.stop();
    expect(order()).toEqual(['+FIRST', '+SECOND', '+THIRD', '-THIRD', '-SECOND', '-FIRST']);
    await expect(connect(adminUrl ?? '')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('keeps the data at a next start, and throws it away with fresh', async () => {
    const first = await start();
    await run(first, 'CREATE TABLE blijft (id int)');
    await first.stop();
    const second = await start();
    await run(second, 'SELECT * FROM blijft');
    await second.stop();
    const fresh = await start({ fresh: true });
    await expect(run(fresh, 'SELECT * FROM blijft')).rejects.toThrow(/does not exist/);
    await fresh.stop();
  });

  it('stops what it had started when one process refuses to start, and repeats that process’s own line', async () => {
    rmSync(orderFile, { force: true });
    await expect(start({ env: { SECOND_FAILS: '1' } })).rejects.toThrow(
      /^second did not start: SECOND refuses to start \(exit code 1\); log: /,
    );
    expect(order()).toEqual(['+FIRST', '-FIRST']);
  });

  it('kills a process that does not end in time, and says so', async () => {
    const hub = await start({ env: { THIRD_STUBBORN: '1' }, graceMs: 300 });
    await hub.stop();
    expect(events.at(-1)).toEqual({ kind: 'ended-late', name: 'third' });
  });

  it('ends everything at once when it is asked again with force', async () => {
    const hub = await start({ env: { THIRD_STUBBORN: '1' }, graceMs: 60_000 });
    const gentle = hub.stop();
    await sleep(200);
    const begin = Date.now();
    events.length = 0;
    await hub.stop({ force: true });
    await gentle;
    expect(Date.now() - begin).toBeLessThan(5_000);
    expect(events.filter((event) => event.kind === 'died')).toEqual([]);
  });

  it('names a taken port and the variable that changes it, before anything is started', async () => {
    rmSync(orderFile, { force: true });
    const server = createServer().listen(Number(env.SECOND_PORT), '127.0.0.1');
    await expect(start()).rejects.toThrow(
      `port ${env.SECOND_PORT} (second) is taken: stop what uses it, or choose another with SECOND_PORT`,
    );
    server.close();
    expect(existsSync(orderFile)).toBe(false);
  });

  it('stops what it had started when the start is broken off', async () => {
    const signal = AbortSignal.timeout(700);
    await expect(
      start({ signal, env: { START_TIMEOUT_MS: '20000', SECOND_URL: '' }, processes: [...PROCESSES, NEVER] }),
    ).rejects.toThrow(/broken off/);
  });
});

const NEVER: ProcessSpec = { name: 'never', entry: 'fixture/never.ts', defaultPort: 1, variable: 'FOURTH', stage: 4 };

async function run(hub: Hub, sql: string): Promise<void> {
  await rowsOf(hub.databases.get('first')?.ownerUrl ?? '', sql);
}

async function rowsOf(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function environmentOf(hub: Hub, name: string): Promise<Record<string, string>> {
  const response = await fetch(`${hub.urls[name]}/env`);
  return (await response.json()) as Record<string, string>;
}
