import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alwaysInForce } from '@ketenhub/bundle/testing/test-release.ts';
import { withContext } from '@ketenhub/database';
import type { HttpClient } from '@ketenhub/service';
import { loadSigningKey, localKeys, verifyKoppeling, verifyVernietiging } from '@ketenhub/tokens';
import { OIN } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { writeLijst, writePlaatsing } from '../../test/write-lijst.ts';
import { destroyCasus } from '../actions/destroy-casus.ts';
import { writeProof } from '../store/destruction-proofs.ts';
import { deliverKoppeling } from './deliver-koppeling.ts';
import { type LinkJob, type LinkQueue, openLinkQueue } from './link-queue.ts';

let test: TestCase;
let links: LinkQueue;
beforeAll(async () => {
  test = await openTestCase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.reset();
  links = await openLinkQueue(test.server.appUrl, () => undefined);
});
afterEach(() => links.stop());

const enqueue = (jobs: readonly LinkJob[], fail = false) =>
  withContext(test.database, { taken: 'ja' }, async (tx) => {
    await links.enqueue(tx, jobs);
    if (fail) throw new Error('rolled back');
  });
const job = (oin: string): LinkJob => ({ casus: CASUS, oin });
const stored = async (): Promise<unknown[]> => (await test.admin.query('select data from pgboss.job')).rows;

