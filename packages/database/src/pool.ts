import pg from 'pg';
import { PreparingClient } from './preparing-client.ts';

export interface PoolSettings {
  readonly url: string;
  readonly applicationName: string;
  readonly connectionsMax: number;
  readonly connectTimeoutMs: number;
  readonly statementTimeoutMs: number;
  /** Called when an idle connection breaks; without a listener Node ends the process. */
  readonly onError: (error: Error) => void;
}

/** A pool of connections as the app role; every statement and every wait for a connection has an end. */
export function createPool(settings: PoolSettings): pg.Pool {
  const pool = new pg.Pool({
    Client: PreparingClient,
    // Under row security a plan for these very values costs more than the statement itself, and is the same one.
    options: '-c plan_cache_mode=force_generic_plan',
    connectionString: settings.url,
    application_name: settings.applicationName,
    max: settings.connectionsMax,
    connectionTimeoutMillis: settings.connectTimeoutMs,
    statement_timeout: settings.statementTimeoutMs,
    idle_in_transaction_session_timeout: settings.statementTimeoutMs,
    idleTimeoutMillis: 60_000,
  });
  pool.on('error', settings.onError);
  // The pool listens to idle clients only: one that breaks while a transaction holds it would end the process.
  pool.on('connect', (client) => client.on('error', settings.onError));
  return pool;
}
