import type { Transaction } from '@ketenhub/database';
import { type Bladwens, type Bladzijde, pageOfList, type SubgraphContext } from '@ketenhub/subgraph';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Deel } from '../verstrekking/deel.ts';
import type { Deelkijk } from '../verstrekking/verstrekkingskijk.ts';
import { feiten, scenarios, verstrekkingen, verstrekkingsdelen } from './tables.ts';
import { newHandle } from './write-aanmelding.ts';

export type Verstrekking = typeof verstrekkingen.$inferSelect;
export type Verstrekkingsdeel = typeof verstrekkingsdelen.$inferSelect;

/** A part with what its source says of passing it on, as it stands now; null of a fact that has left the dossier. */
export type DeelMetBeperking = Verstrekkingsdeel & {
  readonly beperking: string | null;
  readonly isIngetrokken: boolean;
};

/**
 * The verstrekkingen of which every part may be seen, the latest first. The others are not read, so neither page nor count nor cursor
 * knows of them (attacks 96 to 98).
 */
export async function readVerstrekkingen(
  context: SubgraphContext<unknown>,
  { casus, mayBeSeen }: { readonly casus: string; readonly mayBeSeen: Deelkijk },
  wens: Bladwens,
): Promise<Bladzijde<Verstrekking>> {
  const delen = await context.reader.read((tx) =>
    tx.select().from(verstrekkingsdelen).where(eq(verstrekkingsdelen.casus, casus)),
  );
  const hidden = new Set(delen.filter((deel) => !mayBeSeen(deel)).map(({ verstrekking }) => verstrekking));
  const shown = [...new Set(delen.map(({ verstrekking }) => verstrekking))].filter((kenmerk) => !hidden.has(kenmerk));
  const where = and(
    eq(verstrekkingen.casus, casus),
    shown.length === 0 ? sql`false` : inArray(verstrekkingen.kenmerk, shown),
  );
  const { vastgelegdOp: op, id } = verstrekkingen;
  return pageOfList(context, { table: verstrekkingen, lijst: 'Casus.verstrekkingen', op, id, where }, wens);
}

/** The parts of these verstrekkingen of one casus, each in its order. */
export async function readDelen(
  tx: Pick<Transaction, 'select'>,
  kenmerken: readonly string[],
): Promise<DeelMetBeperking[]> {
  const scenario = sql`${scenarios.volgnummer} || '.' || ${scenarios.scenarioversie}`;
  const { casus, deelsoort, verwijzing, verstrekking, volgnummer } = verstrekkingsdelen;
  const isFeit = and(eq(deelsoort, 'FEIT'), eq(feiten.casus, casus), eq(feiten.kenmerk, verwijzing));
  const isScenario = and(eq(deelsoort, 'SCENARIO'), eq(scenarios.casus, casus), eq(verwijzing, scenario));
  const rows = await tx
    .select({ deel: verstrekkingsdelen, feit: feiten, scenarioBeperking: scenarios.beperking })
    .from(verstrekkingsdelen)
    .leftJoin(feiten, isFeit)
    .leftJoin(scenarios, isScenario)
    .where(inArray(verstrekking, [...kenmerken]))
    .orderBy(asc(verstrekking), asc(volgnummer));
  return rows.map(({ deel, feit, scenarioBeperking }) => ({
    ...deel,
    beperking: feit?.beperking ?? scenarioBeperking,
    isIngetrokken: deel.deelsoort === 'FEIT' && feit === null,
  }));
}

/** Adds a verstrekking with its parts under a name that says nothing. @returns that name */
export async function insertVerstrekking(
  tx: Transaction,
  verstrekking: Omit<typeof verstrekkingen.$inferInsert, 'kenmerk'>,
  delen: readonly Deel[],
): Promise<string> {
  const kenmerk = newHandle();
  const { casus } = verstrekking;
  await tx.insert(verstrekkingen).values({ ...verstrekking, kenmerk });
  await tx
    .insert(verstrekkingsdelen)
    .values(delen.map((deel, index) => ({ ...deel, casus, verstrekking: kenmerk, volgnummer: index + 1 })));
  return kenmerk;
}

/** One verstrekking of this casus; null when there is none of that name. */
export async function readVerstrekking(
  tx: Transaction,
  { casus, kenmerk }: Pick<Verstrekking, 'casus' | 'kenmerk'>,
): Promise<Verstrekking | null> {
  const which = and(eq(verstrekkingen.casus, casus), eq(verstrekkingen.kenmerk, kenmerk));
  const [row] = await tx.select().from(verstrekkingen).where(which);
  return row ?? null;
}

/** Sets how a verstrekking stands, once it was supplied with what that rested on, or will not be. */
export async function updateVerstrekking(
  tx: Transaction,
  { casus, kenmerk }: Pick<Verstrekking, 'casus' | 'kenmerk'>,
  stand: Pick<Verstrekking, 'verstrekkingstand'> &
    Partial<Pick<Verstrekking, 'verstrektOp' | 'verstrektDoor' | 'genomenDoor' | 'racGetoetstOp'>>,
): Promise<void> {
  const which = and(eq(verstrekkingen.casus, casus), eq(verstrekkingen.kenmerk, kenmerk));
  await tx.update(verstrekkingen).set(stand).where(which);
}