describe('the queue of links', () => {
  it('takes a job with the transaction that makes it, and loses it with that transaction', async () => {
    await expect(enqueue([job(OIN.politie)], true)).rejects.toThrow('rolled back');
    expect(await stored()).toEqual([]);
    await enqueue([job(OIN.politie), job(OIN.om)]);
    await enqueue([]);
    expect(await stored()).toHaveLength(2);
    expect(await links.waiting()).toBe(2);
  });

  it('loses no job of a caller who did not open the queue for himself', async () => {
    await withContext(test.database, {}, (tx) => links.enqueue(tx, [job(OIN.om)]));
    expect(await stored()).toHaveLength(1);
  });

  it('holds no person: casus and organisation only', async () => {
    await enqueue([job(OIN.politie)]);
    expect(await stored()).toEqual([{ data: { casus: CASUS, oin: OIN.politie } }]);
  });

  it('tries a job again whose delivery failed, tells of it, and does not hold up the others', async () => {
    const tried: string[] = [];
    const failed: unknown[] = [];
    await enqueue([job(OIN.politie), job(OIN.om)]);
    await links.deliver(
      async ({ oin }) => {
        tried.push(oin);
        if (oin === OIN.politie && tried.filter((name) => name === oin).length === 1) throw new Error('partner away');
      },
      ({ oin }) => failed.push(oin),
    );
    await expect.poll(() => tried.length, { timeout: 30_000 }).toBe(3);
    expect([...tried].sort()).toEqual([OIN.politie, OIN.politie, OIN.om].sort());
    expect(failed).toEqual([OIN.politie]);
    await expect
      .poll(async () => (await test.admin.query("select 1 from pgboss.job where state <> 'completed'")).rowCount)
      .toBe(0);
  });

  it('shows the app role no row of any of its tables without the setting, and lets it write none', async () => {
    await enqueue([job(OIN.politie)]);
    const { rows } = await test.admin.query<{ name: string }>(
      "select quote_ident(relname) as name from pg_class where relnamespace = 'pgboss'::regnamespace and relkind in ('r', 'p')",
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const { name } of rows) {
      const count = sql.raw(`select count(*)::int as count from pgboss.${name}`);
      expect([name, (await test.database.execute(count)).rows]).toEqual([name, [{ count: 0 }]]);
      expect((await test.database.execute(sql.raw(`delete from pgboss.${name}`))).rowCount).toBe(0);
    }
    expect(await stored()).toHaveLength(1);
  });

  it.each([
    'create table pgboss.x ()',
    'alter table pgboss.job disable row level security',
    'drop policy ketenhub_taken on pgboss.job',
    'drop table pgboss.job',
    'truncate pgboss.job',
    'create function pgboss.f() returns int language sql as $$ select 1 $$',
  ])('gives the app role no rights on its structure: %s', async (statement) => {
    await expect(test.database.execute(sql.raw(statement))).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});

describe('the message that a job becomes', () => {
  const keysDir = mkdtempSync(join(tmpdir(), 'ketenhub-deliver-'));
  afterAll(() => rmSync(keysDir, { recursive: true }));
  const urls = { politie: 'http://p', justitie: 'http://j', zorg: 'http://z', gemeente: 'http://g' };

  async function messagesFor(oins: readonly string[], status = 202) {
    const key = await loadSigningKey(keysDir, 'case', 'ES256');
    const sent: { url: string; token: unknown }[] = [];
    const http: HttpClient = {
      async postJson(url, body) {
        sent.push({ url, token: (body as { koppeling: unknown }).koppeling });
        return { status, body: {} };
      },
      close: () => Promise.resolve(),
    };
    const deliver = deliverKoppeling({
      database: test.database,
      policies: alwaysInForce(test.beleid),
      key: () => key,
      presenter: null,
      http,
      urls,
      gatewayUrl: 'http://gateway',
    });
    for (const oin of oins) await deliver(job(oin));
    return Promise.all(
      sent.map(async ({ url, token }) => {
        const bron = url.startsWith(urls.politie) ? 'politie' : 'justitie';
        const verified = await verifyKoppeling(token, localKeys([key.publicJwk]), { bron, presenter: null });
        return verified.ok ? { url, ...verified.claims } : { url, fault: verified.fault };
      }),
    );
  }
  const set = (columns: string) => test.admin.query(`update casussen set ${columns} where nummer = '${CASUS}'`);

  it('says what stands in the register now, not what happened when the job was made', async () => {
    expect(await messagesFor([OIN.politie, OIN.om])).toMatchObject([
      { url: 'http://p/koppelingen', actie: 'KOPPELEN', organisatie: OIN.politie, betrokkenen: [{ id: 'h1' }] },
      { url: 'http://j/koppelingen', actie: 'ONTKOPPELEN', organisatie: OIN.om, betrokkenen: [] },
    ]);
    await set('doelbesluit_op = now(), deelnemersbesluit_op = now(), versie = 2');
    await test.admin.query('insert into casus_deelnemers values ($1, $2, now())', [CASUS, OIN.om]);
    expect(await messagesFor([OIN.politie, OIN.om])).toMatchObject([
      { actie: 'ONTKOPPELEN', betrokkenen: [], versie: 2 },
      { actie: 'KOPPELEN', betrokkenen: [{ id: 'h1', bsn: '999990019' }], versie: 2 },
    ]);
  });

  it('R17: links nobody in a closed casus, deelnemer or aanmelder', async () => {
    await test.admin.query('insert into casus_deelnemers values ($1, $2, now())', [CASUS, OIN.om]);
    for (const decided of ['now()', 'null']) {
      await set(`fase = 'AFGESLOTEN', deelnemersbesluit_op = ${decided}`);
      const messages = await messagesFor([OIN.politie, OIN.om]);
      expect(messages).toMatchObject([{ actie: 'ONTKOPPELEN' }, { actie: 'ONTKOPPELEN' }]);
      expect(JSON.stringify(messages)).not.toContain('999990019');
    }
  });

  it('R02, R17: links nobody in a casus that was opened again, also not its aanmelder, until both decisions are there anew', async () => {
    await set("fase = 'TRIAGE', heropend_op = now(), doelbesluit_op = null, deelnemersbesluit_op = null");
    const unlinked = [{ actie: 'ONTKOPPELEN' }, { actie: 'ONTKOPPELEN' }];
    expect(await messagesFor([OIN.politie, OIN.om])).toMatchObject(unlinked);
    await set('doelbesluit_op = now()');
    expect(await messagesFor([OIN.politie, OIN.om])).toMatchObject(unlinked);
    await test.admin.query('insert into casus_deelnemers values ($1, $2, now())', [CASUS, OIN.om]);
    await set('deelnemersbesluit_op = now()');
    expect(await messagesFor([OIN.politie, OIN.om])).toMatchObject([{ actie: 'ONTKOPPELEN' }, { actie: 'KOPPELEN' }]);
  });

  it('R02, R20: links who is designated while the casus stands on a list, and nobody without that or a doelbesluit', async () => {
    await writeLijst(test.admin);
    await writePlaatsing(test.admin, CASUS);
    await set('deelnemersbesluit_op = now()');
    await test.admin.query('insert into casus_deelnemers values ($1, $2, now())', [CASUS, OIN.om]);
    expect(await messagesFor([OIN.om])).toMatchObject([{ actie: 'KOPPELEN' }]);
    await test.admin.query('delete from lijstplaatsingen');
    expect(await messagesFor([OIN.om])).toMatchObject([{ actie: 'ONTKOPPELEN', betrokkenen: [] }]);
    await set('doelbesluit_op = now()');
    expect(await messagesFor([OIN.om])).toMatchObject([{ actie: 'KOPPELEN' }]);
  });

  it('R18: says of a destroyed casus that it is destroyed until the source took that, and from then on nothing', async () => {
    await withContext(test.database, { taken: 'ja' }, (tx) =>
      destroyCasus(tx, { links, nummer: CASUS, grond: 'NIET_MEER_NODIG', door: 'toets', nu: new Date() }),
    );
    const open = async (): Promise<unknown[]> =>
      (
        await test.admin.query(
          'select casus, bevestigd_op is null as open from vernietiging_bevestigingen where oin = $1',
          [OIN.politie],
        )
      ).rows;
    await expect(messagesFor([OIN.politie], 503)).rejects.toThrow();
    expect(await open()).toEqual([{ casus: CASUS, open: true }]);
    expect(await messagesFor([OIN.politie])).toMatchObject([
      { actie: 'VERNIETIGEN', organisatie: OIN.politie, casus: CASUS, versie: 2, betrokkenen: [] },
    ]);
    expect(await open()).toEqual([{ casus: null, open: false }]);
    // A job of before, of an organisation that was linked and of one that never was.
    expect(await messagesFor([OIN.politie, OIN.om])).toEqual([]);
  });

  describe('of a person who is destroyed while the casus goes on', () => {
    const HANDVAT = 'kring-weg';
    const open = async () =>
      (await test.admin.query('select casus, handvat from vernietiging_bevestigingen where oin = $1', [OIN.politie]))
        .rows;
    beforeEach(async () => {
      await test.admin.query('truncate vernietigingen cascade');
      const bewijs = { id: randomUUID(), vernietigdOp: new Date(), grond: 'PERSOON_VERWIJDERD', rijen: {} } as const;
      await withContext(test.database, { vernietigen: CASUS }, (tx) =>
        writeProof(tx, {
          bewijs,
          casus: CASUS,
          handvat: HANDVAT,
          versie: 2,
          organisaties: [OIN.politie, OIN.om, OIN.zvh],
        }),
      );
      await set('versie = 2');
    });

    it('R18: tells first the state without him and then that nothing of him may stay, until the source took that', async () => {
      await expect(messagesFor([OIN.politie], 503)).rejects.toThrow();
      expect(await open()).toEqual([{ casus: CASUS, handvat: HANDVAT }]);
      const weg = { actie: 'PERSOON_VERNIETIGEN', versie: 2, betrokkenen: [], handvatten: [HANDVAT] };
      expect(await messagesFor([OIN.politie, OIN.om])).toMatchObject([
        { actie: 'KOPPELEN', versie: 2, betrokkenen: [{ id: 'h1' }] },
        weg,
        // Who is not linked any more is told too: his refusals may still name the handle.
        { actie: 'ONTKOPPELEN', betrokkenen: [] },
        weg,
      ]);
      expect(await open()).toEqual([{ casus: null, handvat: null }]);
      expect(await messagesFor([OIN.politie])).toMatchObject([{ actie: 'KOPPELEN' }]);
    });

    it('R18: the destruction of the whole casus confirms him too', async () => {
      await withContext(test.database, { taken: 'ja' }, (tx) =>
        destroyCasus(tx, { links, nummer: CASUS, grond: 'NIET_MEER_NODIG', door: 'toets', nu: new Date() }),
      );
      expect(await messagesFor([OIN.politie])).toMatchObject([{ actie: 'VERNIETIGEN', betrokkenen: [] }]);
      expect(await open()).toEqual(Array(2).fill({ casus: null, handvat: null }));
      expect(await messagesFor([OIN.politie])).toEqual([]);
    });
  });

  it('A128: tells the gateway that a casus is destroyed, whose log lines name who was in it, until it took that', async () => {
    await withContext(test.database, { taken: 'ja' }, (tx) =>
      destroyCasus(tx, { links, nummer: CASUS, grond: 'NIET_MEER_NODIG', door: 'toets', nu: new Date() }),
    );
    const key = await loadSigningKey(keysDir, 'case', 'ES256');
    const sent: { url: string; token: unknown }[] = [];
    let status = 503;
    const http: HttpClient = {
      async postJson(url, body) {
        sent.push({ url, token: (body as { vernietiging: unknown }).vernietiging });
        return { status, body: {} };
      },
      close: () => Promise.resolve(),
    };
    const gatewayUrl = 'http://gateway';
    const policies = alwaysInForce(test.beleid);
    const presenter = 'p'.repeat(43);
    const deliver = deliverKoppeling({
      ...{ database: test.database, policies, key: () => key, presenter, http, urls, gatewayUrl },
    });
    await expect(deliver(job(OIN.zvh))).rejects.toThrow();
    status = 202;
    await deliver(job(OIN.zvh));
    await deliver(job(OIN.zvh));
    expect(sent.map(({ url }) => url)).toEqual(Array(2).fill('http://gateway/vernietigingen'));
    const heard = (by: string | null) =>
      verifyVernietiging(sent[1]?.token, localKeys([key.publicJwk]), { presenter: by });
    expect(await heard(presenter)).toMatchObject({ ok: true, claims: { casus: CASUS } });
    expect(await heard(null)).toMatchObject({ ok: false });
  });

  it('is tried again when the partner does not take it, and is none for who has no subgraph', async () => {
    for (const status of [200, 401, 500, 503]) await expect(messagesFor([OIN.politie], status)).rejects.toThrow();
    expect(await messagesFor([OIN.zvh, '00000000000000000000'])).toEqual([]);
  });
});
