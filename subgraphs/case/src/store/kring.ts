import type { Transaction } from '@ketenhub/database';
import { and, eq, gt, isNull, or } from 'drizzle-orm';
import * as tables from './tables.ts';

export type Betrokkene = typeof tables.betrokkenen.$inferSelect;

/** Adds a person to the directe kring of a casus. */
export async function insertKringpersoon(
  tx: Transaction,
  persoon: Omit<typeof tables.betrokkenen.$inferInsert, 'soort'>,
): Promise<void> {
  await tx.insert(tables.betrokkenen).values({ ...persoon, soort: 'DIRECTE_KRING' });
}

/** OINs of who may have been linked to this person: deelnemers since, and the aanmelder when he came before they were designated. */
export async function everLinkedTo(
  tx: Transaction,
  { nummer, aanmelder, deelnemersbesluitOp }: typeof tables.casussen.$inferSelect,
  sinds: Date,
): Promise<string[]> {
  const { casusDeelnemers: deelnemers } = tables;
  const rows = await tx
    .selectDistinct({ oin: deelnemers.oin })
    .from(deelnemers)
    .where(and(eq(deelnemers.casus, nummer), or(isNull(deelnemers.tot), gt(deelnemers.tot, sinds))));
  const isOfAanmelder = deelnemersbesluitOp === null || sinds <= deelnemersbesluitOp;
  return [...new Set([...rows.map(({ oin }) => oin), ...(isOfAanmelder ? [aanmelder] : [])])].sort();
}

/**
 * Every table of the register with a handle in it, children before what they refer to. A test looks for the handle of who was removed in
 * the whole database: a table that is added and not named here fails there.
 */
const OF_PERSON = [
  ['verslagalineas', tables.verslagalineas, tables.verslagalineas.betrokkene],
  ['verstrekt_aan_derden', tables.verstrektAanDerden, tables.verstrektAanDerden.betrokkene],
  ['verstrekkingsdelen', tables.verstrekkingsdelen, tables.verstrekkingsdelen.betrokkene],
  ['feiten', tables.feiten, tables.feiten.betrokkene],
  ['relaties', tables.relaties, tables.relaties.ander],
  ['betrokkenen', tables.betrokkenen, tables.betrokkenen.handvat],
] as const;

/**
 * Removes every row about this person of the directe kring; row security must let this transaction remove rows of the casus. The clock
 * of the casus stays where it was: what was processed with him may stand in its texts (WGS 1.8(7)). @returns how many, per table
 */
export async function removeKringpersoon(
  tx: Transaction,
  { casus, handvat, eersteVerwerkingOp }: Pick<Betrokkene, 'casus' | 'handvat' | 'eersteVerwerkingOp'>,
): Promise<Record<string, number>> {
  const { betrokkenen } = tables;
  const counts: Record<string, number> = {};
  for (const [name, table, column] of OF_PERSON)
    counts[name] = (await tx.delete(table).where(and(eq(table.casus, casus), eq(column, handvat)))).rowCount ?? 0;
  const isHoofdpersoon = and(eq(betrokkenen.casus, casus), eq(betrokkenen.soort, 'HOOFDPERSOON'));
  await tx
    .update(betrokkenen)
    .set({ eersteVerwerkingOp })
    .where(and(isHoofdpersoon, gt(betrokkenen.eersteVerwerkingOp, eersteVerwerkingOp)));
  return counts;
}
