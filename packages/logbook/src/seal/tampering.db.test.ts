import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSigningKey } from '@ketenhub/tokens';
import { OIN } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSealedLogbook, PROCES, type SealedLogbook } from './sealed-logbook.fixture.ts';
import { leafOf, type SealedRow } from './sealed-row.ts';
import { EMPTY_FRONTIER, rootOf, withLeaf } from './tree-hash.ts';
import { digestOf, signHead } from './tree-head.ts';

let book: SealedLogbook;
/** Heads that a witness kept: over four positions and over nine. */
let witness: string[];

beforeAll(async () => {
  book = await openSealedLogbook();
});
afterAll(() => book.close());
beforeEach(async () => {
  // Four lines and a head, five lines and a head; line n stands at position n.
  await book.begin(['1', '2', '3', '4']);
  await book.seal();
  for (const object of ['5', '6']) await book.write(object);
  await book.write('7', 'om');
  for (const object of ['8', '9']) await book.write(object);
  await book.seal();
  const { rows } = await book.owner('select jws from logboek.boomkoppen order by grootte');
  witness = rows.map(({ jws }) => jws);
});

const CHANGE = `update logboek.logregels set regel = jsonb_set(regel, '{object}', '"ander"') where volgnummer = $1`;
const REMOVE = 'delete from logboek.logregels where volgnummer = any($1)';
/** The contents of two lines change places; each keeps its number. */
const SWAP = `
  update logboek.logregels one set (regel, geschreven_op) = (select regel, geschreven_op from logboek.logregels other
    where other.volgnummer in ($1, $2) and other.volgnummer <> one.volgnummer) where one.volgnummer in ($1, $2)`;

async function rowOf(volgnummer: number): Promise<SealedRow> {
  const { rows } = await book.owner(
    `select l.volgnummer::text, l.soort, l.moment, l.verantwoordelijke, l.trace_id, l.span_id, l.jti, l.regel::text as regel,
       to_char(l.geschreven_op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as geschreven_op
     from logboek.logregels l where volgnummer = $1`,
    [volgnummer],
  );
  return rows[0];
}

describe('a logbook that nobody touched', () => {
  it('is whole, to its last position, also for a witness', async () => {
    expect(await book.verify(witness)).toMatchObject({
      ongeschonden: 9,
      koppen: 2,
      breuk: null,
      nietVerzegeld: { lines: 0, oldest: null },
      kop: witness[1],
    });
  });

  it('A124: stays verifiable with whatever a caller wrote in a line', async () => {
    const wild = [
      'a\nb\r\n{"soort":"ADL"}',
      '"}],"x":[{"',
      '\u2028\u202e𝒳é\t\\u0000',
      'x'.repeat(200_000),
      '1e400',
      '-0',
    ];
    for (const object of wild) await book.write(object);
    await book.logbook.write([
      {
        soort: 'ADL',
        moment: 'UITKOMST',
        verantwoordelijke: 'zvh',
        span: { traceId: 'c'.repeat(32), spanId: 'd'.repeat(16), parentSpanId: null },
        regel: { groot: 12345678901234567000, klein: 1e-300, '\u{1F600}': [null, true, { '': '' }] },
      },
    ]);
    expect(await book.seal()).toMatchObject({ lines: 7 });
    expect(await book.verify(witness)).toMatchObject({ ongeschonden: 16, breuk: null });
    await book.owner(CHANGE, [13]);
    expect((await book.verify()).breuk).toMatchObject({ soort: 'GEWIJZIGD', positie: 13 });
  });
});

describe('A119: a line that the owner of the database changed', () => {
  it.each([
    ['its content', CHANGE],
    [
      'one digit that a double would lose',
      `update logboek.logregels set regel = regel || '{"n":12345678901234567891}' where volgnummer = $1`,
    ],
    ['whose it is', `update logboek.logregels set verantwoordelijke = '${OIN.om}' where volgnummer = $1`],
    ['its moment', `update logboek.logregels set moment = 'UITKOMST' where volgnummer = $1`],
    ['its token', `update logboek.logregels set jti = 'x' || volgnummer where volgnummer = $1`],
    [
      'a later date',
      `update logboek.logregels set geschreven_op = geschreven_op + interval '1 microsecond' where volgnummer = $1`,
    ],
  ])('is named by its position: %s', async (_, statement) => {
    // From the end, so that each is the first bad one.
    for (const positie of [9, 6, 1]) {
      await book.owner(statement, [positie]);
      expect(await book.verify()).toMatchObject({
        ongeschonden: positie - 1,
        breuk: { soort: 'GEWIJZIGD', positie, tot: positie },
        kop: null,
      });
    }
  });

  it('is named, also when he made its seal anew: between the two heads where it stands', async () => {
    await book.owner(CHANGE, [6]);
    await book.owner('update logboek.zegels set blad = $1 where positie = 6', [leafOf(await rowOf(6))]);
    expect(await book.verify()).toMatchObject({ ongeschonden: 4, breuk: { soort: 'GEWIJZIGD', positie: 5, tot: 9 } });
  });

  it('is named, also when he signed a new head over it: it is not the key of the process', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ketenhub-eigenaar-'));
    const own = await loadSigningKey(folder, 'logboek', 'ES256');
    rmSync(folder, { recursive: true });
    await book.owner(CHANGE, [6]);
    await book.owner('update logboek.zegels set blad = $1 where positie = 6', [leafOf(await rowOf(6))]);
    const { rows } = await book.owner('select blad from logboek.zegels order by positie');
    const tree = rows.reduce((grown, { blad }) => withLeaf(grown, blad), EMPTY_FRONTIER);
    const head = {
      proces: PROCES,
      grootte: 9,
      wortel: rootOf(tree),
      tijd: '2026-11-18T09:00:00Z',
      vorige: digestOf(witness[0] ?? ''),
    };
    await book.owner('update logboek.boomkoppen set jws = $1 where grootte = 9', [signHead(head, own)]);
    expect(await book.verify()).toMatchObject({
      ongeschonden: 4,
      breuk: { soort: 'ONDERTEKENING', positie: 5, tot: 9 },
    });
    await expect(book.seal()).rejects.toThrow('was not signed by this process');
  });
});

