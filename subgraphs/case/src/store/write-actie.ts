import type { Transaction } from '@ketenhub/database';
import { and, eq, inArray, max } from 'drizzle-orm';
import { acties } from './tables.ts';

type Actie = typeof acties.$inferSelect;

/** Adds an agreement under the next number of this casus; the casus is locked by the decision, so no two get one number. */
export async function insertActie(
  tx: Transaction,
  actie: Pick<Actie, 'casus' | 'omschrijving' | 'actiehouder' | 'deadline' | 'peildatum'> &
    Partial<Pick<Actie, 'naam' | 'functie' | 'telefoon'>>,
): Promise<void> {
  const [row] = await tx
    .select({ last: max(acties.volgnummer) })
    .from(acties)
    .where(eq(acties.casus, actie.casus));
  await tx.insert(acties).values({
    ...actie,
    volgnummer: (row?.last ?? 0) + 1,
    actieStatus: 'OPEN',
    bron: 'zvh',
    herkomst: actie.actiehouder,
    status: 'FEIT',
    beperking: null,
  });
}

/** Sets how an agreement stands, and what came of it where that is told. */
export async function updateActie(
  tx: Transaction,
  {
    casus,
    volgnummer,
    ...progress
  }: Pick<Actie, 'casus' | 'volgnummer' | 'actieStatus' | 'peildatum'> & Partial<Pick<Actie, 'opvolging'>>,
): Promise<void> {
  await tx
    .update(acties)
    .set(progress)
    .where(and(eq(acties.casus, casus), eq(acties.volgnummer, volgnummer)));
}

/** Who would do it at these organisations is no longer kept: they do not take part any more. */
export async function forgetUitvoerders(
  tx: Transaction,
  casus: string,
  actiehouders: readonly string[],
): Promise<void> {
  if (actiehouders.length === 0) return;
  await tx
    .update(acties)
    .set({ naam: null, functie: null, telefoon: null })
    .where(and(eq(acties.casus, casus), inArray(acties.actiehouder, [...actiehouders])));
}
