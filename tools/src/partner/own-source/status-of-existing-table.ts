import type { Reader } from '@ketenhub/subgraph';
import DataLoader from 'dataloader';
import { desc, inArray } from 'drizzle-orm';
import { date, pgView, text } from 'drizzle-orm/pg-core';

/** The view of the migration; `existing` because drizzle-kit does not make it. */
export const veelplegersVanVraag = pgView('veelplegers_van_vraag', {
  handvat: text().notNull(),
  statusCode: text('status_code').notNull(),
  gewijzigdOp: date('gewijzigd_op', { mode: 'string' }).notNull(),
}).existing();

const STATUS_OF_CODE = new Map([
  ['0', 'GEEN'],
  ['V', 'VEELPLEGER'],
  ['Z', 'ZEER_ACTIEVE_VEELPLEGER'],
]);

/** The newest status per handle, from the table as it is. */
export function statusOfExistingTable(reader: Reader) {
  return new DataLoader(async (handles: readonly string[]) => {
    const rows = await reader.read((tx) =>
      tx
        .select()
        .from(veelplegersVanVraag)
        .where(inArray(veelplegersVanVraag.handvat, [...handles]))
        .orderBy(desc(veelplegersVanVraag.gewijzigdOp)),
    );
    return handles.map((handle) => {
      const code = rows.find(({ handvat }) => handvat === handle)?.statusCode;
      if (code === undefined) return null;
      // A code that nobody translated is a fault of ours, and may not look like a person without a status.
      return STATUS_OF_CODE.get(code) ?? new Error('unknown status code');
    });
  });
}
