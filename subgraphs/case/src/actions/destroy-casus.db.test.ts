import { withContext } from '@ketenhub/database';
import { ldvLines, openLogbook, useSubjectKeys } from '@ketenhub/logbook';
import { openedLines, subjectsIn, TEST_PROCESS_KEY } from '@ketenhub/logbook/testing/opened-lines.ts';
import { createLogger } from '@ketenhub/service';
import { OIN } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestCase, type TestCase } from '../../test/open-case.ts';
import { testChangeLine } from '../../test/test-change-line.ts';
import { wholeCasus } from '../../test/whole-casus.ts';
import { writeAround } from '../../test/write-around.ts';
import { writeAsOwner } from '../../test/write-casussen.ts';
import { type LinkQueue, openLinkQueue } from '../linking/link-queue.ts';
import { runRetention } from '../retention/run-retention.ts';
import { DESTROYED_TABLES } from '../store/destroy-rows.ts';
import { destroyCasus } from './destroy-casus.ts';
import { recordBewaarbesluit } from './record-bewaarbesluit.ts';

const WEG = 'ZVH-2021-0001';
const BLIJFT = 'ZVH-2026-0900';
const VERSTREKEN = '2027-01-01';
/** Of both casussen the person is the same, who must stay where the term still runs. */
const BEIDE = [wholeCasus(WEG), wholeCasus(BLIJFT)];

let test: TestCase;
let links: LinkQueue;
beforeAll(async () => {
  test = await openTestCase();
  links = await openLinkQueue(test.server.appUrl, () => undefined);
});
afterAll(async () => {
  await links.stop();
  await test.close();
});
beforeEach(async () => {
  await test.admin.query('truncate casussen, casus_deelnemers, vernietigingen, vernietigde_casussen cascade');
  await test.admin.query('delete from pgboss.job');
  await writeAsOwner(test.server.ownerUrl, BEIDE);
  await test.admin.query("update betrokkenen set eerste_verwerking_op = '2022-01-01T12:00Z' where casus = $1", [WEG]);
  await test.admin.query("update vorige_casussen set nummer = $1 where casus = $2 and nummer = 'ZVH-2013-0001'", [
    WEG,
    BLIJFT,
  ]);
  await writeAround(test.admin, BEIDE);
});
afterEach(() => test.admin.query('delete from bewaarbesluiten'));

const destroy = (nummer = WEG) =>
  withContext(test.database, { taken: 'ja' }, (tx) =>
    destroyCasus(tx, { links, nummer, grond: 'TERMIJN_VERSTREKEN', door: 'toets', nu: new Date() }),
  );
const run = (dag = VERSTREKEN) =>
  runRetention(
    { database: test.database, links, logger: createLogger('test', 'silent'), today: () => dag, adviesBewaardagen: 92 },
    'toets',
  );
/** Recorded by somebody who saw all that was decided before, unless told otherwise. */
async function besluit(more: Partial<Parameters<typeof recordBewaarbesluit>[1]>, dag = '2026-11-18') {
  const { rows } = await test.admin.query<{ versie: number }>(
    'select count(*)::int as versie from bewaarbesluiten where casus = $1',
    [more.casus ?? WEG],
  );
  return recordBewaarbesluit(
    {
      database: test.database,
      beleid: test.beleid,
      dag,
      gedaan: testChangeLine({ verantwoordelijke: 'zvh', handeling: 'BEWAARBESLUIT', object: 'toets' }),
    },
    {
      casus: WEG,
      versie: rows[0]?.versie ?? 0,
      soort: 'BEWAARPLICHT',
      tot: null,
      grond: 'RECHTSVORDERING',
      toelichting: 'toets',
      genomenDoor: [],
      instemming: [],
      door: 'toets',
      ...more,
    },
  );
}

