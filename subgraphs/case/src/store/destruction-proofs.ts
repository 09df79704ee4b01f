import type { Transaction } from '@ketenhub/database';
import { and, asc, eq, isNull, lt } from 'drizzle-orm';
import { vernietigingBevestigingen as confirmations, vernietigingen } from './tables.ts';

export type Vernietiging = typeof vernietigingen.$inferSelect;

export interface NewProof {
  readonly bewijs: typeof vernietigingen.$inferInsert;
  readonly casus: string;
  /** Version that tells the sources that this is the last that they hear of the casus. */
  readonly versie: number;
  /** OINs that have to confirm. */
  readonly organisaties: readonly string[];
}

/** Writes the proof, with one open confirmation for each organisation that was ever linked. */
export async function writeProof(tx: Transaction, { bewijs, casus, versie, organisaties }: NewProof): Promise<void> {
  await tx.insert(vernietigingen).values(bewijs);
  if (organisaties.length === 0) return;
  await tx.insert(confirmations).values(
    organisaties.map((oin) => ({
      vernietiging: bewijs.id,
      oin,
      casus,
      versie,
      aangebodenOp: bewijs.vernietigdOp,
    })),
  );
}

const open = (casus: string, oin: string) =>
  and(eq(confirmations.casus, casus), eq(confirmations.oin, oin), isNull(confirmations.bevestigdOp));

/** The version with which this organisation has still to be told that the casus is destroyed; null when it need not. */
export async function openConfirmation(tx: Transaction, casus: string, oin: string): Promise<number | null> {
  const [row] = await tx.select({ versie: confirmations.versie }).from(confirmations).where(open(casus, oin));
  return row?.versie ?? null;
}

/** The source of this organisation has destroyed what it had: from here the proof names no casus for it any more. */
export async function confirm(tx: Transaction, casus: string, oin: string): Promise<void> {
  await tx.update(confirmations).set({ bevestigdOp: new Date(), casus: null }).where(open(casus, oin));
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

/** All proofs, the oldest first. */
export async function readProofs(tx: Transaction): Promise<Bewijs[]> {
  const proofs = await tx
    .select()
    .from(vernietigingen)
    .orderBy(asc(vernietigingen.vernietigdOp), asc(vernietigingen.id));
  const rows = await tx
    .select({ id: confirmations.vernietiging, oin: confirmations.oin, bevestigdOp: confirmations.bevestigdOp })
    .from(confirmations)
    .orderBy(asc(confirmations.oin));
  return proofs.map((proof) => ({
    ...proof,
    organisaties: rows.filter(({ id }) => id === proof.id).map(({ oin, bevestigdOp }) => ({ oin, bevestigdOp })),
  }));
}
