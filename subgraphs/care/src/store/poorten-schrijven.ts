import type { Transaction } from '@ketenhub/subgraph';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Toestemming, ToestemmingRol, VertegenwoordigerRol } from '../consent/rechtspositie.ts';
import type { Positie, Toestemmingvan } from './poorten-lezen.ts';
import {
  poortenVanBeheer as poorten,
  rechtspositiesVanBeheer as rechtsposities,
  toestemmingenVanBeheer as toestemmingen,
  vertegenwoordigersVanBeheer as vertegenwoordigers,
} from './poorten-tabellen.ts';

// Every statement here runs in the context of the key of one organisation: its views refuse a row of another. Nothing is removed.

export type Poortwaarden = Omit<typeof poorten.$inferInsert, 'vastgelegdOp' | 'ingetrokkenOp' | 'ingetrokkenDoor'>;

export async function schrijfPoort(tx: Transaction, waarden: Poortwaarden): Promise<void> {
  await tx.insert(poorten).values(waarden);
}

/** @returns whether there was something to take back. */
export async function trekPoortIn(
  tx: Transaction,
  { poort, op, door }: { poort: string; op: string; door: string },
): Promise<boolean> {
  const change = { ingetrokkenOp: op, ingetrokkenDoor: door };
  const own = and(eq(poorten.id, poort), isNull(poorten.ingetrokkenOp));
  return (await tx.update(poorten).set(change).where(own).returning({ id: poorten.id })).length > 0;
}

export interface Toestemmingwaarden extends Toestemming {
  readonly vorm: Toestemmingvan['vorm'];
  readonly vastgelegdDoor: string;
  readonly ingetrokkenDoor?: string;
}

/** Beside those that were given before: a renewed consent is a new row. */
export async function schrijfToestemmingen(
  tx: Transaction,
  { id: grondslagId, persoonId }: Pick<Poortwaarden, 'persoonId'> & { readonly id: string },
  { positie, nieuw }: { positie: Positie; nieuw: readonly Toestemmingwaarden[] },
): Promise<void> {
  const rolVan = (door: string | null): ToestemmingRol =>
    positie.vertegenwoordigers.find(({ id }) => id === door)?.rol ?? 'BETROKKENE';
  for (const { door, ...een } of nieuw)
    await tx
      .insert(toestemmingen)
      .values({ ...een, grondslagId, persoonId, rol: rolVan(door), vertegenwoordigerId: door });
}

/** Ends what this giver gave; a consent of after the day on which it is withdrawn ends on its own day. @returns how many. */
export async function trekToestemmingIn(
  tx: Transaction,
  { poort, van, op, door }: { poort: string; van: string | null; op: string; door: string },
): Promise<number> {
  const ofGiver = van === null ? isNull(toestemmingen.vertegenwoordigerId) : eq(toestemmingen.vertegenwoordigerId, van);
  const changed = await tx
    .update(toestemmingen)
    .set({ ingetrokkenOp: sql`greatest(${toestemmingen.gegevenOp}, ${op}::date)`, ingetrokkenDoor: door })
    .where(and(eq(toestemmingen.grondslagId, poort), ofGiver, isNull(toestemmingen.ingetrokkenOp)))
    .returning({ id: toestemmingen.id });
  return changed.length;
}

export async function schrijfGeboortedatum(tx: Transaction, persoonId: string, geboortedatum: string): Promise<void> {
  await tx
    .insert(rechtsposities)
    .values({ persoonId, geboortedatum })
    .onConflictDoUpdate({ target: rechtsposities.persoonId, set: { geboortedatum } });
}

export interface Vertegenwoordigerwaarden {
  readonly id: string;
  readonly persoonId: string;
  readonly rol: VertegenwoordigerRol;
  readonly naam: string;
  readonly vanaf: string;
  readonly tot: string | null;
}

export async function schrijfVertegenwoordiger(tx: Transaction, waarden: Vertegenwoordigerwaarden): Promise<void> {
  await tx.insert(vertegenwoordigers).values(waarden);
}

export async function eindigVertegenwoordiger(tx: Transaction, id: string, tot: string): Promise<void> {
  await tx.update(vertegenwoordigers).set({ tot }).where(eq(vertegenwoordigers.id, id));
}
