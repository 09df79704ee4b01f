import { createHash } from 'node:crypto';
import pg from 'pg';

/** Statements that one process names; what comes after is planned each time, as without names. */
const NAMED_MAX = 500;

const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= NAMED_MAX) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
  names.set(text, name);
  return name;
}

function isUnnamed(config: unknown): config is pg.QueryConfig {
  return (
    typeof config === 'object' &&
    config !== null &&
    'text' in config &&
    !('submit' in config) &&
    !('name' in config && config.name)
  );
}

/**
 * A connection that PostgreSQL plans each statement for once: a statement with parameters gets a name of its own, and its plan
 * stays with the connection. Row security is part of the plan and its settings are read at each execution, so a plan of one
 * asker shows another only what is the other's (attack 50).
 */
export class PreparingClient extends pg.Client {
  // The overloads of pg cannot be written again one by one; what goes in goes on.
  override query = ((config: unknown, ...rest: unknown[]): unknown => {
    const named = isUnnamed(config) ? { ...config, name: nameOf(config.text) } : config;
    return (pg.Client.prototype.query as (...args: unknown[]) => unknown).call(this, named, ...rest);
  }) as pg.Client['query'];
}
