import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool, type Database, migrateDatabase, openDatabase } from '@ketenhub/database';
import { LOGBOOK_GRANTS, ldvLines, openLogbook, readSubjectLines, useSubjectKeys } from '@ketenhub/logbook';
import { TEST_PROCESS_KEY } from '@ketenhub/logbook/testing/opened-lines.ts';
import { createLogger, type RunningHttpServer, startHttpServer } from '@ketenhub/service';
import { createTestDatabase, type TestDatabase } from '@ketenhub/testing/create-test-database.ts';
import { boundTo, loadSigningKey, localKeys, type SigningKey, signKoppeling, signVernietiging } from '@ketenhub/tokens';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handleVernietiging } from './handle-vernietiging.ts';

const WEG = 'ZVH-2026-0101';
const BLIJFT = 'ZVH-2026-0102';
const keysDir = mkdtempSync(join(tmpdir(), 'ketenhub-vernietiging-'));

let test: TestDatabase;
let owner: pg.Client;
let pool: pg.Pool;
let database: Database;
let key: SigningKey;
let http: RunningHttpServer;

const lineOf = (handle: string, casus: string) =>
  ldvLines({
    ...{
      moment: 'UITKOMST',
      verantwoordelijke: 'zvh',
      naam: 'bevragen',
      proces: 'gateway',
      begonnenOp: 0,
      status: 'Ok',
    },
    span: { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), parentSpanId: null },
    betrokkenen: [{ handle, casus, perActiviteit: new Map([['x', ['A.a']]]) }],
  });

beforeAll(async () => {
  test = await createTestDatabase();
  const migrationsFolder = join(import.meta.dirname, '../../migrations');
  await migrateDatabase({ ...test, migrationsFolder, grants: [...LOGBOOK_GRANTS] });
  const url = new URL(test.adminUrl);
  url.pathname = `/${test.database}`;
  owner = new pg.Client({ connectionString: url.href });
  await owner.connect();
  const limits = { connectionsMax: 4, connectTimeoutMs: 20_000, statementTimeoutMs: 20_000, applicationName: 'test' };
  pool = createPool({ ...limits, url: test.appUrl, onError: () => undefined });
  database = openDatabase(pool);
  key = await loadSigningKey(keysDir, 'case', 'ES256');
  http = await startHttpServer({
    ...{ host: '127.0.0.1', port: 0, logger: createLogger('test', 'silent'), requestTimeoutMs: 20_000 },
    isReady: () => true,
    routes: {
      'POST /vernietigingen': handleVernietiging({
        ...{ database, logbook: openLogbook(database), bodyLimitBytes: 4_096, needsCertificate: false },
        caseAuthorityKeys: localKeys([key.publicJwk]),
      }),
    },
  });
});
afterAll(async () => {
  await http.close(100);
  await pool.end();
  await owner.end();
  await test.drop();
  rmSync(keysDir, { recursive: true });
});
beforeEach(async () => {
  await owner.query('truncate logboek.logregels, logboek.sleutels');
  useSubjectKeys(database, TEST_PROCESS_KEY);
  await openLogbook(database).write([...lineOf('weg', WEG), ...lineOf('blijft', BLIJFT)]);
});

async function tell(vernietiging: unknown): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${http.port}/vernietigingen`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ vernietiging }),
  });
  return answer.status;
}
const readable = async (): Promise<string[]> => {
  const found: string[] = [];
  for (const handvat of ['weg', 'blijft'])
    if ((await readSubjectLines(database, { verantwoordelijke: 'zvh', handvat })).length > 0) found.push(handvat);
  return found;
};

describe('A128: the gateway that hears that a casus is destroyed', () => {
  it('A128: can read of nobody of that casus any more, says so in its log, and takes the same message twice', async () => {
    const message = await signVernietiging(key, { casus: WEG });
    expect([await tell(message), await readable()]).toEqual([202, ['blijft']]);
    expect([await tell(message), await readable()]).toEqual([202, ['blijft']]);
    const { rows } = await owner.query(
      "select moment, regel->>'object' as casus from logboek.logregels where regel->>'actie' = 'VERNIETIGEN' order by volgnummer",
    );
    expect(rows).toEqual([
      { moment: 'VOORNEMEN', casus: WEG },
      { moment: 'UITKOMST', casus: WEG },
    ]);
  });

  it('A128: gives no receipt for what it could not do, also not when the same message comes again', async () => {
    const message = await signVernietiging(key, { casus: WEG });
    await owner.query(`revoke delete on logboek.sleutels from "${test.appRole}"`);
    try {
      for (const time of [1, 2]) expect([time, await tell(message)]).toEqual([time, 500]);
    } finally {
      await owner.query(`grant delete on logboek.sleutels to "${test.appRole}"`);
    }
    expect(await readable()).toEqual(['weg', 'blijft']);
    expect([await tell(message), await readable()]).toEqual([202, ['blijft']]);
    const { rows } = await owner.query(
      "select moment from logboek.logregels where regel->>'actie' = 'VERNIETIGEN' order by volgnummer",
    );
    expect(rows).toEqual([{ moment: 'VOORNEMEN' }, { moment: 'UITKOMST' }]);
  });

  it('A128: can read of a person who is destroyed no more, of the others in that casus it can, and names no handle in its log', async () => {
    await openLogbook(database).write(lineOf('weg ook', WEG));
    expect([await tell(await signVernietiging(key, { vanCasus: WEG, handvatten: ['weg'] })), await readable()]).toEqual(
      [202, ['blijft']],
    );
    expect(await readSubjectLines(database, { verantwoordelijke: 'zvh', handvat: 'weg ook' })).toHaveLength(1);
    const { rows } = await owner.query(
      "select moment, regel->>'object' as casus from logboek.logregels where regel->>'actie' = 'PERSOON_VERNIETIGEN' order by volgnummer",
    );
    expect(rows).toEqual([
      { moment: 'VOORNEMEN', casus: WEG },
      { moment: 'UITKOMST', casus: WEG },
    ]);
    expect(await tell(await signVernietiging(key, { vanCasus: WEG, handvatten: [] }))).toBe(401);
  });

  it('A61, A72, A128: believes nobody but the case authority, and no other message of it', async () => {
    const stranger = await loadSigningKey(keysDir, 'stranger', 'ES256');
    const other = { organisatie: '00000099000000002000', versie: 1, actie: 'VERNIETIGEN', betrokkenen: [] };
    for (const wrong of [
      undefined,
      'onzin',
      await signVernietiging(stranger, { casus: WEG }),
      await signKoppeling(key, 'politie', { casus: WEG, ...other }),
      await signVernietiging(key, {}),
      // Bound to a certificate that this connection does not show (attack 72).
      await signVernietiging(key, { casus: WEG, ...boundTo('x'.repeat(43)) }),
    ])
      expect(await tell(wrong)).toBe(401);
    expect(await readable()).toEqual(['weg', 'blijft']);
  });

  it('A116, A128: destroys nothing that it cannot log', async () => {
    await owner.query(`revoke insert on logboek.logregels from "${test.appRole}"`);
    try {
      expect(await tell(await signVernietiging(key, { casus: WEG }))).toBe(503);
    } finally {
      await owner.query(`grant insert on logboek.logregels to "${test.appRole}"`);
    }
    expect(await readable()).toEqual(['weg', 'blijft']);
  });
});
