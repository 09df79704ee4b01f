import { randomUUID } from 'node:crypto';
import type { Transaction } from '@ketenhub/database';
import type { Organisatie } from '@ketenhub/vocabulary';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { type Vraagstand, vraagstand } from './handmatige-vragen.ts';
import { handmatigeAntwoorden, handmatigePersonalia, handmatigeVragen, weigeringen } from './tables.ts';

/** A question with where it stands now. */
export type Vraag = typeof handmatigeVragen.$inferSelect & { readonly stand: Vraagstand };

/** A record that answers, and the table it goes into. */
export interface Antwoordrecord {
  readonly tabel: PgTable;
  readonly waarden: Readonly<Record<string, unknown>>;
}

const VRAGEN_MAX = 1_000;

const columns = {
  id: handmatigeVragen.id,
  organisatie: handmatigeVragen.organisatie,
  casus: handmatigeVragen.casus,
  handvat: handmatigeVragen.handvat,
  soort: handmatigeVragen.soort,
  thema: handmatigeVragen.thema,
  subcategorie: handmatigeVragen.subcategorie,
  persoonId: handmatigeVragen.persoonId,
  gesteldOp: handmatigeVragen.gesteldOp,
};

/** One question of this organisation, or null: another's is not there either. */
export async function leesVraag(tx: Transaction, organisatie: Organisatie, id: string): Promise<Vraag | null> {
  const own = and(eq(handmatigeVragen.id, id), eq(handmatigeVragen.organisatie, organisatie));
  const [vraag] = await tx
    .select({ ...columns, stand: vraagstand() })
    .from(handmatigeVragen)
    .where(own);
  return vraag ?? null;
}

/** The questions of this organisation (of one casus), the open ones first and then the oldest, at most a thousand; with the sealed personalia. */
export function leesVragen(tx: Transaction, organisatie: Organisatie, casus: string | null) {
  const own = and(
    eq(handmatigeVragen.organisatie, organisatie),
    casus === null ? undefined : eq(handmatigeVragen.casus, casus),
  );
  return tx
    .select({ ...columns, stand: vraagstand(), verzegeld: handmatigePersonalia.verzegeld })
    .from(handmatigeVragen)
    .leftJoin(
      handmatigePersonalia,
      and(
        eq(handmatigePersonalia.organisatie, handmatigeVragen.organisatie),
        eq(handmatigePersonalia.handvat, handmatigeVragen.handvat),
      ),
    )
    .where(own)
    .orderBy(desc(sql`${vraagstand()} = 'OPEN'`), asc(handmatigeVragen.gesteldOp), asc(handmatigeVragen.id))
    .limit(VRAGEN_MAX);
}

/** Writes an answer and its records; without records it says that nothing is known. */
export async function schrijfAntwoord(
  tx: Transaction,
  { id: vraagId, organisatie, casus, persoonId }: Vraag,
  { door, records }: { readonly door: string; readonly records: readonly Antwoordrecord[] },
): Promise<void> {
  const antwoordId = randomUUID();
  const soort = records.length === 0 ? 'NIETS_BEKEND' : 'GEGEVENS';
  await tx.insert(handmatigeAntwoorden).values({
    ...{ id: antwoordId, vraagId, organisatie, casus, persoonId },
    soort,
    door,
  });
  for (const { tabel, waarden } of records) {
    const row = { herkomst: organisatie, ...waarden, bron: organisatie, persoonId, antwoordId };
    await tx.insert(tabel).values(row as never);
  }
}

/** Takes an answer back: its records go with it. */
export async function verwijderAntwoord(tx: Transaction, { id }: Vraag): Promise<void> {
  await tx.delete(handmatigeAntwoorden).where(eq(handmatigeAntwoorden.vraagId, id));
}

/** Refuses what one question asks (ADR 20). */
export async function weigerVraag(
  tx: Transaction,
  { organisatie, casus, handvat, subcategorie }: Vraag,
  { reden, door }: { readonly reden: string; readonly door: string },
): Promise<void> {
  const values = { organisatie, casus, handvat, subcategorie, soort: 'WEIGERING' as const, reden, door };
  await tx.insert(weigeringen).values(values);
}

/** Takes the refusals of exactly this question back. @returns how many there were; one of the whole casus is none of them. */
export async function trekWeigeringIn(tx: Transaction, vraag: Vraag, door: string): Promise<number> {
  const own = and(
    eq(weigeringen.organisatie, vraag.organisatie),
    eq(weigeringen.casus, vraag.casus),
    eq(weigeringen.handvat, vraag.handvat),
    eq(weigeringen.subcategorie, vraag.subcategorie),
    eq(weigeringen.soort, 'WEIGERING'),
    isNull(weigeringen.ingetrokkenOp),
  );
  const change = { ingetrokkenOp: new Date(), ingetrokkenDoor: door };
  return (await tx.update(weigeringen).set(change).where(own).returning({ id: weigeringen.id })).length;
}
