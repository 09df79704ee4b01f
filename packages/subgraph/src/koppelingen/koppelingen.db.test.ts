import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPool, type Database, migrateDatabase, openDatabase, withContext } from '@ketenhub/database';
import { LOGBOOK_GRANTS, ldvLines, openLogbook, useSubjectKeys } from '@ketenhub/logbook';
import { openedLines, subjectsIn, TEST_PROCESS_KEY } from '@ketenhub/logbook/testing/opened-lines.ts';
import { createLogger, type RunningHttpServer, startHttpServer } from '@ketenhub/service';
import { createTestDatabase, type TestDatabase } from '@ketenhub/testing/create-test-database.ts';
import { type KoppelingClaims, loadSigningKey, localKeys, type SigningKey, signKoppeling } from '@ketenhub/tokens';
import { OIN } from '@ketenhub/vocabulary';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LINK_GRANTS } from '../store/tables.ts';
import { applyKoppeling } from './apply-koppeling.ts';
import { receiveKoppeling } from './receive-koppeling.ts';

const KNOWN = '999990019';
const CASUS = 'ZVH-2026-0101';
const keysDir = mkdtempSync(join(tmpdir(), 'ketenhub-links-'));
let test: TestDatabase;
let pool: pg.Pool;
let database: Database;
let admin: pg.Client;
let key: SigningKey;
let http: RunningHttpServer;

beforeAll(async () => {
  test = await createTestDatabase();
  // Any partner's migrations hold the tables of the kit.
  const migrationsFolder = fileURLToPath(new URL('../../../../subgraphs/police/migrations', import.meta.url));
  await migrateDatabase({ ...test, migrationsFolder, grants: [...LINK_GRANTS, ...LOGBOOK_GRANTS] });
  const url = new URL(test.adminUrl);
  url.pathname = `/${test.database}`;
  admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  const limits = { connectionsMax: 5, connectTimeoutMs: 20_000, statementTimeoutMs: 20_000 };
  pool = createPool({ ...limits, url: test.appUrl, applicationName: 'test', onError: () => undefined });
  database = openDatabase(pool);
  useSubjectKeys(database, TEST_PROCESS_KEY);
  key = await loadSigningKey(keysDir, 'case', 'ES256');
  http = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    logger: createLogger('test', 'silent'),
    isReady: () => true,
    requestTimeoutMs: 20_000,
    routes: {
      'POST /koppelingen': receiveKoppeling({
        bron: 'politie',
        apply: applyKoppeling,
        database,
        logbook: openLogbook(database),
        caseAuthorityKeys: localKeys([key.publicJwk]),
        bodyLimitBytes: 65_536,
        organisaties: new Map([[OIN.politie, 'politie']]),
        postvak: null,
      }),
    },
  });
});
afterAll(async () => {
  await http.close(0);
  await pool.end();
  await admin.end();
  await test.drop();
  rmSync(keysDir, { recursive: true });
});
beforeEach(async () => {
  await admin.query('truncate koppelingen, koppelstanden, personen, logboek.logregels cascade');
  await admin.query("insert into personen (organisatie, bsn) values ('politie', $1), ('om', $1)", [KNOWN]);
});

type Persoon = KoppelingClaims['betrokkenen'][number];
const persoon = (id: string, bsn = KNOWN): Persoon => ({
  id,
  bsn,
  soort: 'HOOFDPERSOON',
  naam: 'Test Persoon',
  geboortedatum: '1980-01-31',
});
const message = (
  versie: number,
  betrokkenen: readonly Persoon[],
  more: Partial<KoppelingClaims> = {},
): KoppelingClaims => ({
  casus: CASUS,
  organisatie: OIN.politie,
  versie,
  actie: betrokkenen.length === 0 ? 'ONTKOPPELEN' : 'KOPPELEN',
  betrokkenen: [...betrokkenen],
  jti: randomUUID(),
  iat: 0,
  exp: 0,
  ...more,
});
const apply = (claims: KoppelingClaims) => applyKoppeling(database, claims, { organisatie: 'politie', postvak: null });
/** Handles that are linked, with a mark for a person who is known here. */
async function links(casus = CASUS): Promise<string[]> {
  const text = `select handvat, p.id as persoon_id from koppelingen left join personen p using (organisatie, zegel)
    where casus = $1 order by handvat`;
  const { rows } = await admin.query<{ handvat: string; persoon_id: string | null }>(text, [casus]);
  return rows.map(({ handvat, persoon_id: id }) => (id === null ? handvat : `${handvat} bekend`));
}

