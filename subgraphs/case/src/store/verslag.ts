import type { Transaction } from '@ketenhub/database';
import { type Bladwens, type Bladzijde, pageOfList, type SubgraphContext, today } from '@ketenhub/subgraph';
import { and, eq, gte, inArray, isNull, lt, notInArray, or, type SQL, sql } from 'drizzle-orm';
import type { Herkomst } from '../dossier/dossierkijk.ts';
import type { GemeldVeld } from './dossier.ts';
import { overleggen, verslagaanhalingen, verslagalineas } from './tables.ts';
import { newHandle } from './write-aanmelding.ts';

type Alinearij = typeof verslagalineas.$inferSelect;
type Aanhaling = Omit<Herkomst, 'betrokkene'>;

/** What decides whether a paragraph is shown; its text is not in it. */
export interface Alineaherkomst {
  readonly betrokkene: string | null;
  readonly aangehaald: readonly Aanhaling[];
  /** First day since which something that it quotes is contested, or null. */
  readonly betwistSinds: string | null;
}

export interface Alinea extends Alinearij {
  /** Coordinates of the fields that it quotes. */
  readonly aangehaald: readonly string[];
  readonly betwistSinds: string | null;
}

const quotesOf = ({ casus, bron, veld }: GemeldVeld) =>
  and(eq(verslagaanhalingen.casus, casus), eq(verslagaanhalingen.bron, bron), eq(verslagaanhalingen.veld, veld));

export interface Verslagwens extends Bladwens {
  /** Kenmerk of an overleg. */
  readonly overleg?: string | null;
}

/** Of this casus, and not past its last day. */
function geldig(casus: string): SQL | undefined {
  return and(
    eq(verslagalineas.casus, casus),
    or(isNull(verslagalineas.geldigTot), gte(verslagalineas.geldigTot, today())),
  );
}

/** What each paragraph quotes, without its text. */
async function readHerkomsten(tx: Transaction, where: SQL | undefined): Promise<Map<string, Alineaherkomst>> {
  const { kenmerk, betrokkene } = verslagalineas;
  const { veld, subcategorie, bron, betwistSinds } = verslagaanhalingen;
  const rows = await tx
    .select({ kenmerk, betrokkene, betwistSinds, aanhaling: { veld, subcategorie, bron } })
    .from(verslagalineas)
    .leftJoin(verslagaanhalingen, eq(verslagaanhalingen.alinea, kenmerk))
    .where(where);
  const groups = Map.groupBy(rows, (row) => row.kenmerk);
  return new Map(
    [...groups].map(([name, group]) => [
      name,
      {
        betrokkene: group[0]?.betrokkene ?? null,
        aangehaald: group.flatMap(({ aanhaling }) => (aanhaling === null ? [] : [aanhaling])),
        betwistSinds: group.flatMap((row) => row.betwistSinds ?? []).sort()[0] ?? null,
      },
    ]),
  );
}

/** Of each paragraph that is asked for what decides whether it is shown, by kenmerk; without its text. */
export function readAlineaherkomsten(
  { reader }: SubgraphContext<unknown>,
  casus: string,
  overleg: string | null,
): Promise<ReadonlyMap<string, Alineaherkomst>> {
  const asked = and(geldig(casus), overleg === null ? undefined : eq(verslagalineas.overleg, overleg));
  return reader.read((tx) => readHerkomsten(tx, asked));
}

/**
 * These paragraphs, in the order in which they were written. What is not among them is not read, so neither page nor count nor cursor
 * knows of it (attacks 96 to 99, 106).
 */
