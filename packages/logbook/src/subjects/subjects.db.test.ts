import { type Database, withContext } from '@ketenhub/database';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { actorLine } from '../actor-line.ts';
import { LogUnavailable, openLogbook } from '../logbook.ts';
import { openSharedLogbook } from '../shared-logbook.ts';
import { destroySubjects } from './destroy-subjects.ts';
import { processKeyOf } from './process-key.ts';
import { readSubjectLines } from './read-subject-lines.ts';
import { CASUS, linesAbout, openSubjectLogbook, type SubjectLogbook } from './subjects.fixture.ts';

const ANDERE = 'ZVH-2026-0102';

let book: SubjectLogbook;
let database: Database;
beforeAll(async () => {
  book = await openSubjectLogbook();
});
afterAll(() => book.close());
beforeEach(async () => {
  await book.owner('truncate logboek.logregels, logboek.sleutels');
  // A process that remembers nothing of the test before.
  database = book.open();
});

const about = (handvat: string, verantwoordelijke: 'zvh' | 'om' = 'zvh', from = database) =>
  readSubjectLines(from, { verantwoordelijke, handvat });
const keys = async (): Promise<number> => (await book.owner('select 1 from logboek.sleutels')).rowCount ?? 0;
const destroy = (
  casus: string,
  handvatten: readonly string[] = [],
  verantwoordelijken: readonly ('zvh' | 'om')[] = ['zvh'],
) => withContext(database, {}, (tx) => destroySubjects(tx, { casus, verantwoordelijken, handvatten }));

describe('A128: a line about a person', () => {
  it('A128: names nobody in the database, in the line or beside it, and still says who saw what about me', async () => {
    await openLogbook(database).write(linesAbout(['handvat-1', 'handvat-2', 'handvat-1']));
    const dump = [await book.lines(), (await book.owner('select * from logboek.sleutels')).rows];
    expect(JSON.stringify(dump)).not.toMatch(/handvat-\d/);
    expect(JSON.stringify((await book.owner('select * from logboek.sleutels')).rows)).not.toContain(CASUS);
    expect(await keys()).toBe(2);
    expect(await about('handvat-1')).toHaveLength(2);
    expect(await about('handvat-2')).toMatchObject([{ regel: { name: 'lezen', velden: ['A.a'] } }]);
    expect(await about('handvat-3')).toEqual([]);
  });

  it('A128: is read by the organisation whose line it is, in another process of it too, and with no other key', async () => {
    await openLogbook(database).write(linesAbout(['handvat-1'], { verantwoordelijke: 'om' }));
    expect(await about('handvat-1', 'om', book.open())).toHaveLength(1);
    expect(await about('handvat-1', 'zvh')).toEqual([]);
    expect(await about('handvat-1', 'om', book.open(processKeyOf(Buffer.alloc(32, 9))))).toEqual([]);
  });

  it('A128: has a key of each year, and all of them go together', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-31T23:59:59Z') });
    try {
      await openLogbook(database).write(linesAbout(['handvat-1']));
      vi.setSystemTime(new Date('2027-01-01T00:00:00Z'));
      await openLogbook(database).write(linesAbout(['handvat-1']));
    } finally {
      vi.useRealTimers();
    }
    const { rows } = await book.owner('select jaar from logboek.sleutels order by 1');
    expect(rows).toEqual([{ jaar: 2026 }, { jaar: 2027 }]);
    expect(await about('handvat-1')).toHaveLength(2);
    expect(await destroy(CASUS)).toBe(2);
    expect(await about('handvat-1')).toEqual([]);
  });

  it('A128: seals who an actor line is about as well', async () => {
    const line = actorLine({
      ...{ moment: 'UITKOMST', verantwoordelijke: 'zvh', actie: 'a', object: 'b', resultaat: 'c', oorsprong: 'd' },
      span: { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), parentSpanId: null },
      actor: null,
      betrokkene: { handvat: 'handvat-1', casus: CASUS },
    });
    await openLogbook(database).write([line]);
    const [stored] = await book.lines();
    expect(stored?.regel.betrokkene).toMatch(/^[0-9a-f]{32}\.[0-9a-f]+$/);
    expect(JSON.stringify(stored)).not.toContain('handvat-1');
  });

  it('A116, A128: is not written readable, nor at all, when its key cannot be had', async () => {
    const without = book.open(null);
    await expect(openLogbook(without).write(linesAbout(['handvat-1']))).rejects.toThrow(LogUnavailable);
    await expect(openSharedLogbook(without).write(linesAbout(['handvat-1']))).rejects.toThrow(LogUnavailable);
    await openLogbook(database).write(linesAbout(['handvat-1']));
    await book.owner('alter table logboek.sleutels rename to weg');
    try {
      const fresh = book.open();
      await expect(openSharedLogbook(fresh).write(linesAbout(['handvat-1']))).rejects.toThrow(LogUnavailable);
      await expect(withContext(fresh, {}, (tx) => openLogbook(tx).write(linesAbout(['handvat-2'])))).rejects.toThrow();
    } finally {
      await book.owner('alter table logboek.weg rename to sleutels');
    }
    const elsewhere = book.open(processKeyOf(Buffer.alloc(32, 1)));
    await book.owner(`update logboek.sleutels set sleutel = 'AAAA'`);
    await expect(openSharedLogbook(elsewhere).write(linesAbout(['handvat-1']))).rejects.toThrow(LogUnavailable);
    expect(await book.lines()).toHaveLength(1);
  });
});