/** The politie judges all four criteria of the casus that goes, of which one is as told. */
async function judge(criterium: string, voldaan: boolean): Promise<void> {
  await test.admin.query('delete from criteriumoordelen where casus = $1 and oin = $2', [WEG, OIN.politie]);
  await test.admin.query(
    `insert into criteriumoordelen (casus, oin, criterium, voldaan, toelichting, beoordeeld_op)
     select $1, $2, c, c <> $3 or $4, 'x', now() from unnest('{a,b,c,d}'::text[]) c`,
    [WEG, OIN.politie, criterium, voldaan],
  );
}

/** Rows of every table of the register, as the owner sees them. */
async function rowsOf(table: string): Promise<string[]> {
  const { rows } = await test.admin.query<{ row: string }>(`select t::text as row from "${table}" t order by 1`);
  return rows.map(({ row }) => row);
}
async function tablesOfRegister(): Promise<string[]> {
  const { rows } = await test.admin.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  return rows.map(({ name }) => name);
}
async function register(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const name of await tablesOfRegister()) found[name] = await rowsOf(name);
  return found;
}

describe('the destruction of a casus', () => {
  it('R18: takes it out of every table that has a column for a casus, also one that is added later', async () => {
    const { rows } = await test.admin.query<{ name: string }>(
      `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name in ('casus', 'nummer')`,
    );
    const known = [...DESTROYED_TABLES, 'vernietiging_bevestigingen'];
    expect([...new Set(rows.map(({ name }) => name))].sort()).toEqual(known.sort());
  });

  it('R18: leaves nothing of the person or the casus, and another casus of the same person as it was', async () => {
    await besluit({});
    await besluit({ soort: 'BEWAARPLICHT_OPGEHEVEN', grond: null });
    const before = await register();
    const handle = await test.admin.query<{ handvat: string }>('select handvat from betrokkenen where casus = $1', [
      WEG,
    ]);
    const outcome = await destroy();
    if (outcome.soort !== 'VERNIETIGD') throw new Error(outcome.soort);
    const after = await register();
    for (const [table, rows] of Object.entries(after)) {
      if (table === 'vernietiging_bevestigingen') continue;
      for (const row of rows)
        for (const trace of [WEG, handle.rows[0]?.handvat ?? '-']) expect(row).not.toContain(trace);
      if (table.startsWith('vernietig') || table === 'lijsttellers') continue;
      expect([table, rows]).toEqual([table, (before[table] ?? []).filter((row) => !row.includes(WEG))]);
    }
    for (const [table, count] of Object.entries(outcome.bewijs.rijen))
      expect([table, count]).toEqual([table, (before[table]?.length ?? 0) - (after[table]?.length ?? 0)]);
    expect(Object.values(outcome.bewijs.rijen).every((count) => count > 0)).toBe(true);
  });

  it('R18: keeps a count for the figures of the house and a proof, in which no casus and no person is named', async () => {
    await destroy();
    await destroy(BLIJFT);
    const figures = await test.admin.query('select * from vernietigde_casussen');
    expect(figures.rows).toEqual([
      {
        thema: 'VOLWASSENEN',
        gemeente: 'Ketendam',
        domein: 'ZORG',
        jaar: 2026,
        uitkomst: 'NIET_AFGESLOTEN',
        aantal: 2,
      },
    ]);
    const [proof] = await rowsOf('vernietigingen');
    for (const trace of [WEG, 'Willem', 'willem']) expect(proof).not.toContain(trace);
  });

  it('tells every organisation that was ever linked, with the destruction or not at all', async () => {
    await test.admin.query('update casus_deelnemers set tot = now() where casus = $1 and oin = $2', [WEG, OIN.om]);
    const outcome = await destroy();
    const told = await test.admin.query<{ oin: string }>("select data->>'oin' as oin from pgboss.job");
    const expected = [OIN.politie, OIN.om, OIN.ggd, OIN.college].sort();
    // And the house, for the log of its gateway.
    const confirming = [OIN.zvh, ...expected].sort();
    expect(told.rows.map(({ oin }) => oin).sort()).toEqual(confirming);
    expect(outcome).toMatchObject({ soort: 'VERNIETIGD', organisaties: expected });
    const open = await test.admin.query(
      'select oin from vernietiging_bevestigingen where bevestigd_op is null order by 1',
    );
    expect(open.rows.map(({ oin }) => oin)).toEqual(confirming);

    const before = await register();
    const failing = withContext(test.database, { taken: 'ja' }, async (tx) => {
      await destroyCasus(tx, { links, nummer: BLIJFT, grond: 'NIET_MEER_NODIG', door: 'toets', nu: new Date() });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await register()).toEqual(before);
    expect((await test.admin.query('select 1 from pgboss.job')).rowCount).toBe(confirming.length);
  });

  it('stands in the actor log by its proof, and is not done when it cannot be logged', async () => {
    const outcome = await destroy();
    if (outcome.soort !== 'VERNIETIGD') throw new Error(outcome.soort);
    const lines = await test.admin.query<{ regel: Record<string, unknown> }>('select regel from logboek.logregels');
    expect(lines.rows.map(({ regel }) => regel).filter(({ object }) => object === outcome.bewijs.id)).toMatchObject([
      { actie: 'VERNIETIGEN', resultaat: 'TERMIJN_VERSTREKEN' },
    ]);
    await test.admin.query('alter table logboek.logregels rename to weg');
    try {
      const before = await register();
      await expect(destroy(BLIJFT)).rejects.toThrow();
      expect(await register()).toEqual(before);
    } finally {
      await test.admin.query('alter table logboek.weg rename to logregels');
    }
  });

  it('A128: leaves log lines in which nobody can read whom of the casus they are about, and those of another casus as they were', async () => {
    // A process that does not remember what the tests before destroyed.
    useSubjectKeys(test.database, TEST_PROCESS_KEY);
    const { rows } = await test.admin.query<{ handvat: string; casus: string }>(
      'select handvat, casus from betrokkenen',
    );
    const lineOf = ({ handvat, casus }: { handvat: string; casus: string | null }) =>
      ldvLines({
        ...{ moment: 'UITKOMST', verantwoordelijke: 'zvh', naam: 'lezen', proces: 'case', begonnenOp: 0, status: 'Ok' },
        span: { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), parentSpanId: null },
        betrokkenen: [{ handle: handvat, casus, perActiviteit: new Map([['x', ['A.a']]]) }],
      });
    const [first, ...others] = rows.map((row) => ({ ...row }));
    if (first === undefined) throw new Error('nobody');
    // Who is asked about by another house is logged without the casus.
    await openLogbook(test.database).write([...lineOf({ ...first, casus: null }), ...others.flatMap(lineOf)]);
    const readable = async () => {
      const handles = subjectsIn(await openedLines(test.admin)).map(({ wie }) => String(wie));
      return rows.filter(({ handvat }) => handles.includes(handvat)).map(({ casus }) => casus);
    };
    expect(new Set(await readable())).toEqual(new Set([WEG, BLIJFT]));
    const before = (await readable()).filter((casus) => casus === BLIJFT);
    const lines = (await openedLines(test.admin)).length;
    await destroy();
    expect(await readable()).toEqual(before);
    expect(await openedLines(test.admin)).toHaveLength(lines + 1);
  });

  it('is once: of what is gone it says that it does not exist', async () => {
    const outcomes = await Promise.all([destroy(), destroy(), destroy()]);
    expect(outcomes.map(({ soort }) => soort).sort()).toEqual(['BESTAAT_NIET', 'BESTAAT_NIET', 'VERNIETIGD']);
    expect(await rowsOf('vernietigingen')).toHaveLength(1);
  });

  it('R19: gives the transaction of a rejection back as it was, and lets nothing else remove a row', async () => {
    const besluitenBefore = await rowsOf('besluiten');
    // They keep a person of whom something was given from being replaced by an action at all.
    await test.admin.query('delete from verstrekt_aan_derden');
    await withContext(test.database, { besluit: BLIJFT, taken: 'ja' }, async (tx) => {
      expect(
        await destroyCasus(tx, { links, nummer: WEG, grond: 'AANMELDING_AFGEWEZEN', door: 'toets', nu: new Date() }),
      ).toMatchObject({ soort: 'VERNIETIGD', bewijs: { grond: 'AANMELDING_AFGEWEZEN' } });
      const seen = await tx.execute(sql`select nummer from casussen`);
      expect(seen.rows).toEqual([{ nummer: BLIJFT }]);
      const emptied: string[] = [];
      for (const table of DESTROYED_TABLES)
        if ((await tx.execute(sql.raw(`delete from "${table}"`))).rowCount !== 0) emptied.push(table);
      // What an action of the case process may replace, in its own casus.
      expect(emptied).toEqual([
        'agendapunten',
        'terugkijkmomenten',
        'lijstplaatsingen',
        'verslagalineas',
        'knelpunten',
        'criteriumoordelen',
        'triagedeelnemers',
        'problematiek',
        'contactpunten',
        'feiten',
        'uitvragen',
        'relaties',
        'betrokkenen',
        'vorige_casussen',
      ]);
    });
    expect((await rowsOf('besluiten')).length).toBe(besluitenBefore.filter((row) => !row.includes(WEG)).length);
    expect((await test.admin.query('select uitkomst from vernietigde_casussen')).rows).toEqual([
      { uitkomst: 'AFGEWEZEN' },
    ]);
  });
});

