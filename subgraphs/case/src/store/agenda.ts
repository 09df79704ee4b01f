import type { Transaction } from '@ketenhub/database';
import { type Bladwens, type LangeBladzijde, pageOfLongList, type SubgraphContext, today } from '@ketenhub/subgraph';
import DataLoader from 'dataloader';
import { eq, gte, inArray, sql } from 'drizzle-orm';
import { agendapunten, casussen, lijstplaatsingen, overlegmomenten } from './tables.ts';

export type Agendapunt = typeof agendapunten.$inferSelect;
export type Overlegmoment = typeof overlegmomenten.$inferSelect;
type Planbaar = Pick<typeof casussen.$inferSelect, 'nummer' | 'fase' | 'doelbesluitOp' | 'deelnemersbesluitOp'> & {
  /** It stands on a list, which counts as doelbesluit (WGS 2.32(3)). */
  readonly opLijst: boolean;
};

export interface Agendawens extends Bladwens {
  /** ISO 8601. */
  readonly vanaf?: string | null;
}

/** What comes first stands first. Row level security leaves only the casussen at whose table the asker sits (attack 98). */
export function readAgenda(
  context: SubgraphContext<unknown>,
  { vanaf = null, ...wens }: Agendawens,
): Promise<LangeBladzijde<Agendapunt>> {
  const { dag: op, id } = agendapunten;
  const where = gte(op, vanaf ?? today());
  const list = { table: agendapunten, lijst: 'Query.agenda', op, id, where, volgorde: 'OUDSTE_EERST' } as const;
  return pageOfLongList(context, { ...list, keuze: JSON.stringify([vanaf]) }, wens);
}

/** Planned meetings by kenmerk; only the house sees them. */
export function loadMomenten(read: SubgraphContext<unknown>['reader']['read']) {
  return new DataLoader(async (kenmerken: readonly string[]): Promise<(Overlegmoment | null)[]> => {
    const rows = await read((tx) =>
      tx
        .select()
        .from(overlegmomenten)
        .where(inArray(overlegmomenten.kenmerk, [...kenmerken])),
    );
    const known = new Map(rows.map((row) => [row.kenmerk, row]));
    return kenmerken.map((kenmerk) => known.get(kenmerk) ?? null);
  });
}

/** Takes a meeting for this transaction; null when there is none (any more). */
export async function lockMoment(tx: Transaction, kenmerk: string): Promise<Overlegmoment | null> {
  const [moment] = await tx.select().from(overlegmomenten).where(eq(overlegmomenten.kenmerk, kenmerk)).for('update');
  return moment ?? null;
}

/** Of these casussen those that the asker of this transaction sees in the worklist. */
export function readPlanbaar(tx: Transaction, nummers: readonly string[]): Promise<Planbaar[]> {
  const { nummer, fase, doelbesluitOp, deelnemersbesluitOp } = casussen;
  return tx
    .select({
      ...{ nummer, fase, doelbesluitOp, deelnemersbesluitOp },
      opLijst: sql<boolean>`exists (${tx
        .select({ casus: lijstplaatsingen.casus })
        .from(lijstplaatsingen)
        .where(eq(lijstplaatsingen.casus, nummer))})`,
    })
    .from(casussen)
    .where(inArray(nummer, [...nummers]));
}

/** Runs `work` for each casus while this transaction may change that one, and gives the transaction back without. */
async function forEachCasus(
  tx: Transaction,
  nummers: readonly string[],
  work: (nummer: string) => Promise<unknown>,
): Promise<void> {
  const may = (nummer: string) => tx.execute(sql`select set_config('ketenhub.besluit', ${nummer}, true)`);
  for (const nummer of nummers) {
    await may(nummer);
    await work(nummer);
  }
  await may('');
}

/** Writes the meeting as it is planned now and, in place of what was on it, its agenda. */
export async function writePlan(
  tx: Transaction,
  moment: Overlegmoment,
  agenda: readonly Pick<Agendapunt, 'casus' | 'vanaf' | 'minuten' | 'volgorde'>[],
): Promise<void> {
  const { kenmerk, tafel, dag } = moment;
  await tx.insert(overlegmomenten).values(moment).onConflictDoUpdate({ target: overlegmomenten.kenmerk, set: moment });
  const was = await tx
    .select({ casus: agendapunten.casus })
    .from(agendapunten)
    .where(eq(agendapunten.overleg, kenmerk));
  await forEachCasus(
    tx,
    was.map(({ casus }) => casus),
    () => tx.delete(agendapunten).where(eq(agendapunten.overleg, kenmerk)),
  );
  const rows = new Map(agenda.map((punt) => [punt.casus, punt]));
  await forEachCasus(tx, [...rows.keys()], async (nummer) => {
    const punt = rows.get(nummer);
    if (punt !== undefined) await tx.insert(agendapunten).values({ ...punt, overleg: kenmerk, tafel, dag });
  });
}
