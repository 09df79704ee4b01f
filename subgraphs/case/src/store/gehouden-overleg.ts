import type { Transaction } from '@ketenhub/database';
import { type Bladwens, type Bladzijde, pageOfList, type SubgraphContext } from '@ketenhub/subgraph';
import DataLoader from 'dataloader';
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Herkomst } from '../dossier/dossierkijk.ts';
import { aanwezigen, incidenteleDerden, overleggen, verstrektAanDerden } from './tables.ts';
import { newHandle } from './write-aanmelding.ts';

export type Aanwezige = typeof aanwezigen.$inferSelect;
export type Derde = typeof incidenteleDerden.$inferSelect;
export type VerstrektAanDerde = typeof verstrektAanDerden.$inferSelect;
type Read = SubgraphContext<unknown>['reader']['read'];

/** Who was there, per overleg. */
export function loadAanwezigen(read: Read) {
  return new DataLoader(async (kenmerken: readonly string[]): Promise<Aanwezige[][]> => {
    const where = inArray(aanwezigen.overleg, [...kenmerken]);
    const rows = await read((tx) => tx.select().from(aanwezigen).where(where).orderBy(asc(aanwezigen.id)));
    return kenmerken.map((kenmerk) => rows.filter(({ overleg }) => overleg === kenmerk));
  });
}

/** Who was there without being of a deelnemer, per overleg. */
export function loadDerden(read: Read) {
  return new DataLoader(async (kenmerken: readonly string[]): Promise<Derde[][]> => {
    const where = inArray(incidenteleDerden.overleg, [...kenmerken]);
    const rows = await read((tx) =>
      tx.select().from(incidenteleDerden).where(where).orderBy(asc(incidenteleDerden.id)),
    );
    return kenmerken.map((kenmerk) => rows.filter(({ overleg }) => overleg === kenmerk));
  });
}

const van = {
  betrokkene: verstrektAanDerden.betrokkene,
  veld: verstrektAanDerden.veld,
  subcategorie: verstrektAanDerden.subcategorie,
  bron: verstrektAanDerden.bron,
};

/** What derden were given, the latest first, of the fields that `mayBeSeen` lets through; nothing else is read (attack 98). */
export async function readVerstrektAanDerden(
  context: SubgraphContext<unknown>,
  { casus, mayBeSeen }: { readonly casus: string; readonly mayBeSeen: (herkomst: Herkomst) => boolean },
  wens: Bladwens,
): Promise<Bladzijde<VerstrektAanDerde>> {
  const ofCasus = eq(verstrektAanDerden.casus, casus);
  const present = await context.reader.read((tx) => tx.selectDistinct(van).from(verstrektAanDerden).where(ofCasus));
  const shown = present
    .filter(mayBeSeen)
    .map(({ betrokkene, veld, subcategorie, bron }) =>
      and(eq(van.betrokkene, betrokkene), eq(van.veld, veld), eq(van.subcategorie, subcategorie), eq(van.bron, bron)),
    );
  const where = and(ofCasus, shown.length === 0 ? sql`false` : or(...shown));
  const { verstrektOp: op, id } = verstrektAanDerden;
  return pageOfList(context, { table: verstrektAanDerden, lijst: 'Casus.verstrektAanDerden', op, id, where }, wens);
}

export interface NieuweDerde extends Omit<typeof incidenteleDerden.$inferInsert, 'casus' | 'overleg' | 'kenmerk'> {
  readonly verstrekt: readonly Herkomst[];
}

export interface NieuwOverleg {
  /** Kenmerk and all. */
  readonly overleg: typeof overleggen.$inferInsert & { readonly kenmerk: string };
  readonly aanwezigen: readonly Pick<Aanwezige, 'organisatie' | 'functie'>[];
  readonly derden: readonly NieuweDerde[];
}

/** Writes an overleg that was held, who was there and what derden were given. @returns the name of each derde, in their order */
export async function insertOverleg(tx: Transaction, nieuw: NieuwOverleg): Promise<string[]> {
  const { casus, kenmerk: overleg, datum: verstrektOp } = nieuw.overleg;
  await tx.insert(overleggen).values(nieuw.overleg);
  await tx.insert(aanwezigen).values(nieuw.aanwezigen.map((aanwezige) => ({ ...aanwezige, casus, overleg })));
  const names: string[] = [];
  for (const { verstrekt, ...derde } of nieuw.derden) {
    const kenmerk = newHandle();
    await tx.insert(incidenteleDerden).values({ ...derde, casus, overleg, kenmerk });
    if (verstrekt.length > 0)
      await tx
        .insert(verstrektAanDerden)
        .values(verstrekt.map((herkomst) => ({ ...herkomst, casus, derde: kenmerk, verstrektOp })));
    names.push(kenmerk);
  }
  return names;
}
