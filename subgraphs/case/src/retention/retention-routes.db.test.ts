import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alwaysInForce } from '@ketenhub/bundle/testing/test-release.ts';
import { openLogbook } from '@ketenhub/logbook';
import { createLogger, type RunningHttpServer, startHttpServer } from '@ketenhub/service';
import { loadBeheersleutels } from '@ketenhub/subgraph';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CASUS, openTestCase, type TestCase } from '../../test/open-case.ts';
import { type LinkQueue, openLinkQueue } from '../linking/link-queue.ts';
import { retentionRoutes } from './retention-routes.ts';

const keysDir = mkdtempSync(join(tmpdir(), 'ketenhub-retention-'));
const DAG = '2026-11-18';
const TEKST = 'toelichting die in geen log hoort';
let test: TestCase;
let links: LinkQueue;
let http: RunningHttpServer;
let key: string;

beforeAll(async () => {
  test = await openTestCase();
  links = await openLinkQueue(test.server.appUrl, () => undefined);
  const { database, beleid } = test;
  const logger = createLogger('test', 'silent');
  const sleutels = loadBeheersleutels(keysDir, ['zvh']);
  key = readFileSync(join(keysDir, 'beheer-zvh.key'), 'utf8').trim();
  http = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    logger,
    isReady: () => true,
    requestTimeoutMs: 20_000,
    routes: retentionRoutes({
      database,
      links,
      logger,
      today: () => DAG,
      adviesBewaardagen: 92,
      logbook: openLogbook(database),
      policies: alwaysInForce(beleid),
      sleutels,
      bodyLimitBytes: 65_536,
    }),
  });
});
afterAll(async () => {
  await http.close(0);
  await links.stop();
  await test.close();
  rmSync(keysDir, { recursive: true });
});
beforeEach(async () => {
  await test.reset();
  await test.admin.query('truncate logboek.logregels, vernietigingen cascade');
});

