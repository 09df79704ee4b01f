import type { Grant, Transaction } from '@ketenhub/database';
import { sql } from 'drizzle-orm';
import type pg from 'pg';
import { fromDrizzle, PgBoss } from 'pg-boss';

/** Which links have to be brought in line; who they are about is read at delivery, so no person stands in the queue. */
export interface LinkJob {
  readonly casus: string;
  readonly oin: string;
}

export const LINK_QUEUE = 'koppelingen-bezorgen';
const DAY_SECONDS = 86_400;

/** A partner may be down for weeks: keep trying, ever slower, at most every minute. */
const QUEUE_OPTIONS = {
  retryLimit: 100_000,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  expireInSeconds: 60,
  retentionSeconds: 60 * DAY_SECONDS,
  deleteAfterSeconds: DAY_SECONDS,
};

const QUIET = { supervise: false, schedule: false } as const;

/** Session setting on which the row policies of the queue's tables are keyed. */
const withSetting = (url: string): string => {
  const address = new URL(url);
  address.searchParams.set('options', '-c ketenhub.taken=ja');
  return address.toString();
};

async function fenceTables(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    "select quote_ident(relname) as name from pg_class where relnamespace = 'pgboss'::regnamespace and relkind in ('r', 'p')",
  );
  for (const { name } of rows) {
    await owner.query(`alter table pgboss.${name} enable row level security`);
    await owner.query(`drop policy if exists ketenhub_taken on pgboss.${name}`);
    await owner.query(
      `create policy ketenhub_taken on pgboss.${name} using (current_setting('ketenhub.taken', true) = 'ja') with check (current_setting('ketenhub.taken', true) = 'ja')`,
    );
  }
}

/** What the app role may do in the queue; no DDL. */
export const LINK_QUEUE_GRANT: Grant = { table: 'pgboss.*', privileges: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] };

/** Installs the job queue as owner: schema, queue and row policies. */
export async function installLinkQueue(owner: pg.Client): Promise<void> {
  const db = { executeSql: (text: string, values?: unknown[]) => owner.query(text, values) };
  const boss = new PgBoss({ db, ...QUIET, migrate: true, createSchema: true });
  await boss.start();
  await boss.createQueue(LINK_QUEUE, QUEUE_OPTIONS);
  await boss.stop({ graceful: false, close: false });
  await owner.query('begin');
  await fenceTables(owner);
  await owner.query('commit');
}

/** Hears of every delivery that did not succeed; the job itself is tried again. */
export type OnFailure = (job: LinkJob, error: unknown) => void;

export interface LinkQueue {
  /** Adds jobs inside the caller's transaction: with the decision, or not at all. */
  enqueue(tx: Transaction, jobs: readonly LinkJob[]): Promise<void>;
  /** Delivers jobs one by one; a job whose delivery throws is tried again later. */
  deliver(work: (job: LinkJob) => Promise<void>, onFailure: OnFailure): Promise<void>;
  /** Jobs that were not tried yet; one that a partner did not take waits for its next turn and is not counted. */
  waiting(): Promise<number>;
  stop(): Promise<void>;
}

async function settle(job: { id: string; data: LinkJob }, work: (job: LinkJob) => Promise<void>, onFailure: OnFailure) {
  try {
    await work(job.data);
    return { id: job.id, status: 'completed' as const };
  } catch (error) {
    onFailure(job.data, error);
    return { id: job.id, status: 'failed' as const };
  }
}

/** Opens the queue as the app role on a small pool of its own. `onError` hears of faults of the queue itself. */
export async function openLinkQueue(appUrl: string, onError: (error: Error) => void): Promise<LinkQueue> {
  const boss = new PgBoss({
    connectionString: withSetting(appUrl),
    application_name: 'case queue',
    max: 2,
    migrate: false,
    schedule: false,
    supervise: true,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', onError);
  await boss.start();
  return {
    async enqueue(tx, jobs) {
      if (jobs.length === 0) return;
      // Without it the row policies hide the queue itself, and pg-boss adds nothing without a word.
      await tx.execute(sql`select set_config('ketenhub.taken', 'ja', true)`);
      await boss.insert(
        LINK_QUEUE,
        jobs.map((data) => ({ data })),
        { db: fromDrizzle(tx, sql) },
      );
    },
    async deliver(work, onFailure) {
      await boss.work<
        LinkJob,
        unknown,
        { perJobResults: true; batchSize: number; pollingIntervalSeconds: number; burstWhenBatchFull: true }
      >(
        LINK_QUEUE,
        { perJobResults: true, batchSize: 20, pollingIntervalSeconds: 0.5, burstWhenBatchFull: true },
        (jobs) => Promise.all(jobs.map((job) => settle(job, work, onFailure))),
      );
    },
    async waiting() {
      const { rows } = await boss
        .getDb()
        .executeSql(
          `select count(*)::int as waiting from pgboss.job where name = $1 and state in ('created', 'active')`,
          [LINK_QUEUE],
        );
      return (rows[0] as { waiting: number }).waiting;
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}