describe('the links of one organisation in one casus', () => {
  it('are what the newest message says, known or unknown', async () => {
    await apply(message(1, [persoon('h1'), persoon('h2', '999990020')]));
    expect(await links()).toEqual(['h1 bekend', 'h2']);
    await apply(message(2, [persoon('h2', '999990020'), persoon('h3')]));
    expect(await links()).toEqual(['h2', 'h3 bekend']);
  });

  it('are made once, however often and at how many moments a message comes', async () => {
    const claims = message(1, [persoon('h1'), persoon('h2')]);
    await apply(claims);
    await Promise.all([1, 2, 3, 4].map(() => apply(claims)));
    expect(await links()).toEqual(['h1 bekend', 'h2 bekend']);
  });

  it('P59: of a handle that comes twice in one message are those of the last', async () => {
    await apply(message(1, [persoon('h1'), persoon('h2', '999990020'), persoon('h1', '999990020')]));
    expect(await links()).toEqual(['h1', 'h2']);
    await apply(message(2, [persoon('h1', '999990020'), persoon('h1')]));
    expect(await links()).toEqual(['h1 bekend']);
  });

  it('R03: end with ONTKOPPELEN, whatever persons that message names', async () => {
    await apply(message(1, [persoon('h1')]));
    await apply(message(2, [persoon('h1')], { actie: 'ONTKOPPELEN' }));
    expect(await links()).toEqual([]);
  });

  it('R03: do not come back with a message that is late or overtaken', async () => {
    await apply(message(2, []));
    await apply(message(1, [persoon('h1')]));
    expect(await links()).toEqual([]);
    await apply(message(4, [persoon('h1')]));
    await apply(message(3, []));
    expect(await links()).toEqual(['h1 bekend']);
  });

  it('R03: are those of the newest message also when all come at once', async () => {
    const messages = [1, 2, 3, 4, 5, 6].map((versie) => message(versie, versie === 6 ? [] : [persoon(`h${versie}`)]));
    await Promise.all(messages.reverse().map(apply));
    expect(await links()).toEqual([]);
  });

  describe('and what the organisation refused in it', () => {
    const weigeringen = async (): Promise<string[]> => {
      const { rows } = await admin.query<{ een: string }>(
        "select concat_ws(' ', organisatie, casus) as een from weigeringen order by 1",
      );
      return rows.map(({ een }) => een);
    };
    beforeEach(async () => {
      await admin.query('truncate weigeringen');
      await admin.query(
        `insert into weigeringen (organisatie, casus, subcategorie, soort, reden, door) select organisatie, casus, 'X', 'WEIGERING', 'x', 'x'
         from unnest('{politie,om}'::text[]) organisatie, unnest($1::text[]) casus`,
        [[CASUS, 'ZVH-2026-0102']],
      );
      await apply(message(1, [persoon('h1')]));
    });

    it('R18: takes the refusals of the organisation when the casus is destroyed, and nobody else’s', async () => {
      await apply(message(2, [], { actie: 'VERNIETIGEN' }));
      expect(await links()).toEqual([]);
      expect(await weigeringen()).toEqual([`om ${CASUS}`, 'om ZVH-2026-0102', 'politie ZVH-2026-0102']);
    });

    it('A128: takes the keys of the persons in the log, of this organisation and casus, and only when the casus is destroyed', async () => {
      useSubjectKeys(database, TEST_PROCESS_KEY);
      const lineOf = (handle: string, casus: string, verantwoordelijke: 'politie' | 'om') =>
        ldvLines({
          ...{ moment: 'UITKOMST', verantwoordelijke, naam: 'lezen', proces: 'police', begonnenOp: 0, status: 'Ok' },
          span: { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), parentSpanId: null },
          betrokkenen: [{ handle, casus, perActiviteit: new Map([['x', ['A.a']]]) }],
        });
      await openLogbook(database).write([
        ...lineOf('weg', CASUS, 'politie'),
        ...lineOf('weg', CASUS, 'om'),
        ...lineOf('blijft', 'ZVH-2026-0102', 'politie'),
      ]);
      const readable = async () =>
        (await openedLines(admin))
          .filter(({ soort }) => soort === 'LDV')
          .map(({ verantwoordelijke, regel }) => [
            verantwoordelijke,
            (regel.attributes as Record<string, string>)['dpl.core.data_subject_id'],
          ]);
      const all = [
        [OIN.politie, 'weg'],
        [OIN.om, 'weg'],
        [OIN.politie, 'blijft'],
      ];
      await apply(message(2, []));
      expect(await readable()).toEqual(all);
      await apply(message(3, [], { actie: 'VERNIETIGEN' }));
      expect((await readable()).slice(1)).toEqual(all.slice(1));
      expect(JSON.stringify((await readable())[0])).not.toContain('weg');
    });

    it('R18, P61: of a person who is destroyed takes link, refusals and log keys, and of the others and the casus nothing', async () => {
      useSubjectKeys(database, TEST_PROCESS_KEY);
      await apply(message(2, [persoon('h1'), persoon('h2', '999990020')]));
      await admin.query(
        `insert into weigeringen (organisatie, casus, handvat, subcategorie, soort, reden, door)
         select organisatie, $1, handvat, 'Y', 'WEIGERING', 'x', 'x' from unnest('{politie,om}'::text[]) organisatie, unnest('{h1,h2}'::text[]) handvat`,
        [CASUS],
      );
      const lineOf = (handle: string, verantwoordelijke: 'politie' | 'om') =>
        ldvLines({
          ...{ moment: 'UITKOMST', verantwoordelijke, naam: 'lezen', proces: 'police', begonnenOp: 0, status: 'Ok' },
          span: { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), parentSpanId: null },
          betrokkenen: [{ handle, casus: CASUS, perActiviteit: new Map([['x', ['A.a']]]) }],
        });
      const lines = [...lineOf('h1', 'politie'), ...lineOf('h2', 'politie'), ...lineOf('h2', 'om')];
      await openLogbook(database).write(lines);
      const readable = async () => subjectsIn(await openedLines(admin)).map(({ wie }) => wie);
      expect(await readable()).toEqual(['h1', 'h2', 'h2']);
      const gone = { actie: 'PERSOON_VERNIETIGEN' as const, handvatten: ['h2'] };
      for (const versie of [2, 3]) {
        await apply(message(versie, [], gone));
        expect(await links()).toEqual(['h1 bekend']);
        await apply(message(4, [persoon('h1')]));
      }
      const left = await admin.query(
        "select organisatie || ' ' || handvat as een from weigeringen where handvat is not null order by 1",
      );
      expect(left.rows.map(({ een }) => een)).toEqual(['om h1', 'om h2', 'politie h1']);
      expect(await weigeringen()).toHaveLength(7);
      const [h1, h2, om] = await readable();
      expect([h1, h2 === 'h2', om]).toEqual(['h1', false, 'h2']);
      await apply(message(3, [persoon('h2', '999990020')]));
      expect(await links()).toEqual(['h1 bekend']);
    });

    it('keeps the refusals when the links end, so that one who is linked again gives no more than before', async () => {
      await apply(message(2, []));
      expect(await weigeringen()).toHaveLength(4);
    });

    it('R18, P61: links nobody again in a casus that was destroyed, whatever the version of the message', async () => {
      await apply(message(2, [], { actie: 'VERNIETIGEN' }));
      for (const versie of [1, 2, 3, 2_147_483_647]) {
        await apply(message(versie, [persoon('h1')]));
        expect(await links()).toEqual([]);
      }
      await apply(message(3, [], { actie: 'VERNIETIGEN' }));
      expect(await links()).toEqual([]);
    });

    it('R18: does not link again, nor destroy, by a message that is late', async () => {
      await apply(message(3, [], { actie: 'VERNIETIGEN' }));
      await apply(message(2, [persoon('h1')]));
      expect(await links()).toEqual([]);
      await apply(message(5, [persoon('h2')], { casus: 'ZVH-2026-0102' }));
      await apply(message(4, [], { casus: 'ZVH-2026-0102', actie: 'VERNIETIGEN' }));
      expect(await links('ZVH-2026-0102')).toEqual(['h2 bekend']);
      expect(await weigeringen()).toHaveLength(3);
    });

    it('lets the app role remove no refusal outside the destruction of its casus', async () => {
      for (const context of [{}, { koppelen: CASUS }, { casus: CASUS }, { bronbeheer: 'politie' }])
        await withContext(database, context, async (tx) => {
          expect((await tx.execute(sql`delete from weigeringen`)).rowCount).toBe(0);
        });
      expect(await weigeringen()).toHaveLength(4);
    });
  });

  it('R04: are of this organisation and casus only', async () => {
    await apply(message(1, [persoon('h1')]));
    await applyKoppeling(database, message(1, [persoon('h1')], { organisatie: OIN.om }), {
      organisatie: 'om',
      postvak: null,
    });
    await apply(message(1, [persoon('ander')], { casus: 'ZVH-2026-0102' }));
    await apply(message(2, []));
    expect(await links()).toEqual(['h1 bekend']);
    expect(await links('ZVH-2026-0102')).toEqual(['ander bekend']);
  });

  it('A107: never take a handle over from another casus, and then change nothing at all', async () => {
    await apply(message(1, [persoon('h1')]));
    const stolen = message(1, [persoon('nieuw'), persoon('h1')], { casus: 'ZVH-2026-0102' });
    await expect(apply(stolen)).rejects.toThrow();
    expect(await links('ZVH-2026-0102')).toEqual([]);
    expect(await links()).toEqual(['h1 bekend']);
  });

  it('P43: know a person from the moment that the organisation knows the person, and not longer', async () => {
    await apply(message(1, [persoon('h1', '999990020'), persoon('h2')]));
    expect(await links()).toEqual(['h1', 'h2 bekend']);
    await admin.query("insert into personen (organisatie, bsn) values ('om', '999990020')");
    expect(await links()).toEqual(['h1', 'h2 bekend']);
    await admin.query("insert into personen (organisatie, bsn) values ('politie', '999990032')");
    await admin.query("update personen set bsn = '999990020' where bsn = '999990032'");
    expect(await links()).toEqual(['h1 bekend', 'h2 bekend']);
    await admin.query("delete from personen where bsn = $1 and organisatie = 'politie'", [KNOWN]);
    expect(await links()).toEqual(['h1 bekend', 'h2']);
  });

  it('keep no BSN and nothing that a BSN can be recognised by without the key, and forget it with the link', async () => {
    await apply(message(1, [persoon('h1', '999990020')]));
    const { rows } = await admin.query<{ row: string }>('select to_jsonb(k)::text as row from koppelingen k');
    expect(rows.map(({ row }) => row).join()).not.toContain('999990020');
    const { rows: plain } = await admin.query("select 1 from koppelingen where zegel = sha256('999990020'::bytea)");
    expect(plain).toEqual([]);
    await apply(message(2, []));
    expect((await admin.query('select 1 from koppelingen')).rows).toEqual([]);
  });

  it('A50: let the process read no key, no seal and no person, whatever context it takes', async () => {
    await apply(message(1, [persoon('h1')]));
    const context = { koppelen: CASUS, casus: CASUS, betrokkenen: 'h1', bsn: KNOWN };
    for (const text of [
      'select * from koppelsleutel',
      'select bsn from personen',
      'select naam from personen',
      'select zegel from personen',
      "insert into personen (organisatie, bsn) values ('politie', '999990044')",
      "insert into personen (organisatie, van_handvat) values ('politie', 'h1')",
      'select zegel from koppelingen',
      `update koppelingen set soort = soort where zegel = koppelzegel('${KNOWN}')`,
      "insert into koppelingen (handvat, organisatie, casus, soort, zegel) values ('h9', 'politie', 'x', 'HOOFDPERSOON', '') returning zegel",
    ])
      await expect(withContext(database, context, (tx) => tx.execute(sql.raw(text)))).rejects.toMatchObject({
        cause: { code: '42501' },
      });
    // The rows that stand for a handle are all that it finds, and here nobody answers by hand.
    const found = await withContext(database, context, (tx) =>
      tx.execute(sql.raw('select id, organisatie, van_handvat from personen')),
    );
    expect(found.rows).toEqual([]);
  });

  it('refuse a person without a seal: a load that skips the trigger fails, and says nothing false', async () => {
    await admin.query('set session_replication_role = replica');
    const skipping = admin.query("insert into personen (organisatie, bsn) values ('politie', '999990044')");
    await expect(skipping).rejects.toMatchObject({ code: '23514' });
    await admin.query('set session_replication_role = default');
  });
});

