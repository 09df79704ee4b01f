import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Owner, openOwner } from '../setup/owner.ts';

const { databaseUrls } = inject('hub');
/** 42501, insufficient_privilege: also what a row policy says to an insert that it does not allow. */
const NOT_ALLOWED = '42501';

interface Table extends Record<string, unknown> {
  readonly name: string;
  readonly secured: boolean;
  readonly owned: boolean;
}

const TABLES = `
  select format('%I.%I', nspname, relname) as name, relrowsecurity as secured,
    pg_has_role($1, relowner, 'member') as owned
  from pg_class join pg_namespace n on n.oid = relnamespace
  where relkind in ('r', 'p', 'v', 'm', 'f') and nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
  order by 1`;
const ROLE = `
  select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as powerful,
    has_database_privilege($1, current_database(), 'create') as creates,
    array(select nspname::text from pg_namespace where has_schema_privilege($1, oid, 'create') and nspname !~ '^pg_') as schemas
  from pg_roles where rolname = $1`;
/**
 * Functions that run with their owner's rights go around every policy. Two do on purpose, and have no search path for a caller to choose: one
 * says yes or no to one gate, so that the role of the process reads nothing of who consented; one seals a BSN, so that it reads no key.
 */
const SEALS = { name: 'public.koppelzegel', settings: ['search_path=""'] };
const ALLOWED_DEFINERS: Readonly<Record<string, readonly object[]>> = {
  police: [SEALS],
  justice: [SEALS],
  care: [
    SEALS,
    { name: 'public.toestemming_geldt', settings: ['search_path=""', 'plan_cache_mode=force_generic_plan'] },
  ],
  municipality: [SEALS],
};
/**
 * Views that read with their owner's rights, so that the process finds a person and reads no BSN, sees whose term ends and no person, sees
 * that one is known, counts how many casussen a knelpunt holds up, copies the days of closed casussen, or has the people of an organisation keep its own
 * gates; their conditions are tested like a policy.
 */
const ALLOWED_VIEWS = [
  'public.gekoppelde_personen',
  'public.betrokkenen_van_beheer',
  'public.bekende_personen',
  'public.bewaarstanden',
  'public.bekende_betrokkenen',
  'public.knelpunttellingen',
  'public.eerdere_casussen',
  'public.personen_van_beheer',
  'public.poorten_van_beheer',
  'public.toestemmingen_van_beheer',
  'public.rechtsposities_van_beheer',
  'public.vertegenwoordigers_van_beheer',
];
/** Views that read with the rights of whoever asks: the policies of their tables are those of the view. */
const INVOKER_VIEWS = ['logboek.regels'];
const AS_WHO_ASKS = `
  select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace n on n.oid = relnamespace
  where relkind = 'v' and 'security_invoker=true' = any(reloptions) order by 1`;
/** 55000 and 42809: a view is no table, and nobody changes a row through one of two tables. */
const NO_TABLE = [NOT_ALLOWED, '55000', '42809'];
const DEFINERS = `
  select format('%I.%I', nspname, proname) as name, proconfig as settings from pg_proc join pg_namespace n on n.oid = pronamespace
  where prosecdef and nspname not in ('pg_catalog', 'information_schema') order by 1`;

/** Which releases of the policy a process has seen: it must know before it has any context, and it holds nothing of anyone. */
const RELEASES = 'public.geziene_vrijgaven';
const COLUMNS = `select attname as name from pg_attribute
  where attrelid = '${RELEASES}'::regclass and attnum > 0 and not attisdropped order by attnum`;

/** The rows that a statement counts or touches, or what PostgreSQL says instead. */
async function outcomeOf(role: Owner, text: string): Promise<number | string> {
  return role.rows<{ count: number }>(text).then(
    ([row]) => row?.count ?? 0,
    (error: { code?: string }) => error.code ?? 'fault',
  );
}

describe.each(Object.keys(databaseUrls))('de database van %s', (proces) => {
  const { ownerUrl = '', appUrl = '' } = databaseUrls[proces] ?? {};
  const appRole = decodeURIComponent(new URL(appUrl).username);
  let owner: Owner;
  let app: Owner;
  let tables: readonly Table[];
  beforeAll(async () => {
    [owner, app] = [await openOwner(ownerUrl), await openOwner(appUrl)];
    tables = await owner.rows<Table>(TABLES, [appRole]);
  });
  afterAll(async () => {
    await owner.close();
    await app.close();
  });

  it('A50: geeft de rol van het proces zonder context van geen enkele tabel een rij, ook niet van de wachtrij', async () => {
    const guarded = tables.filter(({ name }) => name !== RELEASES);
    expect(guarded.length).toBeGreaterThan(0);
    let filled = 0;
    for (const { name } of guarded) {
      const [row] = await owner.rows<{ count: number }>(`select count(*)::int as count from ${name}`);
      filled += row?.count ?? 0;
      expect([0, NOT_ALLOWED].map((allowed) => [name, allowed])).toContainEqual([
        name,
        await outcomeOf(app, `select count(*)::int as count from ${name}`),
      ]);
    }
    expect(filled).toBeGreaterThan(0);
  });

  it('A18: houdt zonder context alleen bij welke vrijgaven van het beleid het proces heeft gezien', async () => {
    const columns = await owner.rows<{ name: string }>(COLUMNS);
    expect(columns.map(({ name }) => name)).toEqual(['serienummer', 'digest', 'gezien_op']);
    expect(await outcomeOf(app, `select count(*)::int as count from ${RELEASES}`)).toBeGreaterThan(0);
  });

  it('A50: laat de rol van het proces zonder context van geen enkele tabel een rij wijzigen, weghalen of leegmaken', async () => {
    for (const { name } of tables) {
      const deleted = await outcomeOf(
        app,
        `with gone as (delete from ${name} returning 1) select count(*)::int as count from gone`,
      );
      const refused = [...ALLOWED_VIEWS, ...INVOKER_VIEWS].includes(name) ? NO_TABLE : [NOT_ALLOWED];
      expect([0, ...refused].map((allowed) => [name, allowed])).toContainEqual([name, deleted]);
      expect(refused).toContain(await outcomeOf(app, `truncate ${name}`));
    }
  });

  it('geeft de rol van het proces geen tabel in eigendom, geen rij buiten de regels om en niets om te maken', async () => {
    for (const { name, owned } of tables) expect([name, owned]).toEqual([name, false]);
    expect(await owner.rows(ROLE, [appRole])).toEqual([{ powerful: false, creates: false, schemas: [] }]);
    expect(await owner.rows(DEFINERS)).toEqual(ALLOWED_DEFINERS[proces] ?? []);
  });

  it('heeft op elke tabel die de rol van het proces mag lezen regels per rij', async () => {
    expect((await owner.rows<{ name: string }>(AS_WHO_ASKS)).map(({ name }) => name)).toEqual(INVOKER_VIEWS);
    const open = [...ALLOWED_VIEWS, ...INVOKER_VIEWS];
    for (const { name } of tables.filter(({ name, secured }) => !secured && !open.includes(name)))
      expect([name, await outcomeOf(app, `select 1 as count from ${name} limit 1`)]).toEqual([name, NOT_ALLOWED]);
    for (const name of INVOKER_VIEWS)
      expect([name, await outcomeOf(app, `select count(*)::int as count from ${name}`)]).toEqual([name, 0]);
  });
});