async function ask(path: string, body?: unknown, own = key) {
  const answer = await fetch(`http://127.0.0.1:${http.port}/bewaartermijnen${path}`, {
    headers: { authorization: `Bearer ${own}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}
const plicht = {
  casus: CASUS,
  versie: 0,
  soort: 'BEWAARPLICHT',
  grond: 'ANDERE_WET',
  toelichting: TEKST,
  door: 'jurist',
};
const logged = async (): Promise<Record<string, unknown>[]> =>
  (
    await test.admin.query<{ regel: Record<string, unknown> }>(
      'select regel from logboek.logregels order by volgnummer',
    )
  ).rows.map(({ regel }) => regel);

const decided = async (): Promise<unknown[]> => (await test.admin.query('select soort from bewaarbesluiten')).rows;

describe('the desk of the house for keeping and destroying', () => {
  it('opens with the key of the house and with no other', async () => {
    for (const own of ['', 'x'.repeat(43), `${key}x`])
      for (const [path, body] of [
        ['', undefined],
        ['/bewijzen', undefined],
        ['/besluiten', plicht],
        ['/vernietigen', { door: 'x' }],
      ] as const)
        expect(await ask(path, body, own)).toEqual({ status: 401, body: { fout: 'Niet toegestaan.' } });
    expect(await logged()).toEqual([]);
  });

  it('R18: records a duty to keep, and says of every refusal why', async () => {
    expect(await ask('/besluiten', plicht)).toEqual({ status: 201, body: { vastgelegd: true } });
    expect((await ask('/besluiten', { ...plicht, casus: 'ZVH-2026-9999' })).status).toBe(404);
    expect(await ask('/besluiten', { ...plicht, versie: 1, grond: 'A' })).toMatchObject({
      status: 409,
      body: { fout: expect.stringContaining('RECHTSVORDERING') },
    });
  });

  it.each([
    ['tot', { tot: '2026-02-30' }, /een dag die bestaat/],
    ['soort', { soort: 'WEG' }, /VERLENGING, NIET_MEER_NODIG/],
    ['door', { door: '' }, /wie van het huis/],
    ['toelichting', { toelichting: 'a\u0000b' }, /zonder persoonsgegevens/],
    ['op', { op: DAG }, /hoort hier niet bij/],
    ['grond', { grond: null }, /Kies een grond/],
    ['versie', { versie: undefined }, /GET .bewaartermijnen/],
    ['instemming', { instemming: ['bestaat-niet'] }, /uit het register/],
    ['genomenDoor', { soort: 'NIET_MEER_NODIG', grond: null }, /overheidsdeelnemers/],
    ['genomenDoor', { genomenDoor: [''] }, /overheidsdeelnemers/],
  ])('R18: says what is wrong with %s, and records nothing: %j', async (veld, wrong, uitleg) => {
    const { status, body } = await ask('/besluiten', { ...plicht, ...wrong });
    expect([status, body.gebreken]).toEqual([400, [{ veld, uitleg: expect.stringMatching(uitleg) }]]);
    expect(await decided()).toEqual([]);
    expect(await logged()).toEqual([]);
  });

  it('R18: tells all that is wrong at once, also a renewal to which nobody agreed', async () => {
    const verlenging = { ...plicht, soort: 'VERLENGING', grond: 'C', tot: '2027-02-29', door: ' ' };
    const { body } = await ask('/besluiten', verlenging);
    const fields = (body.gebreken as { veld: string }[]).map(({ veld }) => veld).sort();
    expect(fields).toEqual(['door', 'genomenDoor', 'grond', 'instemming', 'tot']);
    expect((await ask('/besluiten', 'x')).body.gebreken).toEqual([
      { veld: 'verzoek', uitleg: expect.stringContaining('niet leesbaar') },
    ]);
    expect((await ask('/vernietigen', {})).body.gebreken).toMatchObject([{ veld: 'door' }]);
    expect(await decided()).toEqual([]);
  });

  it('R18: does not let who lifts a duty to keep lift one that was recorded after he looked', async () => {
    await ask('/besluiten', plicht);
    const both = await Promise.all([
      ask('/besluiten', { ...plicht, versie: 1, grond: 'RECHTSVORDERING' }),
      ask('/besluiten', { ...plicht, versie: 1, soort: 'BEWAARPLICHT_OPGEHEVEN', grond: null }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.body.fout).toMatch(/intussen een ander besluit/);
    expect(await decided()).toHaveLength(2);
  });

  it('shows number, day and ground of each casus, and nothing of a person', async () => {
    await ask('/besluiten', plicht);
    const { status, body } = await ask('');
    expect(status).toBe(200);
    const [first] = body.casussen as Record<string, unknown>[];
    expect(first).toEqual({
      casus: CASUS,
      versie: 1,
      vernietigenUiterlijkOp: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      grondslag: 'WGS 1.8(7)',
      verlengd: false,
      nietMeerNodig: false,
      bewaarplicht: true,
      verstreken: false,
    });
    for (const trace of ['999990019', 'Test Persoon', '1980-01-31', 'h1', TEKST])
      expect(JSON.stringify(body)).not.toContain(trace);
  });

  it('A123: leaves of each use who, what and how it ended in the actor log, and no text', async () => {
    await ask('/besluiten', plicht);
    await ask('/besluiten', { ...plicht, versie: 1, grond: 'A' });
    await ask('/vernietigen', { door: 'FG' });
    const lines = await logged();
    expect(
      lines.map(({ actie, resultaat, actor }) => [actie, resultaat, (actor as { gebruiker: string }).gebruiker]),
    ).toEqual([
      ['BEWAARBESLUIT', 'VOORGENOMEN', 'jurist'],
      ['BEWAARBESLUIT', 'GEDAAN', 'jurist'],
      ['BEWAARBESLUIT', 'VOORGENOMEN', 'jurist'],
      ['BEWAARBESLUIT', 'GEWEIGERD', 'jurist'],
      ['BEWAARTERMIJNEN_UITVOEREN', 'VOORGENOMEN', 'FG'],
      ['BEWAARTERMIJNEN_UITVOEREN', 'GEDAAN', 'FG'],
    ]);
    expect(JSON.stringify(lines)).not.toContain(TEKST);
  });

  it('A116: destroys and records nothing without a logbook', async () => {
    await test.admin.query("update betrokkenen set eerste_verwerking_op = '2020-01-01'");
    await test.admin.query('alter table logboek.logregels rename to weg');
    try {
      expect((await ask('/vernietigen', { door: 'FG' })).status).toBe(503);
      expect((await ask('/besluiten', plicht)).status).toBe(503);
    } finally {
      await test.admin.query('alter table logboek.weg rename to logregels');
    }
    const { rows } = await test.admin.query(
      'select (select count(*)::int from betrokkenen), (select count(*)::int as b from bewaarbesluiten)',
    );
    expect(rows).toEqual([{ count: 1, b: 0 }]);
    expect((await ask('/vernietigen', { door: 'FG' })).body).toMatchObject({
      vernietigd: [expect.any(String)],
      mislukt: 0,
    });
    expect((await ask('/bewijzen')).body.bewijzen).toMatchObject([{ grond: 'TERMIJN_VERSTREKEN', volledig: false }]);
  });

  it('A116: decides nothing when only the line of the decision cannot be written', async () => {
    await test.admin.query(`
      create function logboek.weiger() returns trigger language plpgsql as $$ begin
        if new.moment = 'UITKOMST' then raise exception 'schijf vol'; end if; return new; end $$;
      create trigger weiger before insert on logboek.logregels for each row execute function logboek.weiger()`);
    try {
      expect(await ask('/besluiten', plicht)).toEqual({
        status: 503,
        body: { fout: 'Het logboek is niet bereikbaar; er is niets vastgelegd.' },
      });
    } finally {
      await test.admin.query('drop trigger weiger on logboek.logregels; drop function logboek.weiger()');
    }
    expect(await decided()).toEqual([]);
    expect((await logged()).map(({ resultaat }) => resultaat)).toEqual(['VOORGENOMEN']);
    expect((await ask('/besluiten', plicht)).status).toBe(201);
  });

  it('hands out terms and proofs by the page, each row once, and says what is wrong with the question', async () => {
    for (const nummer of ['ZVH-2026-8001', 'ZVH-2026-8002'])
      await test.admin.query(
        `insert into casussen select (jsonb_populate_record(c, jsonb_build_object('nummer', $1::text))).* from casussen c where nummer = $2`,
        [nummer, CASUS],
      );
    await test.admin.query(
      "insert into vernietigingen select gen_random_uuid(), now(), 'TERMIJN_VERSTREKEN', '{}' from generate_series(1, 3)",
    );
    for (const [path, list, key] of [
      ['', 'casussen', 'casus'],
      ['/bewijzen', 'bewijzen', 'bewijs'],
    ] as const) {
      const all = (await ask(path)).body[list] as Record<string, unknown>[];
      expect(all.length).toBeGreaterThanOrEqual(3);
      const seen: unknown[] = [];
      let na = '';
      do {
        const { body } = await ask(`${path}?eerste=2${na === '' ? '' : `&na=${na}`}`);
        const page = body[list] as Record<string, unknown>[];
        expect(page.length).toBeLessThanOrEqual(2);
        seen.push(...page.map((regel) => regel[key]));
        na = typeof body.volgende === 'string' ? body.volgende : '';
      } while (na !== '');
      expect(seen).toEqual(all.map((regel) => regel[key]));
      expect((await ask(`${path}?eerste=101&na=x`)).body.gebreken).toMatchObject([{ veld: 'eerste' }, { veld: 'na' }]);
    }
    expect((await ask('?casus=ZVH-2026-8002')).body).toMatchObject({ aantal: 1, volgende: null });
  });
});
