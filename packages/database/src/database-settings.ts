import { IDLE_TIMEOUT_MS, PREPARED_STATEMENTS_MAX } from './pool.ts';
import { KEPT_FREE } from './request-places.ts';

/** Two addresses a process: the app role for work, the owner role for migrations only. */
export interface DatabaseSettings {
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly connectionsMax: number;
  readonly connectTimeoutMs: number;
  readonly statementTimeoutMs: number;
  readonly idleTimeoutMs: number;
  readonly preparedStatementsMax: number;
}

export interface SettingReaders {
  text(name: string): string;
  number(name: string, range: { fallback: number; min: number; max: number }): number;
}

/** Reads DATABASE_URL_<NAME>, DATABASE_OWNER_URL_<NAME> and the pool settings, shared by all processes. */
export function readDatabaseSettings(name: string, read: SettingReaders): DatabaseSettings {
  return {
    appUrl: read.text(`DATABASE_URL_${name}`),
    ownerUrl: read.text(`DATABASE_OWNER_URL_${name}`),
    connectionsMax: read.number('DATABASE_CONNECTIONS_MAX', { fallback: 20, min: 1 + KEPT_FREE, max: 200 }),
    connectTimeoutMs: read.number('DATABASE_CONNECT_TIMEOUT_MS', { fallback: 5_000, min: 100, max: 60_000 }),
    statementTimeoutMs: read.number('DATABASE_STATEMENT_TIMEOUT_MS', { fallback: 5_000, min: 100, max: 600_000 }),
    idleTimeoutMs: read.number('DATABASE_IDLE_TIMEOUT_MS', { fallback: IDLE_TIMEOUT_MS, min: 1_000, max: 86_400_000 }),
    preparedStatementsMax: read.number('DATABASE_PREPARED_STATEMENTS_MAX', {
      fallback: PREPARED_STATEMENTS_MAX,
      min: 0,
      max: 10_000,
    }),
  };
}
