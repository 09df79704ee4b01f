import { withContext } from '@ketenhub/database';
import { announceKey, SIGNING_KEYS } from '@ketenhub/tokens';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SEALING } from '../tables.ts';
import { openSealedLogbook, PROCES, type SealedLogbook } from './sealed-logbook.fixture.ts';
import { readSealMs, type Sealer, startSealer } from './start-sealer.ts';

let book: SealedLogbook;
beforeAll(async () => {
  book = await openSealedLogbook();
});
afterAll(() => book.close());
beforeEach(() => book.begin());

async function placed(): Promise<number[]> {
  const { rows } = await book.owner('select positie, volgnummer from logboek.zegels order by positie');
  expect(rows.map(({ positie }) => Number(positie))).toEqual(rows.map((_, at) => at + 1));
  return rows.map(({ volgnummer }) => Number(volgnummer));
}

describe('the seals of a logbook', () => {
  it('give every committed line one place without gaps, also those that commit after a higher number', async () => {
    const slow = new pg.Client({ connectionString: book.appUrl });
    await slow.connect();
    const insert = (
      oin: string,
    ): string => `insert into logboek.logregels (soort, moment, verantwoordelijke, trace_id, span_id, regel)
      values ('ACTOR', 'VOORNEMEN', '${oin}', 'x', 'y', '{}')`;
    await book.write('1');
    await slow.query('begin');
    await slow.query(insert('slow'));
    await book.write('3');
    // A number that no line ever has.
    await book.owner(`select nextval('logboek.logregels_volgnummer_seq')`);
    await book.write('5');
    expect(await book.seal()).toMatchObject({ lines: 3, head: { grootte: 3 } });
    expect(await placed()).toEqual([1, 3, 5]);
    await slow.query('commit');
    await slow.end();
    expect(await book.seal({ whole: false })).toMatchObject({ lines: 1, head: { grootte: 4 } });
    expect(await placed()).toEqual([1, 3, 5, 2]);
    expect(await book.seal()).toMatchObject({ lines: 0, head: { grootte: 4 } });
    expect(await book.verify()).toMatchObject({ ongeschonden: 4, koppen: 2, breuk: null });
  });

  it('of a line whose transaction took longer than half a minute come with the next look at every line', async () => {
    await book.begin(['1', '2']);
    await book.owner('create table bewaard as select * from logboek.logregels where volgnummer = 1');
    await book.owner('delete from logboek.logregels where volgnummer = 1');
    await book.seal();
    await book.owner(`update logboek.boomkoppen set getekend_op = now() - interval '31 seconds'`);
    await book.owner('insert into logboek.logregels overriding system value select * from bewaard');
    await book.owner('drop table bewaard');
    expect(await book.seal({ whole: false })).toMatchObject({ lines: 0 });
    expect(await book.seal()).toMatchObject({ lines: 1 });
    expect(await book.verify()).toMatchObject({ ongeschonden: 2, breuk: null });
  });

  it('hold up no line that is written meanwhile', async () => {
    await book.begin(['1']);
    const other = new pg.Client({ connectionString: book.appUrl });
    await other.connect();
    await other.query('begin');
    await other.query(
      `select set_config('ketenhub.logdoel', 'INTEGRITEIT_BEVEILIGING', true), set_config('ketenhub.zegelen', 'ja', true)`,
    );
    await other.query(`insert into logboek.zegels values (1, 1, 'x', now())`);
    await book.write('2');
    await other.query('rollback');
    await other.end();
    expect(await book.seal()).toMatchObject({ lines: 2 });
  });

  it('are made by one at a time: of several that seal at once no line gets two places', async () => {
    await book.begin(Array.from({ length: 30 }, (_, at) => String(at)));
    const sealed = await Promise.all(Array.from({ length: 4 }, () => book.seal()));
    const lines = sealed.reduce((sum, one) => sum + (one?.lines ?? 0), 0);
    expect(lines).toBe(30);
    expect(await placed()).toHaveLength(30);
    expect(await book.verify()).toMatchObject({ ongeschonden: 30, breuk: null });
  });

  it('A119: have the leaf that the verification works out of its own reading, whatever text stands in a line', async () => {
    const texts = fc.sample(
      fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => text.isWellFormed() && !text.includes('\0')),
      { numRuns: 300, seed: 42 },
    );
    const controls = Array.from({ length: 31 }, (_, index) => String.fromCharCode(index + 1)).join('');
    await book.begin([...texts, controls, '\u007f\u2028\u2029"\\/<>&', '']);
    await book.seal();
    expect(await book.verify()).toMatchObject({ ongeschonden: texts.length + 3, breuk: null });
  });

  it('take more lines than one page in one head', async () => {
    await book.owner(`insert into logboek.logregels (soort, moment, verantwoordelijke, trace_id, span_id, regel)
      select 'ACTOR', 'VOORNEMEN', 'x', 'x', 'y', jsonb_build_object('n', n) from generate_series(1, 10100) n`);
    expect(await book.seal()).toMatchObject({ lines: 10_100 });
    expect(await book.verify()).toMatchObject({ ongeschonden: 10_100, koppen: 1, breuk: null });
  });

  it('R21: the app role reads lines and seals for sealing under the settings of the sealer only, and changes nothing', async () => {
    await book.begin(['1']);
    await book.seal();
    const count = sql`select (select count(*) from logboek.logregels)::int as lines, (select count(*) from logboek.zegels)::int as seals,
      (select count(*) from logboek.boomkoppen)::int as heads`;
    const seen = async (context: Record<string, string>) =>
      (await withContext(book.app, context, (tx) => tx.execute(count))).rows[0];
    expect(await seen({ ...SEALING })).toEqual({ lines: 1, seals: 1, heads: 1 });
    for (const context of [
      { logdoel: '' },
      { zegelen: 'ja' },
      { logdoel: 'RECHTMATIGHEID', zegelen: 'ja' },
      { logdoel: SEALING.logdoel },
    ])
      expect(await seen(context)).toEqual({ lines: 0, seals: 0, heads: 0 });
    for (const table of ['zegels', 'boomkoppen']) {
      for (const statement of [
        `delete from logboek.${table}`,
        `truncate logboek.${table}`,
        `update logboek.${table} set ${table === 'zegels' ? 'positie' : 'grootte'} = 2`,
      ])
        await expect(withContext(book.app, { ...SEALING }, (tx) => tx.execute(sql.raw(statement)))).rejects.toThrow();
    }
    await expect(book.app.execute(sql`insert into logboek.zegels values (2, 2, 'x', now())`)).rejects.toThrow();
  });
});

