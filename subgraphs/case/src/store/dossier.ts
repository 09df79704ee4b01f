import type { Transaction } from '@ketenhub/database';
import { type Bladwens, type Bladzijde, pageOfList, type SubgraphContext, today } from '@ketenhub/subgraph';
import { and, eq, gte, inArray, isNull, lt, notInArray, or, type SQL, sql } from 'drizzle-orm';
import type { Herkomst } from '../dossier/dossierkijk.ts';
import { feiten } from './tables.ts';
import { newHandle } from './write-aanmelding.ts';

export type Feit = typeof feiten.$inferSelect;

const van = { betrokkene: feiten.betrokkene, veld: feiten.veld, subcategorie: feiten.subcategorie, bron: feiten.bron };

/** Of this casus, and not past the last day that the source gave it. */
function geldig(casus: string): SQL | undefined {
  return and(eq(feiten.casus, casus), or(isNull(feiten.geldigTot), gte(feiten.geldigTot, today())));
}

function isFrom({ betrokkene, veld, subcategorie, bron }: Herkomst): SQL | undefined {
  return and(
    eq(feiten.betrokkene, betrokkene),
    eq(feiten.veld, veld),
    eq(feiten.subcategorie, subcategorie),
    eq(feiten.bron, bron),
  );
}

/** Of what the dossier of this casus holds facts: persons and fields, without a value. */
export function readHerkomsten({ reader }: SubgraphContext<unknown>, casus: string): Promise<readonly Herkomst[]> {
  return reader.read((tx) => tx.selectDistinct(van).from(feiten).where(geldig(casus)));
}

/**
 * The facts of these persons and fields, the latest first. What is not among them is not read, so neither page nor count nor cursor
 * knows of it (attacks 96 to 98).
 */
export async function readFeiten(
  context: SubgraphContext<unknown>,
  { casus, van: herkomsten }: { readonly casus: string; readonly van: readonly Herkomst[] },
  wens: Bladwens,
): Promise<Bladzijde<Feit>> {
  const shown = herkomsten.map(isFrom);
  const where = and(geldig(casus), shown.length === 0 ? sql`false` : or(...shown));
  const { peildatum: op, id } = feiten;
  return pageOfList(context, { table: feiten, lijst: 'Casus.feiten', op, id, where }, wens);
}

/** The facts of these names that are in the dossier of this casus now; who may see them is not asked here. */
export async function readFeitenByKenmerk(
  tx: Transaction,
  casus: string,
  kenmerken: readonly string[],
): Promise<Feit[]> {
  if (kenmerken.length === 0) return [];
  return tx
    .select()
    .from(feiten)
    .where(and(geldig(casus), inArray(feiten.kenmerk, [...kenmerken])));
}

/** Adds a fact under a name that says nothing. @returns that name, or null when the same fact is there already */
export async function insertFeit(
  tx: Transaction,
  feit: Omit<typeof feiten.$inferInsert, 'kenmerk'>,
): Promise<string | null> {
  const same = and(
    geldig(feit.casus),
    isFrom(feit),
    eq(feiten.waarde, feit.waarde),
    eq(feiten.peildatum, feit.peildatum),
  );
  const present = await tx.select({ id: feiten.id }).from(feiten).where(same).limit(1);
  if (present.length > 0) return null;
  const kenmerk = newHandle();
  await tx.insert(feiten).values({ ...feit, kenmerk });
  return kenmerk;
}

/** Removes a fact of which `owns` says that it may be. @returns what was removed; null when there is nothing to remove */
export async function removeFeit(
  tx: Transaction,
  { casus, kenmerk }: Pick<Feit, 'casus' | 'kenmerk'>,
  owns: (feit: Feit) => boolean,
): Promise<Feit | null> {
  const which = and(eq(feiten.casus, casus), eq(feiten.kenmerk, kenmerk));
  const [feit] = await tx.select().from(feiten).where(which);
  if (feit === undefined || !owns(feit)) return null;
  await tx.delete(feiten).where(which);
  return feit;
}

/** A field of an organisation about which something was told, in one casus. */
export interface GemeldVeld {
  readonly casus: string;
  /** Code of the organisation. */
  readonly bron: string;
  readonly veld: string;
}
const ofField = ({ casus, bron, veld }: GemeldVeld) =>
  and(eq(feiten.casus, casus), eq(feiten.bron, bron), eq(feiten.veld, veld));

/** Marks every fact of this field as contested since that day, or as contested no more. */
export async function markBetwist(tx: Transaction, gemeld: GemeldVeld, betwistSinds: string | null): Promise<void> {
  await tx.update(feiten).set({ betwistSinds }).where(ofField(gemeld));
}

/** Takes back every fact of this field. @returns their names */
export async function removeFeitenOfField(tx: Transaction, gemeld: GemeldVeld): Promise<string[]> {
  const removed = await tx.delete(feiten).where(ofField(gemeld)).returning({ kenmerk: feiten.kenmerk });
  return removed.map(({ kenmerk }) => kenmerk);
}

/** Removes what nobody is shown any more since its last day passed, but of the casussen that must be kept (WGS 1.8(7)). */
export async function removeExpiredFeiten(tx: Transaction, dag: string, kept: readonly string[]): Promise<void> {
  await tx
    .delete(feiten)
    .where(and(lt(feiten.geldigTot, dag), kept.length === 0 ? undefined : notInArray(feiten.casus, [...kept])));
}