describe('A120: what the owner of the database did to a logbook is found, with the first bad position', () => {
  it('lines removed from the middle', async () => {
    await book.owner(REMOVE, [[6, 8]]);
    expect((await book.verify()).breuk).toMatchObject({ soort: 'VERWIJDERD', positie: 6, tot: 6 });
  });

  it('lines removed from the middle, and their seals', async () => {
    await book.owner(REMOVE, [[3]]);
    await book.owner('delete from logboek.zegels where positie = 3');
    expect((await book.verify()).breuk).toMatchObject({ soort: 'VERWIJDERD', positie: 3 });
    // The positions closed up, too.
    await book.owner('update logboek.zegels set positie = -positie where positie > 3');
    await book.owner('update logboek.zegels set positie = -positie - 1 where positie < 0');
    expect((await book.verify()).breuk).toMatchObject({ soort: 'GEWIJZIGD', positie: 1, tot: 4 });
  });

  it('lines removed from the end', async () => {
    await book.owner(REMOVE, [[8, 9]]);
    expect((await book.verify()).breuk).toMatchObject({ soort: 'AFGEKAPT', positie: 8 });
    await book.owner('delete from logboek.zegels where positie > 7');
    expect((await book.verify()).breuk).toMatchObject({ soort: 'AFGEKAPT', positie: 8, tot: 9 });
  });

  it('lines removed from the end with their seals and their head: by whoever kept that head', async () => {
    await book.owner(REMOVE, [[5, 6, 7, 8, 9]]);
    await book.owner('delete from logboek.zegels where positie > 4');
    await book.owner('delete from logboek.boomkoppen where grootte > 4');
    expect(await book.verify()).toMatchObject({ ongeschonden: 4, breuk: null });
    expect((await book.verify(witness)).breuk).toMatchObject({ soort: 'AFGEKAPT', positie: 5, tot: 9 });
    // And it grew again since, further than the witness knows.
    for (const object of ['5', '6', '7', '8', '9', '10']) await book.write(object);
    await book.seal();
    expect((await book.verify()).breuk).toBeNull();
    expect((await book.verify(witness)).breuk).toMatchObject({ soort: 'GEWIJZIGD', positie: 5, tot: 9 });
  });

  it('a head removed from the middle, and the last head', async () => {
    await book.owner('delete from logboek.boomkoppen where grootte = 9');
    expect((await book.verify()).breuk).toMatchObject({ soort: 'AFGEKAPT', positie: 5, tot: 9 });
    await book.begin(['1']);
    await book.seal();
    await book.write('2');
    await book.seal();
    await book.owner('delete from logboek.boomkoppen where grootte = 1');
    expect((await book.verify()).breuk).toMatchObject({ soort: 'VERWIJDERD', positie: 1, tot: 2 });
  });

  it('two lines swapped', async () => {
    await book.owner(SWAP, [3, 8]);
    expect((await book.verify()).breuk).toMatchObject({ soort: 'VERWISSELD', positie: 3, tot: 3 });
  });

  it('two seals swapped', async () => {
    const swap = 'update logboek.zegels set positie = -positie where positie in (6, 8)';
    await book.owner(swap);
    await book.owner('update logboek.zegels set positie = 14 + positie where positie < 0');
    expect((await book.verify()).breuk).toMatchObject({ soort: 'VERWISSELD', positie: 6 });
  });

  it('a line backdated', async () => {
    await book.owner(
      `update logboek.logregels set geschreven_op = geschreven_op - interval '1 second' where volgnummer = 7`,
    );
    expect((await book.verify()).breuk).toMatchObject({ soort: 'TERUGGEDATEERD', positie: 7, tot: 7 });
  });

  it('a line added with a date of long ago, before it has a seal and after', async () => {
    await book.owner(
      `insert into logboek.logregels (soort, moment, verantwoordelijke, trace_id, span_id, regel, geschreven_op)
       values ('ACTOR', 'UITKOMST', $1, 'x', 'x', '{}', now() - interval '3 days')`,
      [OIN.zvh],
    );
    expect((await book.verify()).breuk).toMatchObject({ soort: 'TERUGGEDATEERD', positie: 10 });
    await book.seal();
    expect((await book.verify()).breuk).toMatchObject({ soort: 'TERUGGEDATEERD', positie: 10 });
  });

  it('all lines of one organisation', async () => {
    await book.owner('delete from logboek.logregels where verantwoordelijke = $1', [OIN.om]);
    expect((await book.verify()).breuk).toMatchObject({ soort: 'VERWIJDERD', positie: 7 });
  });

  it('a whole logbook emptied: by its heads, and without them by a witness', async () => {
    await book.owner('truncate logboek.logregels');
    expect((await book.verify()).breuk).toMatchObject({ soort: 'AFGEKAPT', positie: 1 });
    await book.owner('truncate logboek.zegels');
    expect((await book.verify()).breuk).toMatchObject({ soort: 'AFGEKAPT', positie: 1, tot: 9 });
    await book.owner('truncate logboek.boomkoppen');
    expect(await book.verify()).toMatchObject({ ongeschonden: 0, breuk: null });
    expect((await book.verify(witness)).breuk).toMatchObject({ soort: 'AFGEKAPT', positie: 1, tot: 9 });
  });
});