describe('the receipt of a link', () => {
  async function send(koppeling: unknown) {
    const answer = await fetch(`http://127.0.0.1:${http.port}/koppelingen`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ koppeling }),
    });
    const headers = [...answer.headers].filter(([name]) => name !== 'date');
    return { status: answer.status, headers, text: await answer.text() };
  }
  const signed = (claims: KoppelingClaims, by = key) => {
    const { jti: _, iat: __, exp: ___, ...rest } = claims;
    return signKoppeling(by, 'politie', rest);
  };

  it('R05: is the same, in bytes and headers, for a known and an unknown person, late, repeated and taken back', async () => {
    const known = await signed(message(5, [persoon('h1')]));
    const receipts = [
      await send(known),
      await send(known),
      await send(await signed(message(5, [persoon('h2', '999990020')]))),
      await send(await signed(message(1, [persoon('h3')]))),
      await send(await signed(message(6, []))),
    ];
    expect(receipts[0]).toMatchObject({ status: 202, text: '{"ontvangen":true}' });
    for (const receipt of receipts) expect(receipt).toEqual(receipts[0]);
    expect(await links()).toEqual([]);
  });

  it('is refused, with nothing linked, for a foreign key, another source, another organisation and no message', async () => {
    const foreign = await loadSigningKey(keysDir, 'foreign', 'ES256');
    const refused = [
      await send(await signed(message(1, [persoon('h1')]), foreign)),
      await send(await signKoppeling(key, 'zorg', { ...message(1, [persoon('h1')]) })),
      await send(await signed(message(1, [persoon('h1')], { organisatie: OIN.om }))),
      await send(undefined),
      await send({ casus: CASUS }),
    ];
    for (const answer of refused) expect(answer).toEqual({ ...refused[0], status: 401 });
    expect(await links()).toEqual([]);
  });

  it('A122: leaves an intent and an outcome in the log, without name, BSN, handle or token', async () => {
    await send(await signed(message(1, [persoon('handvat-1')])));
    const { rows } = await admin.query('select * from logboek.logregels order by volgnummer');
    expect(rows.map(({ soort, moment }) => [soort, moment])).toEqual([
      ['ACTOR', 'VOORNEMEN'],
      ['ACTOR', 'UITKOMST'],
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/999990019|Test Persoon|handvat-1|eyJ|1980/);
  });
});
