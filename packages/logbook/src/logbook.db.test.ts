import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createPool, migrateDatabase, openDatabase } from '@ketenhub/database';
import { createTestDatabase, type TestDatabase } from '@ketenhub/testing/create-test-database.ts';
import { OIN } from '@ketenhub/vocabulary';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actorLine, LOGBOOK_GRANTS, type LogLine, LogUnavailable, openLogbook, openSharedLogbook } from './index.ts';

const span = { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), parentSpanId: null };
const line = (object = 'casus', extra: Record<string, unknown> = {}): LogLine => {
  const made = actorLine({
    moment: 'VOORNEMEN',
    verantwoordelijke: 'zvh',
    span,
    actie: 'x',
    object,
    resultaat: 'y',
    oorsprong: 'z',
    actor: null,
  });
  return { ...made, regel: { ...made.regel, ...extra } };
};

let test: TestDatabase;
let owner: pg.Client;
let app: pg.Pool;
const pools: pg.Pool[] = [];
const proxies: { readonly server: Server; readonly sockets: Set<Socket> }[] = [];

function openKind(url: string, statementTimeoutMs = 20_000, kind: typeof openLogbook = openLogbook) {
  const settings = { url, statementTimeoutMs, connectTimeoutMs: 10_000, connectionsMax: 2, applicationName: 'test' };
  const pool = createPool({ ...settings, onError: () => undefined });
  pools.push(pool);
  return { pool, logbook: kind(openDatabase(pool)) };
}

beforeAll(async () => {
  test = await createTestDatabase();
  // The logbook's tables are part of every node's migrations; the case register has them with the least beside.
  const migrationsFolder = fileURLToPath(new URL('../../../gateway/migrations', import.meta.url));
  await migrateDatabase({ ...test, migrationsFolder, grants: [...LOGBOOK_GRANTS] });
  // Row security holds for the owner as it does for any other, but for a superuser.
  owner = new pg.Client({ connectionString: adminOf(test) });
  await owner.connect();
  app = openKind(test.appUrl).pool;
});
afterAll(async () => {
  for (const { server, sockets } of proxies) {
    server.close();
    for (const socket of sockets) socket.destroy();
  }
  await Promise.all(pools.map((pool) => pool.end()));
  await owner.end();
  await test.drop();
});
beforeEach(() => owner.query('truncate logboek.logregels'));

function adminOf({ adminUrl, database }: TestDatabase): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}
const count = async (): Promise<number> =>
  Number((await owner.query<{ count: string }>('select count(*) from logboek.logregels')).rows[0]?.count);

