import { withClient } from '@ketenhub/postgres/with-client.ts';
import { OIN } from '@ketenhub/vocabulary';

export interface LogRow {
  /** OIN of the organisation whose line it is. */
  readonly verantwoordelijke: string;
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
        const found: (LogRow & { readonly volgnummer: string })[] = [];
        // A logbook gives one organisation at a time (ADR 18).
        for (const oin of Object.values(OIN)) {
          await client.query(
            "select set_config('ketenhub.logdoel', 'INTEGRITEIT_BEVEILIGING', false), set_config('ketenhub.logoin', $1, false)",
            [oin],
          );
          const { rows } = await client.query<LogRow & { readonly volgnummer: string }>(
            `select volgnummer, verantwoordelijke, soort, moment, jti, regel from logboek.logregels
             where trace_id = $1 and verantwoordelijke = $2`,
            [traceId, oin],
          );
          found.push(...rows);
        }
        return found.toSorted((a, b) => Number(a.volgnummer) - Number(b.volgnummer));
      }),
  };
}
