import { createHash } from 'node:crypto';
import pg from 'pg';

/** How many statements one connection keeps prepared; what comes after is asked the ordinary way. */
const PREPARED_MAX = 256;

interface Statement {
  readonly text: string;
  readonly name?: string;
}

function isStatement(query: unknown): query is Statement {
  return typeof query === 'object' && query !== null && typeof (query as { text?: unknown }).text === 'string';
}

/**
 * A connection on which a statement with parameters is parsed and planned once, under a name made from its text, and
 * then only executed. Row level security is untouched: its settings are read at every execution, and a plan is made
 * again when the role or its policies change.
 */
export class PreparingClient extends pg.Client {
  readonly #names = new Map<string, string>();

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as (...args: unknown[]) => unknown;
    this.query = ((query: unknown, values?: unknown, ...rest: unknown[]) =>
      ask(this.#named(query, values), ...(values === undefined ? [] : [values]), ...rest)) as typeof this.query;
  }

  #named(query: unknown, values: unknown): unknown {
    if (!isStatement(query) || query.name !== undefined || !Array.isArray(values) || values.length === 0) return query;
    const known = this.#names.get(query.text);
    if (known === undefined && this.#names.size >= PREPARED_MAX) return query;
    const name = known ?? createHash('sha256').update(query.text).digest('base64url');
    this.#names.set(query.text, name);
    return { ...query, name };
  }
}