describe.each([
  ['one request', openLogbook],
  ['all requests of a process', openSharedLogbook],
] as const)('the logbook of %s', (_, kind) => {
  const open = (url: string, statementTimeoutMs?: number) => openKind(url, statementTimeoutMs, kind);

  it('writes all lines of a moment, or none', async () => {
    const { logbook } = open(test.appUrl);
    expect(await logbook.write([line('a'), line('b'), line('c')])).toBe('GESCHREVEN');
    expect(await count()).toBe(3);
    // PostgreSQL keeps no null byte in JSON: the third line cannot be written.
    await expect(logbook.write([line('d'), line('e'), line('f', { slecht: '\0' })])).rejects.toThrow(LogUnavailable);
    expect(await count()).toBe(3);
  });

  it('A70: takes the jti of a token once and writes nothing the second time', async () => {
    const { logbook } = open(test.appUrl);
    expect(await logbook.write([line('a'), line('b')], 'jti-1')).toBe('GESCHREVEN');
    expect(await logbook.write([line('c'), line('d')], 'jti-1')).toBe('HERHAALD');
    expect(await logbook.write([line('e')], 'jti-2')).toBe('GESCHREVEN');
    expect(await logbook.write([line('f')])).toBe('GESCHREVEN');
    expect(await logbook.write([line('g')])).toBe('GESCHREVEN');
    expect(await count()).toBe(5);
  });

  it('A70: takes it once from twins at the same moment', async () => {
    const { logbook } = open(test.appUrl);
    const written = await Promise.all(Array.from({ length: 20 }, () => logbook.write([line()], 'jti-tweeling')));
    expect(written.filter((outcome) => outcome === 'GESCHREVEN')).toHaveLength(1);
    expect(written.filter((outcome) => outcome === 'HERHAALD')).toHaveLength(19);
    expect(await count()).toBe(1);
  });

  it('A116: says that it is unavailable when the database is gone, with a token as without', async () => {
    const { logbook } = open(test.appUrl.replace(/:\d+\//, ':9/'));
    await expect(logbook.write([line()])).rejects.toThrow(LogUnavailable);
    await expect(logbook.write([line()], 'jti')).rejects.toThrow(LogUnavailable);
  });

  it('A117: waits no longer than the statement may take, and then wrote nothing', async () => {
    const { logbook } = open(test.appUrl, 300);
    await owner.query('begin; lock table logboek.logregels in exclusive mode');
    try {
      await expect(logbook.write([line()], 'jti-traag')).rejects.toThrow(LogUnavailable);
    } finally {
      await owner.query('rollback');
    }
    expect(await count()).toBe(0);
  });

  it('A117: waits no longer either when the database is there but says nothing any more', async () => {
    let silent = false;
    const { hostname, port } = new URL(test.appUrl);
    const sockets = new Set<Socket>();
    const server = createServer((near) => {
      const far = connect(Number(port), hostname);
      for (const socket of [near, far]) sockets.add(socket.on('error', () => undefined));
      near.on('data', (chunk) => silent || far.write(chunk));
      far.on('data', (chunk) => silent || near.write(chunk));
    });
    proxies.push({ server, sockets });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = new URL(test.appUrl);
    url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { pool } = open(url.href);
    const logbook = kind(openDatabase(pool), 500);
    expect(await logbook.write([line()])).toBe('GESCHREVEN');
    silent = true;
    await expect(logbook.write([line()])).rejects.toThrow(LogUnavailable);
    for (const socket of sockets) socket.destroy();
  });
});

describe('requests that write at the same moment', () => {
  const inserts = async (): Promise<number> =>
    Number(
      (await owner.query<{ count: string }>('select count(distinct xmin::text) from logboek.logregels')).rows[0]?.count,
    );

  it('share one insert, and each hears of its own lines only: taken, used before, or not to be written', async () => {
    const { logbook } = openKind(test.appUrl, 20_000, openSharedLogbook);
    await owner.query('begin; lock table logboek.logregels in exclusive mode');
    const first = logbook.write([line('eerste')], 'jti-0');
    const others = Array.from({ length: 30 }, (_, index) =>
      logbook.write([line(`${index}`), line()], `jti-${index + 1}`),
    );
    await owner.query('commit');
    expect(await Promise.all([first, ...others])).toEqual(Array.from({ length: 31 }, () => 'GESCHREVEN'));
    expect([await count(), await inserts()]).toEqual([61, 2]);

    await owner.query('begin; lock table logboek.logregels in exclusive mode');
    const holding = logbook.write([line('weer')]);
    const mixed = [
      logbook.write([line()], 'jti-31'),
      logbook.write([line(), line()], 'jti-7'),
      logbook.write([line('slecht', { slecht: '\0' })], 'jti-32'),
      logbook.write([line()], 'jti-33'),
      logbook.write([line()], 'jti-33'),
    ];
    const settled = Promise.allSettled([holding, ...mixed]);
    await owner.query('commit');
    const outcomes = (await settled).map((outcome) =>
      outcome.status === 'fulfilled' ? outcome.value : outcome.reason.constructor.name,
    );
    expect(outcomes.slice(0, 4)).toEqual(['GESCHREVEN', 'GESCHREVEN', 'HERHAALD', 'LogUnavailable']);
    expect(outcomes.slice(4).sort()).toEqual(['GESCHREVEN', 'HERHAALD']);
    expect(await count()).toBe(64);
  });

  it('A117: are refused at once when too many wait already, and what was refused is never written', async () => {
    const { logbook } = openKind(test.appUrl, 500, openSharedLogbook);
    await owner.query('begin; lock table logboek.logregels in exclusive mode');
    const written = await Promise.allSettled(Array.from({ length: 1_200 }, () => logbook.write([line()])));
    await owner.query('commit');
    expect(written.filter(({ status }) => status === 'rejected').length).toBeGreaterThanOrEqual(200);
    const taken = written.filter(({ status }) => status === 'fulfilled').length;
    await expect.poll(count).toBe(taken);
  });
});

describe('the lines of a logbook', () => {
  const open = (url: string) => openKind(url);
  it('A21, R21: gives its lines to the app role for one of the four uses of WGS 1.8(4) and to their own organisation, and else to nobody', async () => {
    const { logbook } = open(test.appUrl);
    await logbook.write([line()]);
    const seenFor = async (logdoel: string | null, logoin: string | null = OIN.zvh): Promise<number> => {
      const client = await app.connect();
      try {
        await client.query('begin');
        if (logdoel !== null) await client.query("select set_config('ketenhub.logdoel', $1, true)", [logdoel]);
        if (logoin !== null) await client.query("select set_config('ketenhub.logoin', $1, true)", [logoin]);
        return (await client.query('select * from logboek.logregels')).rowCount ?? Number.NaN;
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    for (const use of ['RECHTMATIGHEID', 'INTERNE_CONTROLE', 'INTEGRITEIT_BEVEILIGING', 'GERECHTELIJKE_PROCEDURE'])
      expect(await seenFor(use)).toBe(1);
    for (const use of [null, '', 'rechtmatigheid', 'NIEUWSGIERIG', 'ZVH-CASUSOVERLEG'])
      expect(await seenFor(use)).toBe(0);
    for (const other of [null, '', '%', 'zvh', OIN.om, `${OIN.om},${OIN.zvh}`])
      expect(await seenFor('RECHTMATIGHEID', other)).toBe(0);
  });

  it.each([
    "update logboek.logregels set soort = 'LDV'",
    'delete from logboek.logregels',
    'truncate logboek.logregels',
    'drop table logboek.logregels',
    'alter table logboek.logregels disable row level security',
    'alter table logboek.logregels add column x text',
    'create policy open on logboek.logregels using (true)',
    'drop index logboek.logregels_jti',
    'create table logboek.x ()',
  ])('A119: the app role cannot %s', async (statement) => {
    await open(test.appUrl).logbook.write([line()]);
    await expect(
      app.query(`select set_config('ketenhub.logdoel', 'RECHTMATIGHEID', false); ${statement}`),
    ).rejects.toMatchObject({ code: '42501' });
    expect(await count()).toBe(1);
  });

  it('A119: the app role cannot choose the number of a line', async () => {
    const insert = `insert into logboek.logregels (volgnummer, soort, moment, trace_id, span_id, regel)`;
    await expect(app.query(`${insert} values (1, 'LDV', 'UITKOMST', 'x', 'y', '{}')`)).rejects.toMatchObject({
      code: '428C9',
    });
  });
});
