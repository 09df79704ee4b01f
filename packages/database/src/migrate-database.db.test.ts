import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@ketenhub/testing/create-test-database.ts';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Grant, MigrationRefused, migrateDatabase } from './migrate-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'ketenhub-migrations-'));
const [OLD, NEW] = [join(folder, 'old'), join(folder, 'new')];
const FIRST = `create table "Dossier" (id int primary key, naam text, geheim text);
create schema logboek;
create table logboek.regels (id int);
create table buiten (id int);
insert into "Dossier" values (1, 'een', 'g');`;
const SECOND = `select pg_sleep(0.2);
alter table "Dossier" add column fase text;`;

function writeMigrations(dir: string, statements: readonly string[]): void {
  mkdirSync(join(dir, 'meta'), { recursive: true });
  const entries = statements.map((text, idx) => {
    writeFileSync(join(dir, `000${idx}_stap.sql`), text);
    return { idx, version: '7', when: 1_700_000_000_000 + idx, tag: `000${idx}_stap`, breakpoints: true };
  });
  writeFileSync(join(dir, 'meta/_journal.json'), JSON.stringify({ version: '7', dialect: 'postgresql', entries }));
}

const GRANTS: Grant[] = [
  { table: 'Dossier', privileges: ['SELECT', 'UPDATE'], columns: ['id', 'naam'] },
  { table: 'logboek.regels', privileges: ['SELECT', 'INSERT'] },
];

let test: TestDatabase;
let app: pg.Pool;
beforeAll(() => {
  writeMigrations(OLD, [FIRST]);
  writeMigrations(NEW, [FIRST, SECOND]);
});
async function freshDatabase(): Promise<void> {
  await app?.end();
  await test?.drop();
  test = await createTestDatabase();
  app = new pg.Pool({ connectionString: test.appUrl, max: 1 });
  app.on('error', () => undefined);
}
afterAll(async () => {
  await app.end();
  await test.drop();
  rmSync(folder, { recursive: true });
});

const migrate = (migrationsFolder = NEW, grants = GRANTS) => migrateDatabase({ ...test, migrationsFolder, grants });
async function asOwner<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  const owner = new pg.Client({ connectionString: test.ownerUrl });
  await owner.connect();
  try {
    return (await owner.query<Row>(text)).rows;
  } finally {
    await owner.end();
  }
}
const migrations = async () => (await asOwner('select hash from drizzle.__drizzle_migrations')).length;

