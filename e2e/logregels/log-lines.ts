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
  return query<Line>(ownerUrl, 'select * from logboek.logregels where trace_id = $1 order by volgnummer', [trace]);
}

export const subjectOf = (line: Line): unknown => line.regel.attributes?.['dpl.core.data_subject_id'];
