import type { Transaction } from '@ketenhub/database';
import { eq, max } from 'drizzle-orm';
import { plandoelen, plannen } from './tables.ts';

/** Version of the plan in force; 0 when there is none yet. */
export async function newestPlanversie(tx: Transaction, casus: string): Promise<number> {
  const [row] = await tx
    .select({ versie: max(plannen.planversie) })
    .from(plannen)
    .where(eq(plannen.casus, casus));
  return row?.versie ?? 0;
}

interface Planversie {
  readonly casus: string;
  readonly planversie: number;
  /** ISO 8601. */
  readonly dag: string;
}

/** Writes one version of the plan with its goals in their order. */
export async function writePlan(
  tx: Transaction,
  { casus, planversie, dag }: Planversie,
  doelen: readonly Pick<typeof plandoelen.$inferInsert, 'leefgebied' | 'lijstversie' | 'omschrijving'>[],
): Promise<void> {
  const van = { bron: 'zvh', herkomst: 'zvh', peildatum: dag, status: 'FEIT', beperking: null } as const;
  await tx.insert(plannen).values({ casus, planversie, vastgesteldOp: dag, ...van });
  await tx
    .insert(plandoelen)
    .values(doelen.map((doel, index) => ({ casus, planversie, volgnummer: index + 1, ...doel })));
}
