import pg from 'pg';

export interface StatementCounts {
  /** Reads of the sources' own tables, per database. */
  readonly data: Readonly<Record<string, number>>;
  readonly log: number;
  /** Begin, commit and the settings of row security. */
  readonly transaction: number;
}

/** Counts statements with pg_stat_statements between `reset` and `read`. */
export interface StatementCounter {
  reset(): Promise<void>;
  read(requests: number): Promise<StatementCounts>;
  close(): Promise<void>;
}

interface Counted {
  readonly database: string;
  readonly kind: 'data' | 'log' | 'transaction';
  readonly calls: number;
}

const COUNTED = `select datname as database, sum(calls)::int as calls,
    case when query ~* 'logregels' then 'log'
         when query ~* '^(begin|commit|rollback|start transaction)|set_config' then 'transaction' else 'data' end as kind
  from pg_stat_statements s join pg_database d on d.oid = s.dbid
  where query !~* 'pg_stat_statements|pgboss|artefact' and datname like 'ketenhub_%' group by 1, 3`;

export async function openStatementCounter(adminUrl: string): Promise<StatementCounter> {
  const client = new pg.Client({ connectionString: adminUrl });
  // When a run fails, the server goes before this connection; what failed must be what is told.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('create extension if not exists pg_stat_statements');
  return {
    async reset() {
      await client.query('select pg_stat_statements_reset()');
    },
    async read(requests) {
      const { rows } = await client.query<Counted>(COUNTED);
      const sum = (kind: Counted['kind']): number =>
        rows.filter((row) => row.kind === kind).reduce((all, { calls }) => all + calls, 0) / requests;
      const data = rows.filter(({ kind }) => kind === 'data');
      return {
        data: Object.fromEntries(data.map(({ database, calls }) => [database, calls / requests])),
        log: sum('log'),
        transaction: sum('transaction'),
      };
    },
    close: () => client.end(),
  };
}
