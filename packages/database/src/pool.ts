import pg from 'pg';
import { preparingClient } from './preparing-client.ts';

export interface PoolSettings {
  readonly url: string;
  readonly applicationName: string;
  readonly connectionsMax: number;
  readonly connectTimeoutMs: number;
  readonly statementTimeoutMs: number;
  /** How long a connection stays that nobody uses; what it has planned goes with it. */
  readonly idleTimeoutMs?: number;
  /** Statements that are planned once for each connection; 0 for a pooler that keeps none. */
  readonly preparedStatementsMax?: number;
  /** Called when an idle connection breaks; without a listener Node ends the process. */
  readonly onError: (error: Error) => void;
}

/** More than a process has texts for; the rest of them is no reason to fill the server's memory. */
export const PREPARED_STATEMENTS_MAX = 500;

/** Longer than people are silent between two questions: the first one after a pause should not plan everything anew. */
export const IDLE_TIMEOUT_MS = 600_000;
/** These stay however long it is silent, so that the first question of the day finds one. */
const KEPT_OPEN = 2;

/** Silent for this long, a connection says that it is there: well within what a firewall or a translation of addresses remembers. */
const KEEP_ALIVE_MS = 30_000;

/** A pool of connections as the app role; every statement and every wait for a connection has an end. */
export function createPool(settings: PoolSettings): pg.Pool {
  const named = settings.preparedStatementsMax ?? PREPARED_STATEMENTS_MAX;
  const pool = new pg.Pool({
    connectionString: settings.url,
    application_name: settings.applicationName,
    max: settings.connectionsMax,
    connectionTimeoutMillis: settings.connectTimeoutMs,
    statement_timeout: settings.statementTimeoutMs,
    idle_in_transaction_session_timeout: settings.statementTimeoutMs,
    idleTimeoutMillis: settings.idleTimeoutMs ?? IDLE_TIMEOUT_MS,
    min: KEPT_OPEN,
    // What lies between may forget a connection that is silent for so long; a question would hear of it by its timeout only.
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    // Reads of one request do not wait for each other's answers; each is a statement of its own, with an end of its own.
    pipeline: true,
    ...(named === 0 ? {} : { Client: preparingClient(named), options: '-c plan_cache_mode=force_generic_plan' }),
  });
  pool.on('error', settings.onError);
  // The pool listens to idle clients only: one that breaks while a transaction holds it would end the process.
  pool.on('connect', (client) => client.on('error', settings.onError));
  return pool;
}

/** The database's own clock, in milliseconds since 1970. */
export async function databaseNowMs(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ ms: string }>('select extract(epoch from clock_timestamp()) * 1000 as ms');
  return Number(rows[0]?.ms);
}
