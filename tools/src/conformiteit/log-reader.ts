import { withClient } from '@ketenhub/postgres/with-client.ts';

export interface LogRow {
  readonly soort: 'LDV' | 'ADL' | 'ACTOR';
  readonly moment: 'VOORNEMEN' | 'UITKOMST';
  readonly jti: string | null;
  readonly regel: Readonly<Record<string, unknown>>;
}

/** Reads what the subgraph under test wrote about one trace. */
export interface LogReader {
  rowsOf(traceId: string): Promise<LogRow[]>;
}

/** The table or view `logboek.logregels` of docs/spec/subgraph-protocol.md; the read itself is for a use of WGS 1.8(4). */
export function postgresLogReader(url: string): LogReader {
  return {
    rowsOf: (traceId) =>
      withClient(url, async (client) => {
        await client.query("select set_config('ketenhub.logdoel', 'INTEGRITEIT_BEVEILIGING', false)");
        const { rows } = await client.query<LogRow>(
          'select soort, moment, jti, regel from logboek.logregels where trace_id = $1 order by volgnummer',
          [traceId],
        );
        return rows;
      }),
  };
}
