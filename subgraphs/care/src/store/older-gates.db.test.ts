import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '@ketenhub/database';
import { createTestDatabase, type TestDatabase } from '@ketenhub/testing/create-test-database.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { care } from '../definition.ts';

/** The last version in which a gate had a motivation and nothing more. */
const BEFORE_WEIGHING = 10;
const folder = mkdtempSync(join(tmpdir(), 'ketenhub-older-gates-'));
let test: TestDatabase;
let owner: pg.Client;

function olderMigrations(): string {
  cpSync(care.migrationsFolder, folder, { recursive: true });
  const journal = join(folder, 'meta/_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] };
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, BEFORE_WEIGHING) }));
  return folder;
}

beforeAll(async () => {
  test = await createTestDatabase();
  await migrateDatabase({ ...test, migrationsFolder: olderMigrations(), grants: [] });
  owner = new pg.Client({ connectionString: test.ownerUrl });
  await owner.connect();
  await owner.query(`
    insert into personen (organisatie, bsn) values ('ggz', '999990019');
    insert into grondslagen (persoon_id, organisatie, subcategorie, grondslag, casus, vanaf, motivering)
      select id, 'ggz', 'GGZ_KADER', g, 'ZVH-2026-0101', '2026-01-01', 'Wmo 5.2.6' from personen,
        unnest(array['UITDRUKKELIJKE_TOESTEMMING', 'WETTELIJKE_PLICHT', 'WETTELIJK_MELDRECHT', 'GOED_HULPVERLENERSCHAP']) g`);
  await migrateDatabase({ ...test, migrationsFolder: care.migrationsFolder, grants: [] });
});
afterAll(async () => {
  await owner.end();
  await test.drop();
  rmSync(folder, { recursive: true });
});

it('WGS 2.29(2): of the gates of an older version only one without a written weighing is shut, and it is kept', async () => {
  const { rows } = await owner.query(
    'select grondslag, voorschrift, ingetrokken_op is not null as shut from grondslagen order by grondslag',
  );
  expect(rows).toEqual([
    { grondslag: 'GOED_HULPVERLENERSCHAP', voorschrift: null, shut: true },
    { grondslag: 'UITDRUKKELIJKE_TOESTEMMING', voorschrift: null, shut: false },
    { grondslag: 'WETTELIJKE_PLICHT', voorschrift: 'Wmo 5.2.6', shut: false },
    { grondslag: 'WETTELIJK_MELDRECHT', voorschrift: 'Wmo 5.2.6', shut: false },
  ]);
});
