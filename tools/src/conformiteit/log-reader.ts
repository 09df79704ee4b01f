import { openLines, openProcessKey, SEALED_HANDLE_TYPE } from '@ketenhub/logbook';
import { withClient } from '@ketenhub/postgres/with-client.ts';
import { OIN } from '@ketenhub/vocabulary';
import type pg from 'pg';

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

/** Whether a line names a person whom this reader cannot read. */
export function isSealed({ regel }: LogRow): boolean {
  const attributes = regel.attributes as Readonly<Record<string, unknown>> | undefined;
  return (
    attributes?.['dpl.core.data_subject_id_type'] === SEALED_HANDLE_TYPE &&
    String(attributes['dpl.core.data_subject_id']).includes('.')
  );
}

type StoredRow = LogRow & { readonly volgnummer: string; readonly trace_id: string; readonly span_id: string };

/** Where a source shows its lines one by one to whom it lets read there; the second name where it shows none so. */
async function placeOfLines(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ found: boolean | null }>(
    "select has_table_privilege(to_regclass('logboek.regels'), 'select') as found",
  );
  return rows[0]?.found === true ? 'logboek.regels' : 'logboek.logregels';
}

/**
 * The view `logboek.regels`, or table or view `logboek.logregels`, of docs/spec/subgraph-protocol.md; the read itself is for a use of WGS 1.8(4). With the file of the
 * process's key the persons in it are readable, where the source keeps them sealed as ours do.
 */
export function postgresLogReader(url: string, keyFile: string | null = null): LogReader {
  const opened = async (client: pg.Client, rows: readonly StoredRow[]): Promise<StoredRow[]> => {
    if (keyFile === null) return [...rows];
    const keys = await client.query('select id, wie, jaar, sleutel from logboek.sleutels');
    return openLines(openProcessKey(keyFile), keys.rows, rows);
  };
  return {
    rowsOf: (traceId) =>
      withClient(url, async (client) => {
        const found: StoredRow[] = [];
        const place = await placeOfLines(client);
        // A logbook gives one organisation at a time (ADR 18).
        for (const oin of Object.values(OIN)) {
          await client.query(
            "select set_config('ketenhub.logdoel', 'INTEGRITEIT_BEVEILIGING', false), set_config('ketenhub.logoin', $1, false)",
            [oin],
          );
          const { rows } = await client.query<StoredRow>(
            `select volgnummer, verantwoordelijke, soort, moment, trace_id, span_id, jti, regel from ${place}
             where trace_id = $1 and verantwoordelijke = $2`,
            [traceId, oin],
          );
          found.push(...rows);
        }
        const rows = await opened(client, found);
        return rows.toSorted((a, b) => Number(a.volgnummer) - Number(b.volgnummer));
      }),
  };
}
