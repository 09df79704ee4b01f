import type { Transaction } from '@ketenhub/database';
import { sql } from 'drizzle-orm';
import { momentText, ROW_COLUMNS, type SealedRow } from './sealed-row.ts';

export interface Place {
  readonly positie: number;
  readonly volgnummer: string;
  readonly blad: string;
  readonly geschrevenOp: string;
  /** The line at this place; null when it is gone. */
  readonly row: SealedRow | null;
}

export interface StoredHead {
  readonly grootte: number;
  readonly jws: string;
}

const PAGE = 2_000;

export async function storedHeads(tx: Transaction): Promise<StoredHead[]> {
  const { rows } = await tx.execute<{ grootte: string; jws: string }>(
    sql`select grootte, jws from logboek.boomkoppen order by grootte`,
  );
  return rows.map(({ grootte, jws }) => ({ grootte: Number(grootte), jws }));
}

type PlaceRow = SealedRow & {
  readonly positie: string;
  readonly nummer: string;
  readonly blad: string;
  readonly op: string;
};

async function pageAfter(tx: Transaction, positie: number): Promise<Place[]> {
  const { rows } = await tx.execute<PlaceRow>(sql`
    select z.positie, z.volgnummer::text as nummer, z.blad, ${momentText(sql`z.geschreven_op`)} as op, ${ROW_COLUMNS}
    from logboek.zegels z left join logboek.logregels l on l.volgnummer = z.volgnummer
    where z.positie > ${positie} order by z.positie limit ${PAGE}`);
  return rows.map(({ positie: place, nummer, blad, op, ...row }) => ({
    positie: Number(place),
    volgnummer: nummer,
    blad,
    geschrevenOp: op,
    row: row.volgnummer === null ? null : row,
  }));
}

/** Every place in order, with the line that stands there. */
export async function* places(tx: Transaction): AsyncGenerator<Place> {
  let last = 0;
  for (let page = await pageAfter(tx, last); page.length > 0; page = await pageAfter(tx, last)) {
    yield* page;
    last = page.at(-1)?.positie ?? last;
  }
}

/** Whether any place after this one still has its line. */
export async function hasLineAfter(tx: Transaction, positie: number): Promise<boolean> {
  const { rows } = await tx.execute<{ found: boolean }>(sql`
    select exists (select 1 from logboek.zegels z join logboek.logregels l on l.volgnummer = z.volgnummer
      where z.positie > ${positie}) as found`);
  return rows[0]?.found === true;
}

export interface Unsealed {
  readonly lines: number;
  /** When the oldest of them says it was written; null without any. */
  readonly oldest: string | null;
}

export async function unsealed(tx: Transaction): Promise<Unsealed> {
  const { rows } = await tx.execute<{ lines: number; oldest: string | null }>(sql`
    select count(*)::int as lines, ${momentText(sql`min(l.geschreven_op)`)} as oldest from logboek.logregels l
    where not exists (select 1 from logboek.zegels z where z.volgnummer = l.volgnummer)`);
  return rows[0] ?? { lines: 0, oldest: null };
}