describe('the sealer of a process', () => {
  let sealer: Sealer;
  const told: [unknown, unknown][] = [];
  const tell = (facts: unknown, text?: unknown): void => void told.push([facts, text]);
  const start = (everyMs: number): Promise<Sealer> =>
    startSealer({
      proces: PROCES,
      keysDir: book.keysDir,
      keys: { reloadMs: 100 },
      appUrl: book.appUrl,
      connectTimeoutMs: 10_000,
      statementTimeoutMs: 20_000,
      everyMs,
      logger: { info: tell, error: tell } as never,
    });
  beforeEach(() => {
    told.length = 0;
  });

  it('seals by itself, and once more when the process ends', async () => {
    sealer = await start(50);
    await book.write('1');
    await vi.waitFor(async () => expect(await placed()).toEqual([1]), { timeout: 10_000 });
    await sealer.stop();
    sealer = await start(3_600_000);
    await sealer.seal();
    await book.write('2');
    await sealer.stop();
    expect(await placed()).toEqual([1, 2]);
    expect(told).toEqual([]);
  });

  it('A69: signs with the next key after a rotation, and what the one before it signed stays verifiable', async () => {
    sealer = await start(3_600_000);
    await book.write('1');
    await sealer.seal();
    const place = { dir: book.keysDir, name: 'logboek', material: SIGNING_KEYS.logboek, vanafMs: 0, nood: false };
    const announced = await announceKey(place, Date.now());
    if (!announced.ok) throw new Error(announced.why);
    await vi.waitFor(() => expect(told).toContainEqual([{ sleutel: 'logboek', kid: announced.kid }, 'key in use']), {
      timeout: 10_000,
    });
    await book.write('2');
    await sealer.stop();
    const { rows } = await book.owner('select jws from logboek.boomkoppen order by grootte');
    const kids = rows.map(({ jws }) => JSON.parse(Buffer.from(jws.split('.')[0], 'base64url').toString()).kid);
    expect(kids).toEqual([expect.not.stringMatching(announced.kid), announced.kid]);
    expect([...book.publicKeys().keys()]).toEqual(expect.arrayContaining(kids));
    expect(JSON.stringify([...book.publicKeys().values()])).not.toContain('"d"');
    expect(await book.verify()).toMatchObject({ ongeschonden: 2, koppen: 2, breuk: null });
  });

  it('A120: seals nothing on top of a tree that was cut off under it, and tells so once', async () => {
    sealer = await start(3_600_000);
    await book.write('1');
    await sealer.seal();
    await book.write('2');
    await sealer.seal();
    await book.owner('delete from logboek.boomkoppen where grootte = 2');
    await book.owner('delete from logboek.zegels where positie = 2');
    await book.write('3');
    await sealer.seal();
    await sealer.stop();
    expect(told).toEqual([
      [{ beveiliging: 'LOGBOEK_GEBROKEN', why: expect.stringContaining('not there any more') }, 'nothing is sealed'],
    ]);
    expect(await placed()).toEqual([1]);
  });

  it('tells in one error line that lines stay unsealed, and in one line that they are sealed again', async () => {
    sealer = await start(3_600_000);
    await sealer.seal();
    await book.write('1');
    await book.owner('alter table logboek.zegels rename to weg');
    for (let time = 0; time < 3; time += 1) await sealer.seal();
    await book.owner('alter table logboek.weg rename to zegels');
    await sealer.stop();
    expect(told).toEqual([
      [{ beveiliging: 'LOGBOEK_NIET_VERZEGELD', error: expect.any(Error) }, 'log lines are not sealed; tried again'],
      ['log lines are sealed again', undefined],
    ]);
    expect(await placed()).toEqual([1]);
  });

  it('looks every ten seconds unless told, and never less often than once a minute', () => {
    expect(readSealMs({})).toBe(10_000);
    expect(() => readSealMs({ LOG_SEAL_MS: '60001' })).toThrow('LOG_SEAL_MS');
  });
});