describe('bringing a database to this version', () => {
  beforeEach(freshDatabase);

  it('happens once when processes start together', async () => {
    await Promise.all([migrate(), migrate(), migrate()]);
    expect(await migrations()).toBe(2);
    expect(await asOwner('select id from "Dossier"')).toEqual([{ id: 1 }]);
  });

  it('takes no right for a moment from a process that serves while another starts', async () => {
    await migrate();
    let isOver = false;
    const asked: unknown[] = [];
    const serving = (async () => {
      while (!isOver) asked.push(await app.query('select id from "Dossier"').then(({ rowCount }) => rowCount));
    })();
    for (let start = 0; start < 20; start += 1) await migrate();
    isOver = true;
    await serving;
    expect(new Set(asked)).toEqual(new Set([1]));
  });

  it('brings an older database forward, keeps its rows, and may be repeated', async () => {
    await migrate(OLD);
    expect(await migrations()).toBe(1);
    await migrate();
    await migrate();
    expect(await migrations()).toBe(2);
    expect(await asOwner('select id, fase from "Dossier"')).toEqual([{ id: 1, fase: null }]);
  });

  it('is refused for a newer database, in one line that names it, and changes nothing', async () => {
    await migrate();
    const refusal = await migrate(OLD, []).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(MigrationRefused);
    expect((refusal as Error).message).toBe(
      `database ${test.database} was made by a newer or other version of Ketenhub; install that version, or for a demo start over with npm start -- --fresh`,
    );
    expect(await migrations()).toBe(2);
    expect((await app.query('select naam from "Dossier"')).rowCount).toBe(1);
  });

  it('is refused when a migration was changed after it ran', async () => {
    await migrate();
    const changed = join(folder, 'changed');
    cpSync(NEW, changed, { recursive: true });
    writeFileSync(join(changed, '0000_stap.sql'), `${FIRST}\n-- later`);
    await expect(migrate(changed)).rejects.toThrow(MigrationRefused);
  });

  it('leaves nothing half behind when a migration fails, and works once it is mended', async () => {
    const broken = join(folder, 'broken');
    writeMigrations(broken, [FIRST, 'alter table "Dossier" add column fase text;\nselect 1/0;']);
    await expect(migrate(broken)).rejects.toThrow();
    expect(await asOwner(`select to_regclass('"Dossier"') as there`)).toEqual([{ there: null }]);
    await migrate();
    expect(await migrations()).toBe(2);
  });

  it('runs what a library brings under the same lock, before the rights are given', async () => {
    const seen: string[] = [];
    const afterwards = async (owner: pg.Client) => {
      seen.push('in');
      await owner.query('create table if not exists later (id int)');
      await new Promise((resolve) => setTimeout(resolve, 100));
      seen.push('out');
    };
    const grants: Grant[] = [...GRANTS, { table: 'later', privileges: ['SELECT'] }];
    const plan = { ...test, migrationsFolder: NEW, grants, afterwards };
    await Promise.all([migrateDatabase(plan), migrateDatabase(plan)]);
    expect(seen).toEqual(['in', 'out', 'in', 'out']);
    expect((await app.query('select * from later')).rowCount).toBe(0);
  });

  it('gives a right on every table of a schema that a library made', async () => {
    const afterwards = async (owner: pg.Client) => {
      await owner.query('create schema if not exists "Van iemand"');
      await owner.query('create table if not exists "Van iemand".taken (id int)');
    };
    const grants: Grant[] = [...GRANTS, { table: 'Van iemand.*', privileges: ['SELECT'] }];
    await migrateDatabase({ ...test, migrationsFolder: NEW, grants, afterwards });
    expect((await app.query('select * from "Van iemand".taken')).rowCount).toBe(0);
    await expect(app.query('delete from "Van iemand".taken')).rejects.toThrow('permission denied');
  });
});

describe('the rights of the app role after it', () => {
  beforeAll(async () => {
    await freshDatabase();
    await migrate();
  });

  it('are those of the plan', async () => {
    expect((await app.query('select id, naam from "Dossier"')).rowCount).toBe(1);
    expect((await app.query(`update "Dossier" set naam = 'twee' where id = 1`)).rowCount).toBe(1);
    expect((await app.query('insert into logboek.regels values (1)')).rowCount).toBe(1);
  });

  it.each([
    'select geheim from "Dossier"',
    'select * from "Dossier"',
    'select count(geheim) from "Dossier"',
    `update "Dossier" set geheim = 'x'`,
    `update "Dossier" set naam = geheim`,
    'insert into "Dossier" (id) values (2)',
    'delete from "Dossier"',
    'truncate "Dossier"',
    'update logboek.regels set id = 2',
    'delete from logboek.regels',
    'truncate logboek.regels',
    'select * from buiten',
    'select * from drizzle.__drizzle_migrations',
    'alter table "Dossier" add column x text',
    'alter table "Dossier" disable row level security',
    'drop table "Dossier"',
    'create table x ()',
    'create table logboek.x ()',
    'create temporary table x ()',
    'create schema x',
    'create index on "Dossier" (naam)',
    `create function f() returns int language sql security definer as 'select 1'`,
    'create extension pg_trgm',
    'grant select on "Dossier" to public',
  ])('stop at: %s', async (statement) => {
    await expect(app.query(statement)).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|3F000|0LP01)$/) });
  });

  it('do not become those of the owner', async () => {
    await expect(app.query(`set role "${test.ownerRole}"`)).rejects.toMatchObject({ code: '42501' });
  });

  it('become fewer when a version needs fewer: a table, a column or a verb that left the plan is closed', async () => {
    await migrate(NEW, [{ table: 'Dossier', privileges: ['SELECT'], columns: ['id'] }]);
    expect((await app.query('select id from "Dossier"')).rowCount).toBe(1);
    for (const statement of ['select naam from "Dossier"', 'update "Dossier" set naam = null', 'table logboek.regels'])
      await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});
