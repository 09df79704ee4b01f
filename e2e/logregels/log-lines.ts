import { join } from 'node:path';
import { openLines, openProcessKey, PROCESS_KEY_FILE } from '@ketenhub/logbook';
import pg from 'pg';

export interface Line {
  readonly volgnummer: string;
  readonly soort: 'LDV' | 'ADL' | 'ACTOR';
  readonly moment: 'VOORNEMEN' | 'UITKOMST';
  /** OIN of the organisation whose line it is. */
  readonly verantwoordelijke: string;
  readonly trace_id: string;
  readonly span_id: string;
  readonly regel: {
    readonly [name: string]: unknown;
    readonly actie?: string;
    readonly resultaat?: string;
    readonly velden?: readonly string[];
    readonly attributes?: Readonly<Record<string, unknown>>;
  };
}

/** Runs statements on one connection of their own; the rows of the last one. */
export async function query<Row extends pg.QueryResultRow>(
  connectionString: string,
  statements: string | readonly string[],
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const sql of [statements].flat()) rows = (await client.query<Row>(sql, values)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** The lines of one trace in one node's own logbook, in the order in which they were written. */
export function linesOf(ownerUrl: string, trace: string): Promise<Line[]> {
  return query<Line>(ownerUrl, 'select * from logboek.regels where trace_id = $1 order by volgnummer, plaats', [trace]);
}

/** Where the logbook of a node is, and the key with which it seals whom its lines are about. */
export interface LogPlace {
  readonly ownerUrl: string;
  readonly keysDir: string;
}

export const logOf = (
  hub: {
    readonly dataDir: string;
    readonly databaseUrls: Readonly<Record<string, { readonly ownerUrl: string }>>;
  },
  node: string,
): LogPlace => ({ ownerUrl: hub.databaseUrls[node]?.ownerUrl ?? '', keysDir: join(hub.dataDir, 'keys', node) });

/** The same lines with the persons in them readable, as only who has the key of the process can. */
export async function opened({ ownerUrl, keysDir }: LogPlace, lines: readonly Line[]): Promise<Line[]> {
  const keys = await query<{ id: string; wie: string; jaar: number; sleutel: string }>(
    ownerUrl,
    'select id, wie, jaar, sleutel from logboek.sleutels',
  );
  return openLines(openProcessKey(join(keysDir, PROCESS_KEY_FILE)), keys, lines);
}

export const subjectOf = (line: Line): unknown => line.regel.attributes?.['dpl.core.data_subject_id'];
