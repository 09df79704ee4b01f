import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool, migrateDatabase, openDatabase } from '@ketenhub/database';
import { LOGBOOK_GRANTS } from '@ketenhub/logbook';
import { createLogger } from '@ketenhub/service';
import { createTestDatabase, type TestDatabase } from '@ketenhub/testing/create-test-database.ts';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BundleRefused } from './bundle-refused.ts';
import { readCompiled } from './compiled-beleid.ts';
import { checkPolicy, openPolicy } from './open-policy.ts';
import { readPolicySettings } from './policy-settings.ts';
import type { Release } from './release.ts';
import { openSeenReleases, type SeenReleases } from './seen-releases.ts';
import { RELEASE_GRANTS } from './tables.ts';
import { openTestCompliance } from './testing/test-release.ts';

// Any process's migrations hold the table.
const MIGRATIONS = new URL('../../../gateway/migrations', import.meta.url).pathname;
const beleid = await readCompiled(new URL('../../../schema/beleid.json', import.meta.url).pathname);
const release = (serienummer: number, letter = 'A'): Release => {
  const vrijgave = { serienummer, digest: `sha256-${letter.repeat(43)}`, vorigeDigest: null, goedkeuringen: [] };
  const instant = '2026-01-01T00:00:00Z';
  return { beleid, vrijgave: { ...vrijgave, geldigVanaf: instant, overlapTot: instant } };
};

let server: TestDatabase;
let pool: pg.Pool;
let seen: SeenReleases;

async function highest(): Promise<number | null> {
  const { rows } = await pool.query<{ max: string | null }>('select max(serienummer) from geziene_vrijgaven');
  return rows[0]?.max == null ? null : Number(rows[0].max);
}

beforeAll(async () => {
  server = await createTestDatabase();
  await migrateDatabase({ ...server, migrationsFolder: MIGRATIONS, grants: [...LOGBOOK_GRANTS, ...RELEASE_GRANTS] });
  const limits = { connectionsMax: 2, connectTimeoutMs: 5_000, statementTimeoutMs: 5_000 };
  pool = createPool({ ...limits, url: server.appUrl, applicationName: 'test', onError: () => undefined });
});
afterAll(async () => {
  await pool.end();
  await server.drop();
});

describe('what a process has seen of releases (A18)', () => {
  beforeEach(() => {
    seen = openSeenReleases(openDatabase(pool));
  });

  it('survives a restart: whoever puts an older policy back is refused in one line, and nothing is written', async () => {
    await seen.record([release(3), release(4)]);
    const restarted = openSeenReleases(openDatabase(pool));
    await expect(restarted.record([release(3)])).rejects.toThrow(
      /^policy release 3 is older than 4, which this process has seen; put back release 4, or make a newer one/,
    );
    expect(await highest()).toBe(4);
    await restarted.record([release(3), release(4), release(5)]);
    expect(await highest()).toBe(5);
  });

  it('refuses another bundle under a serial that was seen', async () => {
    await seen.record([release(6)]);
    await expect(seen.record([release(6, 'B'), release(7)])).rejects.toThrow(
      new BundleRefused('policy release 6 was seen before with another bundle'),
    );
    expect(await highest()).toBe(6);
  });

  it.each([
    'update geziene_vrijgaven set serienummer = 1',
    'delete from geziene_vrijgaven',
    'truncate geziene_vrijgaven',
    'drop table geziene_vrijgaven',
  ])('can be raised by the process itself and never lowered: %s', async (statement) => {
    await expect(pool.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    expect(await highest()).toBe(6);
  });
});

describe('a process on its own database (A18)', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'ketenhub-beleid-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('that has seen release 9 does not start again on release 8, signed as it is', async () => {
    const compliance = await openTestCompliance(dir);
    const logger = createLogger('test', 'silent');
    const start = async () => {
      const checked = await checkPolicy(readPolicySettings(compliance.env));
      (await openPolicy(checked, { seen: openSeenReleases(openDatabase(pool)), logger })).stop();
    };
    await compliance.release(beleid, { serienummer: 8 });
    await start();
    await compliance.release(beleid, { serienummer: 9 });
    await start();
    rmSync(join(compliance.env.POLICY_RELEASES_DIR, '000009.jws'));
    await expect(start()).rejects.toThrow('policy release 8 is older than 9, which this process has seen');
  });
});
