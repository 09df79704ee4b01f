import { type Postgres, type PostgresOptions, startPostgres } from '@ketenhub/postgres/start-postgres.ts';
import type { Unit } from './supervise.ts';

export interface PostgresUnit extends Unit {
  /** URL of the superuser; does not change when the server is started again. Empty before the first start. */
  readonly adminUrl: () => string;
}

/** The embedded PostgreSQL as a unit. It is stopped last, when its clients are gone: whoever is still connected is a visitor. */
export function postgresUnit(options: PostgresOptions): PostgresUnit {
  let adminUrl = '';
  return {
    name: 'postgres',
    url: `127.0.0.1:${options.port}`,
    adminUrl: () => adminUrl,
    launch: async (signal) => {
      const server: Postgres = await startPostgres({ ...options, signal });
      adminUrl = server.adminUrl;
      return {
        pid: server.pid,
        ended: server.ended,
        stop: async () => {
          await server.stop('fast');
          return true;
        },
        kill: () => void server.stop('immediate'),
      };
    },
  };
}
