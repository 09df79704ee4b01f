import type { Transaction } from '@ketenhub/database';
import type { SubgraphContext } from '@ketenhub/subgraph';
import { and, eq, max } from 'drizzle-orm';
import { scenarios } from './tables.ts';

export type Scenario = typeof scenarios.$inferSelect;

/** Newest version of each scenario of the casus, by its number. */
export async function newestVersies(tx: Pick<Transaction, 'select'>, casus: string): Promise<Map<number, number>> {
  const rows = await tx
    .select({ volgnummer: scenarios.volgnummer, versie: max(scenarios.scenarioversie) })
    .from(scenarios)
    .where(eq(scenarios.casus, casus))
    .groupBy(scenarios.volgnummer);
  return new Map(rows.map(({ volgnummer, versie }) => [volgnummer, versie ?? 0]));
}

/** One version of one scenario; null when it is not there. */
export async function readScenario(
  tx: Transaction,
  { casus, volgnummer, scenarioversie }: Pick<Scenario, 'casus' | 'volgnummer' | 'scenarioversie'>,
): Promise<Scenario | null> {
  const which = and(
    eq(scenarios.casus, casus),
    eq(scenarios.volgnummer, volgnummer),
    eq(scenarios.scenarioversie, scenarioversie),
  );
  const [row] = await tx.select().from(scenarios).where(which);
  return row ?? null;
}

/** Adds a version; those before it stay. */
export async function insertScenario(
  tx: Transaction,
  scenario: Omit<typeof scenarios.$inferInsert, 'bron' | 'herkomst' | 'status'>,
): Promise<void> {
  await tx.insert(scenarios).values({ ...scenario, bron: 'zvh', herkomst: 'zvh', status: 'MENING_PROFESSIONAL' });
}

/** The newest versions of the scenarios of one casus, read once a request however many rows ask. */
export function createNewestVersies({ reader }: Pick<SubgraphContext<unknown>, 'reader'>) {
  const asked = new Map<string, Promise<Map<number, number>>>();
  return (casus: string): Promise<Map<number, number>> => {
    const known = asked.get(casus) ?? reader.read((tx) => newestVersies(tx, casus));
    asked.set(casus, known);
    return known;
  };
}
