import pg from 'pg';

/** A connection to one process's database as its owner: to look, and to break what the app role cannot break. */
export interface Owner {
  rows<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export async function openOwner(ownerUrl: string): Promise<Owner> {
  const client = new pg.Client({ connectionString: ownerUrl });
  // The server may be killed under it; the next query says so.
  client.on('error', () => undefined);
  await client.connect();
  return {
    rows: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(text, [...values])).rows,
    close: () => client.end(),
  };
}
