import type { Transaction } from '@ketenhub/database';
import { type Bladwens, pageOfList, type SubgraphContext } from '@ketenhub/subgraph';
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import {
  aveOordelen,
  casusregisseurs,
  contactpunten,
  evaluaties,
  opdrachten,
  plannen,
  problematiek,
  regieoordelen,
  schaalstappen,
} from './tables.ts';

export type Schaalstap = typeof schaalstappen.$inferSelect;
export type Casusregisseur = typeof casusregisseurs.$inferSelect;
export type Opdracht = typeof opdrachten.$inferSelect;
export type AveOordeel = typeof aveOordelen.$inferSelect;
export type Regieoordeel = typeof regieoordelen.$inferSelect;

/** The afschaling that counts now; null after an opschaling, or where the casus was opened again since. */
export interface Afschaling {
  readonly risicocheck: NonNullable<Schaalstap['risicocheck']>;
  readonly samenwerkingscheck: NonNullable<Schaalstap['samenwerkingscheck']>;
  /** OIN. */
  readonly regieBij: string;
}

/** What the newest step of the casus says: an afschaling that counts, or null. */
export async function readAfschaling(
  tx: Transaction,
  { nummer, heropendOp }: { readonly nummer: string; readonly heropendOp: Date | null },
): Promise<Afschaling | null> {
  const [step] = await tx
    .select()
    .from(schaalstappen)
    .where(eq(schaalstappen.casus, nummer))
    .orderBy(desc(schaalstappen.vastgelegdOp), desc(schaalstappen.id))
    .limit(1);
  if (step === undefined || (heropendOp !== null && step.vastgelegdOp <= heropendOp)) return null;
  const { richting, risicocheck, samenwerkingscheck, regieBij } = step;
  if (richting !== 'AFSCHALING' || risicocheck === null || samenwerkingscheck === null || regieBij === null)
    return null;
  return { risicocheck, samenwerkingscheck, regieBij };
}

/** Adds a step down or up; those before it stay. */
export async function insertSchaalstap(tx: Transaction, step: typeof schaalstappen.$inferInsert): Promise<void> {
  await tx.insert(schaalstappen).values(step);
}

/** Ends the casusregie of these organisations, or of whoever has it; who could be reached there is no longer kept. */
export async function endCasusregie(
  tx: Transaction,
  { casus, tot, oins }: { readonly casus: string; readonly tot: string; readonly oins?: readonly string[] },
): Promise<void> {
  if (oins?.length === 0) return;
  const running = and(
    eq(casusregisseurs.casus, casus),
    isNull(casusregisseurs.tot),
    oins === undefined ? undefined : inArray(casusregisseurs.oin, [...oins]),
  );
  await tx.update(casusregisseurs).set({ tot, naam: null, functie: null, telefoon: null }).where(running);
}

/** Adds who has the casusregie from now on. */
export async function insertCasusregisseur(
  tx: Transaction,
  regisseur: typeof casusregisseurs.$inferInsert,
): Promise<void> {
  await tx.insert(casusregisseurs).values(regisseur);
}

/** An opdracht that runs; null when it is not there or has ended. */
export async function readOpenOpdracht(
  tx: Transaction,
  { casus, kenmerk }: Pick<Opdracht, 'casus' | 'kenmerk'>,
): Promise<Opdracht | null> {
  const [row] = await tx
    .select()
    .from(opdrachten)
    .where(and(eq(opdrachten.casus, casus), eq(opdrachten.kenmerk, kenmerk), isNull(opdrachten.beeindigdOp)));
  return row ?? null;
}

/** Adds an opdracht. */
export async function insertOpdracht(tx: Transaction, opdracht: typeof opdrachten.$inferInsert): Promise<void> {
  await tx.insert(opdrachten).values(opdracht);
}

/** Ends running opdrachten: one by its kenmerk, those of some organisations, or all. */
export async function endOpdrachten(
  tx: Transaction,
  {
    casus,
    beeindigdOp,
    kenmerk,
    oins,
  }: {
    readonly casus: string;
    readonly beeindigdOp: string;
    readonly kenmerk?: string;
    readonly oins?: readonly string[];
  },
): Promise<void> {
  if (oins?.length === 0) return;
  const running = and(
    eq(opdrachten.casus, casus),
    isNull(opdrachten.beeindigdOp),
    kenmerk === undefined ? undefined : eq(opdrachten.kenmerk, kenmerk),
    oins === undefined ? undefined : inArray(opdrachten.oin, [...oins]),
  );
  await tx.update(opdrachten).set({ beeindigdOp }).where(running);
}

