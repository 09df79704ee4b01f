import type { Transaction } from '@ketenhub/database';
import { eq, or, sql } from 'drizzle-orm';
import * as tables from './tables.ts';

/**
 * Every table of the register that holds rows of a casus, children before what they refer to. A test compares it with the
 * database: a table that is added and not named here fails there, and would keep what has to be destroyed.
 */
const OF_CASUS = [
  ['plandoelen', tables.plandoelen],
  ['plannen', tables.plannen],
  ['acties', tables.acties],
  ['agendapunten', tables.agendapunten],
  ['terugkijkmomenten', tables.terugkijkmomenten],
  ['lijstplaatsingen', tables.lijstplaatsingen],
  ['verslagaanhalingen', tables.verslagaanhalingen],
  ['verslagalineas', tables.verslagalineas],
  ['verstrekt_aan_derden', tables.verstrektAanDerden],
  ['incidentele_derden', tables.incidenteleDerden],
  ['aanwezigen', tables.aanwezigen],
  ['overleggen', tables.overleggen],
  ['knelpunten', tables.knelpunten],
  ['schaalstappen', tables.schaalstappen],
  ['casusregisseurs', tables.casusregisseurs],
  ['opdrachten', tables.opdrachten],
  ['ave_oordelen', tables.aveOordelen],
  ['regieoordelen', tables.regieoordelen],
  ['evaluaties', tables.evaluaties],
  ['scenarios', tables.scenarios],
  ['terugkoppelingen', tables.terugkoppelingen],
  ['verstrekkingstandpunten', tables.verstrekkingstandpunten],
  ['verstrekkingsdelen', tables.verstrekkingsdelen],
  ['verstrekkingen', tables.verstrekkingen],
  ['criteriumoordelen', tables.criteriumoordelen],
  ['triagedeelnemers', tables.triagedeelnemers],
  ['aanmeldingen', tables.aanmeldingen],
  ['terugstuurpunten', tables.terugstuurpunten],
  ['criteria', tables.criteria],
  ['problematiek', tables.problematiek],
  ['contactpunten', tables.contactpunten],
  ['besluiten', tables.besluiten],
  ['bewaarbesluiten', tables.bewaarbesluiten],
  ['casus_deelnemers', tables.casusDeelnemers],
  ['feiten', tables.feiten],
  ['uitvragen', tables.uitvragen],
  ['correcties', tables.correcties],
  ['avg_verzoeken', tables.avgVerzoeken],
  ['belangenconflicten', tables.belangenconflicten],
  ['relaties', tables.relaties],
  ['betrokkenen', tables.betrokkenen],
] as const;

/** Names of the tables that `destroyRows` empties for a casus. */
export const DESTROYED_TABLES: readonly string[] = [...OF_CASUS.map(([name]) => name), 'vorige_casussen', 'casussen'];

/**
 * Runs `work` while this transaction may remove the rows of one casus, and gives the transaction back as it was: reading and
 * locking go by the setting of the actions, removing by one of its own.
 */
export async function whileDestroying<Result>(
  tx: Transaction,
  nummer: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const { rows } = await tx.execute<{ besluit: string | null }>(
    sql`select current_setting('ketenhub.besluit', true) as besluit`,
  );
  const set = (vernietigen: string, besluit: string) =>
    tx.execute(
      sql`select set_config('ketenhub.vernietigen', ${vernietigen}, true), set_config('ketenhub.besluit', ${besluit}, true)`,
    );
  await set(nummer, nummer);
  const result = await work();
  await set('', rows[0]?.besluit ?? '');
  return result;
}

/** Takes the casus for this transaction; null when it does not exist (any more). */
export async function lockCasus(tx: Transaction, nummer: string): Promise<typeof tables.casussen.$inferSelect | null> {
  const [casus] = await tx.select().from(tables.casussen).where(eq(tables.casussen.nummer, nummer)).for('update');
  return casus ?? null;
}

/** Everybody of the casus, by handle. */
export async function handlesOf(tx: Transaction, nummer: string): Promise<string[]> {
  const rows = await tx
    .select({ handvat: tables.betrokkenen.handvat })
    .from(tables.betrokkenen)
    .where(eq(tables.betrokkenen.casus, nummer));
  return rows.map(({ handvat }) => handvat);
}

/** OINs that ever were deelnemer of the casus. */
export async function everDeelnemer(tx: Transaction, nummer: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ oin: tables.casusDeelnemers.oin })
    .from(tables.casusDeelnemers)
    .where(eq(tables.casusDeelnemers.casus, nummer));
  return rows.map(({ oin }) => oin);
}

/** Removes every row of the casus, and its copies in other casussen of the same person. @returns how many, per table. */
export async function destroyRows(tx: Transaction, nummer: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [name, table] of OF_CASUS)
    counts[name] = (await tx.delete(table).where(eq(table.casus, nummer))).rowCount ?? 0;
  const { vorigeCasussen, casussen } = tables;
  const copies = or(eq(vorigeCasussen.casus, nummer), eq(vorigeCasussen.nummer, nummer));
  counts.vorige_casussen = (await tx.delete(vorigeCasussen).where(copies)).rowCount ?? 0;
  counts.casussen = (await tx.delete(casussen).where(eq(casussen.nummer, nummer))).rowCount ?? 0;
  return counts;
}

/** Counts one more destroyed casus in its cell of the figures. */
export async function countDestroyed(
  tx: Transaction,
  cell: Omit<typeof tables.vernietigdeCasussen.$inferInsert, 'aantal'>,
): Promise<void> {
  const { vernietigdeCasussen: figures } = tables;
  await tx
    .insert(figures)
    .values({ ...cell, aantal: 1 })
    .onConflictDoUpdate({
      target: [figures.thema, figures.gemeente, figures.domein, figures.jaar, figures.uitkomst],
      set: { aantal: sql`${figures.aantal} + 1` },
    });
}

/** Counts one more rejected aanmelding in its cell of the figures. */
export async function countRejected(
  tx: Transaction,
  cell: Omit<typeof tables.afgewezenAanmeldingen.$inferInsert, 'aantal'>,
): Promise<void> {
  const { afgewezenAanmeldingen: figures } = tables;
  await tx
    .insert(figures)
    .values({ ...cell, aantal: 1 })
    .onConflictDoUpdate({
      target: [figures.jaar, figures.reden, figures.verwijzing],
      set: { aantal: sql`${figures.aantal} + 1` },
    });
}
