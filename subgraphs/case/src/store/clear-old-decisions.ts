import type { Transaction } from '@ketenhub/database';
import { dutchDay } from '@ketenhub/vocabulary';
import { and, eq, isNull } from 'drizzle-orm';
import { endCasusregie, endOpdrachten } from './casusregie.ts';
import { casusDeelnemers, criteriumoordelen, triagedeelnemers, verstrekkingen } from './tables.ts';
import { clearTerugkijkmomenten } from './terugkijkmomenten.ts';
import { removeOpenUitvragen } from './uitvragen.ts';

/**
 * Ends for this casus that anybody is designated, and what was asked of them; when each was decided stays in the besluiten. What was prepared to
 * be supplied is let go: who agreed did so as it was then. Nobody has the casusregie or an opdracht any more.
 */
export async function endDesignation(tx: Transaction, casus: string, now: Date): Promise<void> {
  await removeOpenUitvragen(tx, casus);
  await clearTerugkijkmomenten(tx, casus);
  const prepared = and(eq(verstrekkingen.casus, casus), eq(verstrekkingen.verstrekkingstand, 'VOORBEREID'));
  await tx.update(verstrekkingen).set({ verstrekkingstand: 'INGETROKKEN' }).where(prepared);
  const dag = dutchDay(now);
  await endCasusregie(tx, { casus, tot: dag });
  await endOpdrachten(tx, { casus, beeindigdOp: dag });
  const active = and(eq(casusDeelnemers.casus, casus), isNull(casusDeelnemers.tot));
  await tx.update(casusDeelnemers).set({ tot: now }).where(active);
}

/**
 * Takes away who was asked to judge the melding and what each judged (WGS 2.31(2); BGS 2.20(3)): what is judged is no longer what it was.
 * That they were asked, and which criteria each found met, stays in the besluiten of the casus.
 */
export async function clearJudgements(tx: Transaction, casus: string): Promise<void> {
  await tx.delete(criteriumoordelen).where(eq(criteriumoordelen.casus, casus));
  await tx.delete(triagedeelnemers).where(eq(triagedeelnemers.casus, casus));
}

/** Takes away who was designated and who judged what; when each was decided stays in the besluiten of the casus. */
export async function clearOldDecisions(tx: Transaction, casus: string, now: Date): Promise<void> {
  await clearJudgements(tx, casus);
  await endDesignation(tx, casus, now);
}
