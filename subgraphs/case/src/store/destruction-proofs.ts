import type { Transaction } from '@ketenhub/database';
import { and, asc, eq, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import { vernietigingBevestigingen as confirmations, vernietigingen } from './tables.ts';

export type Vernietiging = typeof vernietigingen.$inferSelect;

export interface NewProof {
  readonly bewijs: typeof vernietigingen.$inferInsert;
  readonly casus: string;
  /** Handle of the one person of it that is destroyed; of a casus as a whole there is none. */
  readonly handvat?: string;
  /** Version that tells the sources that this is the last that they hear of the casus. */
  readonly versie: number;
  /** OINs that have to confirm. */
  readonly organisaties: readonly string[];
}

/** Writes the proof, with one open confirmation for each organisation that was ever linked. */
export async function writeProof(
  tx: Transaction,
  { bewijs, casus, handvat, versie, organisaties }: NewProof,
): Promise<void> {
  await tx.insert(vernietigingen).values(bewijs);
  if (organisaties.length === 0) return;
  await tx.insert(confirmations).values(
    organisaties.map((oin) => ({
      vernietiging: bewijs.id,
      oin,
      casus,
      handvat: handvat ?? null,
      versie,
      aangebodenOp: bewijs.vernietigdOp,
    })),
  );
}

const open = (casus: string, oin: string) =>
  and(eq(confirmations.casus, casus), eq(confirmations.oin, oin), isNull(confirmations.bevestigdOp));

/** The version with which this organisation has still to be told that the casus is destroyed; null when it need not. */
export async function openConfirmation(tx: Transaction, casus: string, oin: string): Promise<number | null> {
  const whole = and(open(casus, oin), isNull(confirmations.handvat));
  const [row] = await tx.select({ versie: confirmations.versie }).from(confirmations).where(whole);
  return row?.versie ?? null;
}

/** Handles of this casus of which this organisation has still to be told that the person is destroyed. */
export async function openPersonen(tx: Transaction, casus: string, oin: string): Promise<string[]> {
  const rows = await tx
    .select({ handvat: confirmations.handvat })
    .from(confirmations)
    .where(and(open(casus, oin), isNotNull(confirmations.handvat)))
    .orderBy(asc(confirmations.handvat));
  return rows.flatMap(({ handvat }) => handvat ?? []);
}

const CONFIRMED = { casus: null, handvat: null };

/** The source of this organisation has destroyed these persons: from here the proof names neither them nor the casus. */
export async function confirmPersonen(
  tx: Transaction,
  { casus, oin, handvatten }: { readonly casus: string; readonly oin: string; readonly handvatten: readonly string[] },
): Promise<void> {
  const these = and(open(casus, oin), inArray(confirmations.handvat, [...handvatten]));
  await tx
    .update(confirmations)
    .set({ ...CONFIRMED, bevestigdOp: new Date() })
    .where(these);
}

/** The source of this organisation has destroyed what it had of the casus, its persons too: the proof names nothing for it any more. */
export async function confirm(tx: Transaction, casus: string, oin: string): Promise<void> {
  await tx
    .update(confirmations)
    .set({ ...CONFIRMED, bevestigdOp: new Date() })
    .where(open(casus, oin));
}

/** Confirmations that were offered before `before` and are still open, now offered again. */
export async function offerAgain(tx: Transaction, before: Date): Promise<{ casus: string; oin: string }[]> {
  const rows = await tx
    .update(confirmations)
    .set({ aangebodenOp: new Date() })
    .where(and(isNull(confirmations.bevestigdOp), lt(confirmations.aangebodenOp, before)))
    .returning({ casus: confirmations.casus, oin: confirmations.oin });
  return rows.flatMap(({ casus, oin }) => (casus === null ? [] : [{ casus, oin }]));
}

export interface Bewijs extends Vernietiging {
  readonly organisaties: readonly { readonly oin: string; readonly bevestigdOp: Date | null }[];
}

/** One page of the proofs, the oldest first: those after the proof with id `na`, or from the first. */
export async function readProofs(
  tx: Transaction,
  { na, limit }: { readonly na: string | null; readonly limit: number },
): Promise<Bewijs[]> {
  const after = sql`(${vernietigingen.vernietigdOp}, ${vernietigingen.id}) > (select v.vernietigd_op, v.id from vernietigingen v where v.id = ${na}::uuid)`;
  const proofs = await tx
    .select()
    .from(vernietigingen)
    .where(na === null ? undefined : after)
    .orderBy(asc(vernietigingen.vernietigdOp), asc(vernietigingen.id))
    .limit(limit);
  const rows = await tx
    .select({ id: confirmations.vernietiging, oin: confirmations.oin, bevestigdOp: confirmations.bevestigdOp })
    .from(confirmations)
    .where(
      inArray(
        confirmations.vernietiging,
        proofs.map(({ id }) => id),
      ),
    )
    .orderBy(asc(confirmations.oin));
  return proofs.map((proof) => ({
    ...proof,
    organisaties: rows.filter(({ id }) => id === proof.id).map(({ oin, bevestigdOp }) => ({ oin, bevestigdOp })),
  }));
}
