import { type DemoCasus, population } from '@ketenhub/region';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { writeCasussen } from '../src/demo/fill-demo.ts';
import { readValueLists } from '../src/values/value-lists.ts';

/** Writes these casussen as the owner, all of them or none. */
export async function writeAsOwner(ownerUrl: string, casussen: readonly DemoCasus[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const persons = new Map(population(1).map((person) => [person.code, person]));
  try {
    await drizzle(client).transaction((tx) => writeCasussen(tx, casussen, { persons, lijsten: readValueLists() }));
  } finally {
    await client.end();
  }
}