export async function readVerslag(
  context: SubgraphContext<unknown>,
  { casus, van }: { readonly casus: string; readonly van: ReadonlyMap<string, Alineaherkomst> },
  { overleg = null, ...wens }: Verslagwens,
): Promise<Bladzijde<Alinea>> {
  const where = and(geldig(casus), van.size === 0 ? sql`false` : inArray(verslagalineas.kenmerk, [...van.keys()]));
  const { eersteVerwerkingOp: op, id } = verslagalineas;
  const list = { table: verslagalineas, lijst: 'Casus.verslag', op, id, where, volgorde: 'OUDSTE_EERST' } as const;
  const page = await pageOfList(context, { ...list, keuze: JSON.stringify([overleg]) }, wens);
  const quotes = (kenmerk: string) =>
    van
      .get(kenmerk)
      ?.aangehaald.map(({ veld }) => veld)
      .sort() ?? [];
  const rijen = page.rijen.map((rij) => ({
    ...rij,
    aangehaald: quotes(rij.kenmerk),
    betwistSinds: van.get(rij.kenmerk)?.betwistSinds ?? null,
  }));
  return { ...page, rijen };
}

/** Whether there is such an overleg of this casus. */
export async function hasOverleg(tx: Transaction, casus: string, kenmerk: string): Promise<boolean> {
  const where = and(eq(overleggen.casus, casus), eq(overleggen.kenmerk, kenmerk));
  return (await tx.select({ id: overleggen.id }).from(overleggen).where(where)).length > 0;
}

/** Adds a paragraph and what it quotes under a name that says nothing. @returns that name */
export async function insertAlinea(
  tx: Transaction,
  alinea: Omit<typeof verslagalineas.$inferInsert, 'kenmerk'>,
  aangehaald: readonly (Aanhaling & Pick<typeof verslagaanhalingen.$inferInsert, 'betwistSinds'>)[],
): Promise<string> {
  const kenmerk = newHandle();
  await tx.insert(verslagalineas).values({ ...alinea, kenmerk });
  if (aangehaald.length > 0)
    await tx
      .insert(verslagaanhalingen)
      .values(aangehaald.map((aanhaling) => ({ ...aanhaling, casus: alinea.casus, alinea: kenmerk })));
  return kenmerk;
}

/** Removes a paragraph of which `owns` says that it may be, with what it quotes. @returns whether there was one */
export async function removeAlinea(
  tx: Transaction,
  { casus, kenmerk }: Pick<Alinearij, 'casus' | 'kenmerk'>,
  owns: (alinea: Alinearij, herkomst: Alineaherkomst) => boolean,
): Promise<boolean> {
  const which = and(eq(verslagalineas.casus, casus), eq(verslagalineas.kenmerk, kenmerk));
  const [alinea] = await tx.select().from(verslagalineas).where(which);
  const herkomst = (await readHerkomsten(tx, which)).get(kenmerk);
  if (alinea === undefined || herkomst === undefined || !owns(alinea, herkomst)) return false;
  await tx.delete(verslagalineas).where(which);
  return true;
}

/** Marks every quote of this field as contested since that day, or as contested no more. */
export async function markAanhalingenBetwist(
  tx: Transaction,
  gemeld: GemeldVeld,
  betwistSinds: string | null,
): Promise<void> {
  await tx.update(verslagaanhalingen).set({ betwistSinds }).where(quotesOf(gemeld));
}

/** Removes every paragraph that quotes this field, with all that it quotes. @returns their names */
export async function removeAlineasOfField(tx: Transaction, gemeld: GemeldVeld): Promise<string[]> {
  const quoting = tx.select({ alinea: verslagaanhalingen.alinea }).from(verslagaanhalingen).where(quotesOf(gemeld));
  const removed = await tx
    .delete(verslagalineas)
    .where(and(eq(verslagalineas.casus, gemeld.casus), inArray(verslagalineas.kenmerk, quoting)))
    .returning({ kenmerk: verslagalineas.kenmerk });
  return removed.map(({ kenmerk }) => kenmerk);
}

/** Removes what nobody is shown any more since its last day passed, but of the casussen that must be kept (WGS 1.8(7)). */
export async function removeExpiredAlineas(tx: Transaction, dag: string, kept: readonly string[]): Promise<void> {
  const free = kept.length === 0 ? undefined : notInArray(verslagalineas.casus, [...kept]);
  await tx.delete(verslagalineas).where(and(lt(verslagalineas.geldigTot, dag), free));
}