/** Adds a judgement of the AVE-fase; those before it stay. */
export async function insertAveOordeel(tx: Transaction, oordeel: typeof aveOordelen.$inferInsert): Promise<void> {
  await tx.insert(aveOordelen).values(oordeel);
}

/** Adds a judgement of the regiekleur; those before it stay. */
export async function insertRegieoordeel(tx: Transaction, oordeel: typeof regieoordelen.$inferInsert): Promise<void> {
  await tx.insert(regieoordelen).values(oordeel);
}

/** Adds an evaluation; those before it stay. */
export async function insertEvaluatie(tx: Transaction, evaluatie: typeof evaluaties.$inferInsert): Promise<void> {
  await tx.insert(evaluaties).values(evaluatie);
}

/** The plan that is in force; null when there is none. */
export async function readNewestPlan(tx: Transaction, casus: string): Promise<typeof plannen.$inferSelect | null> {
  const [row] = await tx
    .select()
    .from(plannen)
    .where(eq(plannen.casus, casus))
    .orderBy(desc(plannen.planversie))
    .limit(1);
  return row ?? null;
}

/** Puts these values in the place of what was there; what is no longer judged so is not kept (WGS 1.8(7)). */
export async function replaceProblematiek(
  tx: Transaction,
  casus: string,
  values: readonly { readonly code: string; readonly lijstversie: string }[],
): Promise<void> {
  await tx.delete(problematiek).where(eq(problematiek.casus, casus));
  if (values.length > 0) await tx.insert(problematiek).values(values.map((value) => ({ ...value, casus })));
}

/** Whether this organisation has a contactpunt in this casus. */
export async function hasContactpunt(tx: Transaction, casus: string, oin: string): Promise<boolean> {
  const rows = await tx
    .select({ id: contactpunten.id })
    .from(contactpunten)
    .where(and(eq(contactpunten.casus, casus), eq(contactpunten.oin, oin)));
  return rows.length > 0;
}

/** One contactpunt per organisation: the new one takes the place of the old; null leaves none. */
export async function replaceContactpunt(
  tx: Transaction,
  { casus, oin }: { readonly casus: string; readonly oin: string },
  contact: Pick<typeof contactpunten.$inferInsert, 'naam' | 'functie' | 'telefoon'> | null,
): Promise<void> {
  await tx.delete(contactpunten).where(and(eq(contactpunten.casus, casus), eq(contactpunten.oin, oin)));
  if (contact !== null) await tx.insert(contactpunten).values({ ...contact, casus, oin });
}

/** The lists of the regie of one casus, the newest first. */
export function regieLists(context: SubgraphContext<unknown>, casus: string) {
  return {
    schaalstappen: (wens: Bladwens) => {
      const { vastgelegdOp: op, id } = schaalstappen;
      const where = eq(schaalstappen.casus, casus);
      return pageOfList(context, { table: schaalstappen, lijst: 'Casus.schaalstappen', op, id, where }, wens);
    },
    casusregisseurs: (wens: Bladwens) => {
      const { vanaf: op, id } = casusregisseurs;
      const where = eq(casusregisseurs.casus, casus);
      return pageOfList(context, { table: casusregisseurs, lijst: 'Casus.casusregisseurs', op, id, where }, wens);
    },
    opdrachten: (wens: Bladwens) => {
      const { vanaf: op, id } = opdrachten;
      const where = eq(opdrachten.casus, casus);
      return pageOfList(context, { table: opdrachten, lijst: 'Casus.opdrachten', op, id, where }, wens);
    },
    aveOordelen: (wens: Bladwens) => {
      const { vastgelegdOp: op, id } = aveOordelen;
      const where = eq(aveOordelen.casus, casus);
      return pageOfList(context, { table: aveOordelen, lijst: 'Casus.aveOordelen', op, id, where }, wens);
    },
    regieoordelen: (wens: Bladwens) => {
      const { vastgelegdOp: op, id } = regieoordelen;
      const where = eq(regieoordelen.casus, casus);
      return pageOfList(context, { table: regieoordelen, lijst: 'Casus.regieoordelen', op, id, where }, wens);
    },
    evaluaties: (wens: Bladwens) => {
      const { evaluatiedag: op, id } = evaluaties;
      const where = eq(evaluaties.casus, casus);
      return pageOfList(context, { table: evaluaties, lijst: 'Casus.evaluaties', op, id, where }, wens);
    },
  };
}
