import { withContext } from '@ketenhub/database';
import { OIN } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ldvLines } from '../ldv-lines.ts';
import { openLogbook } from '../logbook.ts';
import { readSubjectLines } from './read-subject-lines.ts';
import { SEALED_HANDLE_TYPE } from './seal-subjects.ts';
import { sealHandle } from './seal-text.ts';
import { keysForSubjects } from './subject-keys.ts';
import { CASUS, linesAbout, openSubjectLogbook, type SubjectLogbook } from './subjects.fixture.ts';

let book: SubjectLogbook;
beforeAll(async () => {
  book = await openSubjectLogbook();
});
afterAll(() => book.close());
beforeEach(() => book.owner('truncate logboek.logregels'));

const write = (...asked: Parameters<typeof linesAbout>) => openLogbook(book.database).write(linesAbout(...asked));
const about = (handvat: string) => readSubjectLines(book.database, { verantwoordelijke: 'zvh', handvat });
const rowsKept = async (): Promise<number> =>
  Number((await book.owner('select count(*) from logboek.logregels')).rows[0]?.count);
const GEZIN = ['handvat-1', 'handvat-2', 'handvat-3', 'handvat-4'];

describe('lines that say the same of several persons', () => {
  it('A121: are kept once, and read one a betrokkene: each with a span of its own, and all members of the standard', async () => {
    await write(GEZIN);
    expect(await rowsKept()).toBe(1);
    const lines = await book.lines();
    expect(new Set(lines.map(({ span_id }) => span_id)).size).toBe(GEZIN.length);
    for (const { span_id, trace_id, regel } of lines) {
      expect(regel).toMatchObject({ trace_id, span_id, parent_span_id: 'b'.repeat(16), velden: ['A.a'] });
      expect(Object.keys(regel).sort()).toEqual(
        'attributes end_time name parent_span_id resource span_id start_time status trace_id velden'.split(' '),
      );
      expect(regel.attributes).toEqual({
        'dpl.core.processing_activity_id': 'activiteit',
        'dpl.core.data_subject_id': expect.stringMatching(/^[0-9a-f]{32}\.[0-9a-f]+$/),
        'dpl.core.data_subject_id_type': SEALED_HANDLE_TYPE,
      });
    }
    for (const handvat of GEZIN) expect(await about(handvat)).toHaveLength(1);
  });

  it('P53: are kept apart from those that name other fields or another activity, of the same request', async () => {
    const all = ldvLines({
      ...{
        moment: 'UITKOMST',
        verantwoordelijke: 'zvh',
        naam: 'lezen',
        proces: 'gateway',
        begonnenOp: 0,
        status: 'Ok',
      },
      span: { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), parentSpanId: null },
      betrokkenen: [
        { handle: 'handvat-1', casus: CASUS, perActiviteit: new Map([['een', ['A.a']]]) },
        {
          handle: 'handvat-2',
          casus: CASUS,
          perActiviteit: new Map([
            ['een', ['A.a', 'A.b']],
            ['twee', ['A.c']],
          ]),
        },
      ],
    });
    await openLogbook(book.database).write(all);
    const velden = async (handvat: string) => (await about(handvat)).map(({ regel }) => regel.velden);
    expect([await velden('handvat-1'), await velden('handvat-2')]).toEqual([[['A.a']], [['A.a', 'A.b'], ['A.c']]]);
    expect(await rowsKept()).toBe(3);
  });

  it('A128: say before and after the same of the same person, and a row of before this form is read as it was', async () => {
    await write(GEZIN, { moment: 'VOORNEMEN' });
    await write(GEZIN);
    const place = { traceId: 'c'.repeat(32), spanId: 'd'.repeat(16) };
    const subject = { verantwoordelijke: 'zvh', betrokkene: { handvat: 'handvat-1', casus: CASUS } } as const;
    const [key] = await keysForSubjects(book.database, [subject]);
    if (key === undefined) throw new Error('no key');
    const attributes = { 'dpl.core.data_subject_id': sealHandle(key, 'handvat-1', place) };
    const regel = JSON.stringify({ attributes, parent_span_id: 'e'.repeat(16), name: 'van eerder' });
    await book.owner(`insert into logboek.logregels (soort, moment, verantwoordelijke, trace_id, span_id, regel)
      values ('LDV', 'UITKOMST', '${OIN.zvh}', '${place.traceId}', '${place.spanId}', '${regel}')`);
    const found = await about('handvat-1');
    expect(found.map(({ moment, regel: { name } }) => [moment, name])).toEqual([
      ['VOORNEMEN', 'lezen'],
      ['UITKOMST', 'lezen'],
      ['UITKOMST', 'van eerder'],
    ]);
    expect(await about('handvat-2')).toHaveLength(2);
  });

  it('A128: are about nobody where somebody moved a sealed handle into another request', async () => {
    await write(['handvat-1']);
    await write(['handvat-2'], { traceId: 'c'.repeat(32) });
    await book.owner(`update logboek.logregels set regel = jsonb_set(regel, '{betrokkenen}',
      (select regel -> 'betrokkenen' from logboek.logregels where trace_id like 'a%')) where trace_id like 'c%'`);
    expect(await about('handvat-1')).toHaveLength(1);
    expect(await about('handvat-2')).toEqual([]);
  });

  it('R21: are shown by the view to who may read the rows, for one of the four uses and of one organisation, and to nobody else', async () => {
    await write(GEZIN);
    const seen = (context: Record<string, string>) =>
      withContext(book.database, context, async (tx) => {
        return (await tx.execute(sql`select 1 from logboek.regels`)).rows.length;
      });
    expect(await seen({ logdoel: 'INTERNE_CONTROLE', logoin: OIN.zvh })).toBe(GEZIN.length);
    for (const context of [
      {},
      { logoin: OIN.zvh },
      { logdoel: 'NIEUWSGIERIG', logoin: OIN.zvh },
      { logdoel: 'INTERNE_CONTROLE', logoin: OIN.om },
    ])
      expect(await seen(context)).toBe(0);
    for (const change of ['delete from logboek.regels', `insert into logboek.regels (soort) values ('LDV')`])
      await expect(withContext(book.database, {}, (tx) => tx.execute(sql.raw(change)))).rejects.toThrow();
  });

  it('A119: can still be read when somebody adds a row of another form', async () => {
    await write(GEZIN);
    for (const [soort, betrokkenen] of [
      ['LDV', '"tekst"'],
      ['LDV', '{}'],
      ['LDV', 'null'],
      ['LDV', '[]'],
      ['LDV', '[1, [], ["x"]]'],
      ['ACTOR', '["x"]'],
    ])
      await book.owner(`insert into logboek.logregels (soort, moment, verantwoordelijke, trace_id, span_id, regel)
        values ('${soort}', 'UITKOMST', '${OIN.zvh}', 'x', 'y', '{"betrokkenen": ${betrokkenen}, "attributes": {}}')`);
    expect((await book.lines()).length).toBeGreaterThanOrEqual(GEZIN.length);
    for (const handvat of GEZIN) expect(await about(handvat)).toHaveLength(1);
  });
});
