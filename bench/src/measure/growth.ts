import { setTimeout as sleep } from 'node:timers/promises';
import { OIN } from '@ketenhub/vocabulary';
import pg from 'pg';
import type { OwnerUrls } from '../hub/seed-casus.ts';
import type { Variant } from '../variant.ts';
import { runSlice, type Slice, type SlicePlan } from './run-slices.ts';
import type { StatementCounter, StatementCounts } from './statements.ts';

export interface GrowthPoint {
  readonly betrokkenen: number;
  readonly slice: Slice;
  readonly statements: StatementCounts;
}

const STATEMENT_REQUESTS = 10;

/** Statements of one request, counted over a few. */
export async function countStatements(
  variant: Variant,
  plan: SlicePlan,
  counter: StatementCounter,
): Promise<StatementCounts> {
  const headers = await variant.headers(plan.casus);
  await counter.reset();
  for (let asked = 0; asked < STATEMENT_REQUESTS; asked += 1)
    await (await fetch(variant.url, { method: 'POST', headers, body: plan.body })).arrayBuffer();
  return counter.read(STATEMENT_REQUESTS);
}

const COPIES = 100;
const LOG_ROWS = 1_000;
const LOG_GROWTH = 1_000;

export async function asOwner(ownerUrl: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

const fillLog = (
  rows: number,
): string => `insert into logboek.logregels (soort, moment, verantwoordelijke, trace_id, span_id, regel)
  select 'LDV', 'UITKOMST', '${OIN.zvh}', md5(n::text), substr(md5(n::text), 1, 16), jsonb_build_object('name', 'meting', 'nummer', n)
  from generate_series(1, ${rows}) n`;

/** Casussen with their deelnemers and persons, copied under other numbers. */
async function growRegister(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const [table, key, others] of [
      ['casussen', 'nummer', []],
      ['casus_deelnemers', 'casus', []],
      ['betrokkenen', 'casus', ['handvat']],
    ] as const) {
      const { rows } = await client.query<{ name: string }>(
        "select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1",
        [table],
      );
      const names = rows.map(({ name }) => name);
      const values = names.map((name) =>
        name === key
          ? `${name} || '-' || n`
          : (others as readonly string[]).includes(name)
            ? `${name} || '-' || n`
            : name,
      );
      await client.query(
        `insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from ${table}, generate_series(2, ${COPIES}) n`,
      );
    }
  } finally {
    await client.end();
  }
}

/** Log rows of a small hub at every node, as the starting point. */
export async function fillLogs(urls: OwnerUrls): Promise<void> {
  for (const { ownerUrl } of urls.values()) await asOwner(ownerUrl, fillLog(LOG_ROWS));
}

const SEALED_WITHIN_MS = 900_000;
const LOOK_MS = 2_000;

/** Waits until every line of this logbook has its seal: a process that still seals what was filled in is not one that answers questions. */
async function waitUntilSealed(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const deadline = Date.now() + SEALED_WITHIN_MS; Date.now() < deadline; await sleep(LOOK_MS)) {
      const { rows } = await client.query<{ open: boolean }>(
        `select exists (select 1 from logboek.logregels
          where volgnummer > (select coalesce(max(hoogste_volgnummer), 0) from logboek.boomkoppen)) as open`,
      );
      if (rows[0]?.open === false) return;
    }
    throw new Error('the lines that were filled in were not sealed in time');
  } finally {
    await client.end();
  }
}

/** A hundred times the casussen and a thousand times the log rows at every node, all of them sealed. */
export async function growData(urls: OwnerUrls, factor = LOG_GROWTH): Promise<void> {
  await growRegister(urls.get('case')?.ownerUrl ?? '');
  for (const { ownerUrl } of urls.values()) await asOwner(ownerUrl, fillLog(LOG_ROWS * (factor - 1)));
  for (const { ownerUrl } of urls.values()) {
    await waitUntilSealed(ownerUrl);
    await asOwner(ownerUrl, 'vacuum analyze');
  }
}

/** p50 and statements as the casus grows. */
export async function growBetrokkenen(
  variant: Variant,
  plan: SlicePlan,
  casussen: ReadonlyMap<number, string>,
  counter: StatementCounter,
): Promise<GrowthPoint[]> {
  const points: GrowthPoint[] = [];
  for (const [betrokkenen, casus] of casussen) {
    const body = JSON.stringify({ ...JSON.parse(plan.body), variables: { nummer: casus } });
    const here = { ...plan, casus, body };
    const slice = await runSlice(variant, here, { concurrency: 1, cycle: 0 });
    points.push({ betrokkenen, slice, statements: await countStatements(variant, here, counter) });
  }
  return points;
}
