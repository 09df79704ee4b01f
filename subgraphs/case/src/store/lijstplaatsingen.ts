import type { Transaction } from '@ketenhub/database';
import { type Bladwens, type LangeBladzijde, pageOfLongList, type SubgraphContext } from '@ketenhub/subgraph';
import DataLoader from 'dataloader';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { casuslijsten, lijstcriteria, lijstplaatsingen, lijsttellers } from './tables.ts';

export type Plaatsing = typeof lijstplaatsingen.$inferSelect;

export interface Lijstwens extends Bladwens {
  /** Code. */
  readonly lijst: string;
}

/**
 * Which casussen stand on a list, the longest first: the day is the one order, nothing is ranked (WGS 1.9; R24). Row level security leaves
 * only the casussen at whose table the asker sits (attack 98).
 */
export function readCasussenOpLijst(
  context: SubgraphContext<unknown>,
  { lijst, ...wens }: Lijstwens,
): Promise<LangeBladzijde<Plaatsing>> {
  const { geplaatstOp: op, id } = lijstplaatsingen;
  const where = eq(lijstplaatsingen.lijst, lijst);
  const list = { table: lijstplaatsingen, lijst: 'Query.casussenOpLijst', op, id, where } as const;
  return pageOfLongList(context, { ...list, volgorde: 'OUDSTE_EERST', keuze: JSON.stringify([lijst]) }, wens);
}

/** The lists on which each casus stands, with the criteria that it was judged by and why. */
export function loadPlaatsingen(read: SubgraphContext<unknown>['reader']['read']) {
  const { casus, lijst, criteriaversie, toelichting, genomenDoor, geplaatstOp, id } = lijstplaatsingen;
  const { publicatieUrl } = lijstcriteria;
  const shown = { casus, lijst, criteriaversie, toelichting, genomenDoor, geplaatstOp, publicatieUrl };
  return new DataLoader(async (nummers: readonly string[]) => {
    const rows = await read((tx) =>
      tx
        .select({ ...shown, naam: casuslijsten.naam })
        .from(lijstplaatsingen)
        .innerJoin(casuslijsten, eq(casuslijsten.code, lijst))
        .innerJoin(lijstcriteria, and(eq(lijstcriteria.lijst, lijst), eq(lijstcriteria.versie, criteriaversie)))
        .where(inArray(casus, [...nummers]))
        .orderBy(asc(geplaatstOp), asc(id)),
    );
    return nummers.map((nummer) => rows.filter((row) => row.casus === nummer));
  });
}

/** Codes of the lists on which this casus stands. */
export async function lijstenVan(tx: Transaction, casus: string): Promise<string[]> {
  const { lijst } = lijstplaatsingen;
  const rows = await tx.select({ lijst }).from(lijstplaatsingen).where(eq(lijstplaatsingen.casus, casus));
  return rows.map((row) => row.lijst);
}

/** Counts, without casus or person, that one came on each of these lists or went off it on this day (ISO 8601). */
export async function countPlaatsingen(
  tx: Transaction,
  {
    lijsten,
    gebeurtenis,
    dag,
  }: Pick<typeof lijsttellers.$inferInsert, 'gebeurtenis'> & {
    readonly lijsten: readonly string[];
    readonly dag: string;
  },
): Promise<void> {
  if (lijsten.length === 0) return;
  const jaar = Number(dag.slice(0, 4));
  await tx
    .insert(lijsttellers)
    .values(lijsten.map((lijst) => ({ lijst, jaar, gebeurtenis, aantal: 1 })))
    .onConflictDoUpdate({
      target: [lijsttellers.lijst, lijsttellers.jaar, lijsttellers.gebeurtenis],
      set: { aantal: sql`${lijsttellers.aantal} + 1` },
    });
}

export async function insertPlaatsing(tx: Transaction, plaatsing: typeof lijstplaatsingen.$inferInsert): Promise<void> {
  await tx.insert(lijstplaatsingen).values(plaatsing);
  const { lijst, geplaatstOp: dag } = plaatsing;
  await countPlaatsingen(tx, { lijsten: [lijst], gebeurtenis: 'GEPLAATST', dag });
}

/** Takes the casus off these lists: what they held about it is gone at once (WGS 2.32(4)), and a count is left. */
export async function removePlaatsingen(
  tx: Transaction,
  casus: string,
  { lijsten, dag }: { readonly lijsten: readonly string[]; readonly dag: string },
): Promise<void> {
  const these = inArray(lijstplaatsingen.lijst, [...lijsten]);
  await tx.delete(lijstplaatsingen).where(and(eq(lijstplaatsingen.casus, casus), these));
  await countPlaatsingen(tx, { lijsten, gebeurtenis: 'VERWIJDERD', dag });
}
