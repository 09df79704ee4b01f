import type { Transaction } from '@ketenhub/database';
import { and, eq, max } from 'drizzle-orm';
import { acties } from './tables.ts';

type Actie = typeof acties.$inferSelect;

/** Adds an agreement under the next number of this casus; the casus is locked by the decision, so no two get one number. */
export async function insertActie(
  tx: Transaction,
  actie: Pick<Actie, 'casus' | 'omschrijving' | 'actiehouder' | 'deadline' | 'peildatum'>,
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

/** Sets how an agreement stands. */
export async function updateActie(
  tx: Transaction,
  { casus, volgnummer, actieStatus, peildatum }: Pick<Actie, 'casus' | 'volgnummer' | 'actieStatus' | 'peildatum'>,
): Promise<void> {
  await tx
    .update(acties)
    .set({ actieStatus, peildatum })
    .where(and(eq(acties.casus, casus), eq(acties.volgnummer, volgnummer)));
}
