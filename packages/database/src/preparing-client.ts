import { createHash } from 'node:crypto';
import pg from 'pg';

function isUnnamed(config: unknown): config is pg.QueryConfig {
  return (
    typeof config === 'object' &&
    config !== null &&
    'text' in config &&
    !('submit' in config) &&
    !('name' in config && config.name)
  );
}

type Query = (...args: unknown[]) => unknown;

/**
 * Connections that PostgreSQL plans each statement for once: a statement with parameters gets a name, and its plan stays with
 * the connection. Row security is part of a plan and its settings are read at each execution, so that nobody is shown
 * what another may see (attack 50). Of the process's first `namedMax` texts; what comes later is planned each time.
 */
export function preparingClient(namedMax: number): typeof pg.Client {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= namedMax) return known;
    const name = createHash('sha256').update(text).digest('base64url');
    names.set(text, name);
    return name;
  };
  return class extends pg.Client {
    #isCorked = false;

    // The overloads of pg cannot be written again one by one; what comes in goes on.
    override query = ((config: unknown, ...rest: unknown[]): unknown => {
      this.#sendTogether();
      const named = isUnnamed(config) ? { ...config, name: nameOf(config.text) } : config;
      return (super.query as Query).call(this, named, ...rest);
    }) as pg.Client['query'];

    /** What is asked before the process listens again goes to the server in one piece. */
    #sendTogether(): void {
      if (this.#isCorked) return;
      const { stream } = this.connection;
      this.#isCorked = true;
      stream.cork();
      setImmediate(() => {
        this.#isCorked = false;
        stream.uncork();
      });
    }
  };
}