describe('the run over the terms', () => {
  it('R18: destroys on the last day, not before, and leaves every other casus as it was', async () => {
    const before = await register();
    expect(await run('2026-12-31')).toEqual({ dag: '2026-12-31', vernietigd: [], bewaarplicht: 0, mislukt: 0 });
    expect(await register()).toEqual(before);
    const report = await run();
    expect(report).toMatchObject({ bewaarplicht: 0, mislukt: 0 });
    expect(report.vernietigd).toHaveLength(1);
    const { rows } = await test.admin.query('select nummer, (select grond from vernietigingen) as grond from casussen');
    expect(rows).toEqual([{ nummer: BLIJFT, grond: 'TERMIJN_VERSTREKEN' }]);
  });

  it('R18: sees numbers and days of all casussen and no person', async () => {
    const seen = await withContext(test.database, { bewaren: 'ja' }, async (tx) => ({
      standen: (await tx.execute(sql`select * from bewaarstanden`)).rows,
      personen: (await tx.execute(sql`select * from betrokkenen`)).rows,
      casussen: (await tx.execute(sql`select * from casussen`)).rows,
    }));
    expect(seen.standen).toHaveLength(2);
    expect(Object.keys(seen.standen[0] ?? {})).toEqual([
      'nummer',
      'fase',
      'aangemeld_op',
      'afgesloten_op',
      'eerste_verwerking_op',
    ]);
    expect([seen.personen, seen.casussen]).toEqual([[], []]);
    expect((await test.database.execute(sql`select * from bewaarstanden`)).rows).toEqual([]);
  });

  it('R18: destroys nothing with a duty to keep, and does once it is lifted', async () => {
    expect(await besluit({ grond: 'ANDERE_WET' })).toEqual({ soort: 'VASTGELEGD' });
    const before = await register();
    expect(await run()).toMatchObject({ vernietigd: [], bewaarplicht: 1 });
    expect((await destroy()).soort).toBe('BEWAARPLICHT');
    expect(await register()).toEqual(before);
    expect(await besluit({ soort: 'BEWAARPLICHT_OPGEHEVEN', grond: null }, '2026-11-19')).toEqual({
      soort: 'VASTGELEGD',
    });
    expect((await run()).vernietigd).toHaveLength(1);
  });

  it('R06: takes the facts past their last day out of a casus that runs, but not where there is a duty to keep', async () => {
    const left = async () =>
      (await test.admin.query('select casus from feiten order by 1')).rows.map(({ casus }) => casus);
    await test.admin.query("update feiten set geldig_tot = '2026-11-18'");
    await besluit({});
    await run('2026-11-18');
    expect(await left()).toEqual([WEG, BLIJFT]);
    await run('2026-11-19');
    expect(await left()).toEqual([WEG]);
    await besluit({ soort: 'BEWAARPLICHT_OPGEHEVEN', grond: null });
    await run('2026-11-19');
    expect(await left()).toEqual([]);
  });

  it('R18: waits for a renewal that the deelnemers agreed to, and not a day longer', async () => {
    await judge('c', false);
    const verlenging = { soort: 'VERLENGING', grond: 'A', tot: '2028-11-18', genomenDoor: ['politie'] } as const;
    expect(await besluit({ ...verlenging, instemming: ['politie', 'om'] })).toMatchObject({ soort: 'GEWEIGERD' });
    expect(await besluit({ ...verlenging, genomenDoor: ['ggd'] })).toMatchObject({ soort: 'GEWEIGERD' });
    const instemming = ['politie', 'om', 'ggd', 'college'];
    expect(await besluit({ ...verlenging, instemming })).toMatchObject({ soort: 'GEWEIGERD' });
    await judge('c', true);
    expect(await besluit({ ...verlenging, instemming })).toEqual({ soort: 'VASTGELEGD' });
    expect((await run('2028-11-17')).vernietigd).toEqual([]);
    expect((await run('2028-11-18')).vernietigd).toHaveLength(1);
  });

  it('R17, R18: destroys a closed casus at once when the deelnemers need it no longer, and a running one never', async () => {
    const klaar = { soort: 'NIET_MEER_NODIG', grond: null, genomenDoor: ['politie', 'om'] } as const;
    expect(await besluit(klaar)).toMatchObject({ soort: 'GEWEIGERD' });
    await test.admin.query("update casussen set fase = 'AFGESLOTEN', afgesloten_op = now() where nummer = $1", [WEG]);
    expect((await run('2026-11-18')).vernietigd).toEqual([]);
    expect(await besluit(klaar)).toEqual({ soort: 'VASTGELEGD' });
    expect((await run('2026-11-18')).vernietigd).toHaveLength(1);
    expect((await test.admin.query('select grond from vernietigingen')).rows).toEqual([{ grond: 'NIET_MEER_NODIG' }]);
  });

  it('does the work of one when two processes run at the same time', async () => {
    const reports = await Promise.all([run(), run(), run()]);
    expect(reports.flatMap(({ vernietigd }) => vernietigd)).toHaveLength(1);
    expect(reports.map(({ mislukt }) => mislukt)).toEqual([0, 0, 0]);
  });

  it('holds up no other casus when one cannot be destroyed, and tries that one again', async () => {
    await test.admin.query("update betrokkenen set eerste_verwerking_op = '2021-01-01T12:00Z' where casus = $1", [
      BLIJFT,
    ]);
    // A table of somebody who did not say that it is of a casus: the casus stays whole rather than half.
    await test.admin.query('create table vergeten (casus text references casussen (nummer))');
    await test.admin.query('insert into vergeten values ($1)', [BLIJFT]);
    try {
      const report = await run();
      expect(report).toMatchObject({ mislukt: 1 });
      expect(report.vernietigd).toHaveLength(1);
      expect((await test.admin.query('select nummer from casussen')).rows).toEqual([{ nummer: BLIJFT }]);
      expect((await test.admin.query('select 1 from betrokkenen where casus = $1', [BLIJFT])).rowCount).toBe(2);
    } finally {
      await test.admin.query('drop table vergeten');
    }
    expect((await run()).vernietigd).toHaveLength(1);
  });

  it('offers a confirmation again that a source did not give for a month', async () => {
    await destroy();
    await test.admin.query('delete from pgboss.job');
    await run('2026-01-01');
    expect((await test.admin.query('select 1 from pgboss.job')).rowCount).toBe(0);
    await test.admin.query(
      "update vernietiging_bevestigingen set aangeboden_op = now() - interval '31 days' where oin = $1",
      [OIN.om],
    );
    await run('2026-01-01');
    expect((await test.admin.query('select data from pgboss.job')).rows).toEqual([
      { data: { casus: WEG, oin: OIN.om } },
    ]);
  });
});