describe('A128: the key of a person, when many write at once', () => {
  it('A128: is one, however many processes and requests make it at the same time', async () => {
    const books = [book.open(), book.open(), book.open()].map((database) => openSharedLogbook(database));
    const handvatten = ['handvat-1', 'handvat-2', 'handvat-3'];
    const writes = Array.from({ length: 60 }, (_, at) => books[at % 3]?.write(linesAbout(handvatten.toSorted())));
    await Promise.all(writes);
    expect(await keys()).toBe(3);
    for (const handvat of handvatten) expect(await about(handvat)).toHaveLength(60);
  });

  it('A128: that a transaction made and took back is used by nobody', async () => {
    const failing = withContext(database, {}, async (tx) => {
      await openLogbook(tx).write(linesAbout(['handvat-1']));
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    expect(await keys()).toBe(0);
    await openSharedLogbook(database).write(linesAbout(['handvat-1']));
    expect(await about('handvat-1')).toHaveLength(1);
  });
});

describe('A128: the persons of a casus that is destroyed', () => {
  it('A128: can be read and found by nobody any more, others as before', async () => {
    const logbook = openSharedLogbook(database);
    await logbook.write(linesAbout(['handvat-1', 'handvat-2']));
    await logbook.write(linesAbout(['handvat-3'], { casus: ANDERE }));
    await logbook.write(linesAbout(['handvat-1'], { verantwoordelijke: 'om' }));
    expect(await destroy(CASUS)).toBe(2);
    for (const handvat of ['handvat-1', 'handvat-2']) expect(await about(handvat)).toEqual([]);
    expect(await about('handvat-3')).toHaveLength(1);
    expect(await about('handvat-1', 'om')).toHaveLength(1);
    expect(await book.lines()).toHaveLength(3);
    expect(await destroy(CASUS, [], ['om'])).toBe(1);
    expect(await about('handvat-1', 'om')).toEqual([]);
  });

  it('A128: also where they were logged without their casus', async () => {
    await openLogbook(database).write(linesAbout(['handvat-1'], { casus: null }));
    expect(await destroy(CASUS)).toBe(0);
    expect(await destroy(CASUS, ['handvat-1'])).toBe(1);
    expect(await about('handvat-1')).toEqual([]);
  });

  it('A128: stay so when a request that was under way still writes: its line is kept, and nobody can read whom it is about', async () => {
    const logbook = openSharedLogbook(database);
    await logbook.write(linesAbout(['handvat-1']));
    await destroy(CASUS);
    await logbook.write(linesAbout(['handvat-1', 'handvat-9']));
    expect(await keys()).toBe(0);
    expect(await book.lines()).toHaveLength(3);
    for (const handvat of ['handvat-1', 'handvat-9']) expect(await about(handvat)).toEqual([]);
  });

  it('A128: are as they were when the destruction is taken back', async () => {
    const logbook = openSharedLogbook(database);
    const casus = 'ZVH-2026-0103';
    await logbook.write(linesAbout(['handvat-5'], { casus }));
    const failing = withContext(database, {}, async (tx) => {
      await destroySubjects(tx, { casus, verantwoordelijken: ['zvh'] });
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    await logbook.write(linesAbout(['handvat-5'], { casus }));
    expect(await about('handvat-5')).toHaveLength(2);
  });

  it('A119, A128: no key is seen or goes without that, and the app role can change none', async () => {
    await openLogbook(database).write(linesAbout(['handvat-1'], { casus: ANDERE }));
    const run = (context: Record<string, string>, text: string) =>
      withContext(database, context, (tx) => tx.execute(sql.raw(text)));
    expect((await run({}, 'delete from logboek.sleutels')).rowCount).toBe(0);
    expect((await run({ logboekvernietigen: 'iets-anders' }, 'delete from logboek.sleutels')).rowCount).toBe(0);
    expect((await run({}, 'select * from logboek.sleutels')).rows).toEqual([]);
    expect((await run({ logboekpersonen: 'iemand' }, 'select * from logboek.sleutels')).rows).toEqual([]);
    await expect(run({}, `update logboek.sleutels set sleutel = 'x'`)).rejects.toThrow();
    await expect(run({}, 'truncate logboek.sleutels')).rejects.toThrow();
    expect(await keys()).toBe(1);
  });
});
