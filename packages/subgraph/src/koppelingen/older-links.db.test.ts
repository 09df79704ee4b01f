import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrateDatabase } from '@ketenhub/database';
import { createTestDatabase, type TestDatabase } from '@ketenhub/testing/create-test-database.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';

const MIGRATIONS = fileURLToPath(new URL('../../../../subgraphs/police/migrations', import.meta.url));
/** The last version in which a link named the person that was found with it. */
const BEFORE_SEALS = 4;
const folder = mkdtempSync(join(tmpdir(), 'ketenhub-older-links-'));
let test: TestDatabase;
let owner: pg.Client;

function olderMigrations(): string {
  cpSync(MIGRATIONS, folder, { recursive: true });
  const journal = join(folder, 'meta/_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] };
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, BEFORE_SEALS) }));
  return folder;
}

beforeAll(async () => {
  test = await createTestDatabase();
  await migrateDatabase({ ...test, migrationsFolder: olderMigrations(), grants: [] });
  owner = new pg.Client({ connectionString: test.ownerUrl });
  await owner.connect();
  await owner.query(`
    insert into personen (organisatie, bsn) values ('politie', '999990019');
    insert into koppelingen (handvat, organisatie, casus, soort, persoon_id)
      select 'bekend', 'politie', 'ZVH-2026-0101', 'HOOFDPERSOON', id from personen;
    insert into koppelingen (handvat, organisatie, casus, soort) values ('onbekend', 'politie', 'ZVH-2026-0101', 'HOOFDPERSOON')`);
  await migrateDatabase({ ...test, migrationsFolder: MIGRATIONS, grants: [] });
});
afterAll(async () => {
  await owner.end();
  await test.drop();
  rmSync(folder, { recursive: true });
});

it('P36: a link of an older version keeps its person; of who was unknown the source says "not linked yet", never a false "nothing known"', async () => {
  await owner.query("set ketenhub.casus = 'ZVH-2026-0101'; set ketenhub.betrokkenen = 'bekend,onbekend'");
  const { rows } = await owner.query(
    'select k.handvat, p.bsn from gekoppelde_personen k left join personen p on p.id = k.persoon_id',
  );
  expect(rows).toEqual([{ handvat: 'bekend', bsn: '999990019' }]);
});
