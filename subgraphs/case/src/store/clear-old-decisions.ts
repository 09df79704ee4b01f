import type { Transaction } from '@ketenhub/database';
import { and, eq, isNull } from 'drizzle-orm';
import { casusDeelnemers, criteriumoordelen, triagedeelnemers, verstrekkingen } from './tables.ts';
import { removeOpenUitvragen } from './uitvragen.ts';

/**
 * Takes away who was designated and who judged what; when each was decided stays in the besluiten of the casus. What was prepared to be supplied is let
 * go: who agreed did so as it was then.
 */
export async function clearOldDecisions(tx: Transaction, casus: string, now: Date): Promise<void> {
  await tx.delete(criteriumoordelen).where(eq(criteriumoordelen.casus, casus));
  await tx.delete(triagedeelnemers).where(eq(triagedeelnemers.casus, casus));
  await removeOpenUitvragen(tx, casus);
  const prepared = and(eq(verstrekkingen.casus, casus), eq(verstrekkingen.verstrekkingstand, 'VOORBEREID'));
  await tx.update(verstrekkingen).set({ verstrekkingstand: 'INGETROKKEN' }).where(prepared);
  const active = and(eq(casusDeelnemers.casus, casus), isNull(casusDeelnemers.tot));
  await tx.update(casusDeelnemers).set({ tot: now }).where(active);
}
