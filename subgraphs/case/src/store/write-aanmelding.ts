import { randomBytes } from 'node:crypto';
import type { Transaction } from '@ketenhub/database';
import { and, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { Aanmelding, Criterium, Persoon } from '../actions/aanmelding.ts';
import { aanmeldingen, betrokkenen, criteria, eerdereCasussen, vorigeCasussen } from './tables.ts';

const HANDLE_BYTES = 18;

type BetrokkeneRow = typeof betrokkenen.$inferInsert;

/** Cryptographically random, never derived from the person (attack 107). */
export function newHandle(): string {
  return randomBytes(HANDLE_BYTES).toString('base64url');
}

interface Where {
  readonly nummer: string;
  readonly now: Date;
}

/**
 * The persons of the casus are those of the form. Who stays keeps handle and day of first processing, which starts the
 * retention clock and is never reset (WGS 1.8(7); R18).
 */
async function writePersonen(tx: Transaction, { nummer, now }: Where, aanmelding: Aanmelding): Promise<void> {
  const persons: readonly [Persoon, BetrokkeneRow['soort']][] = [
    [aanmelding.hoofdpersoon, 'HOOFDPERSOON'],
    ...aanmelding.directeKring.map((persoon): [Persoon, 'DIRECTE_KRING'] => [persoon, 'DIRECTE_KRING']),
  ];
  const numbers = persons.map(([{ burgerservicenummer }]) => burgerservicenummer);
  const ofCasus = eq(betrokkenen.casus, nummer);
  await tx.delete(betrokkenen).where(and(ofCasus, notInArray(betrokkenen.bsn, numbers)));
  const present = await tx
    .select({ bsn: betrokkenen.bsn })
    .from(betrokkenen)
    .where(and(ofCasus, inArray(betrokkenen.bsn, numbers)));
  for (const [{ burgerservicenummer: bsn, naam, geboortedatum }, soort] of persons) {
    const values = { soort, naam: naam.trim(), geboortedatum };
    if (present.some((row) => row.bsn === bsn))
      await tx
        .update(betrokkenen)
        .set(values)
        .where(and(ofCasus, eq(betrokkenen.bsn, bsn)));
    else
      await tx
        .insert(betrokkenen)
        .values({ handvat: newHandle(), casus: nummer, bsn, eersteVerwerkingOp: now, ...values });
  }
}

/**
 * Copies number, theme and days of the closed casussen of the hoofdpersoon at this house: an empty list must mean that there were none.
 * What was copied of who was named in an earlier version of the form goes.
 */
async function writeVorigeCasussen(tx: Transaction, nummer: string): Promise<void> {
  await tx.delete(vorigeCasussen).where(eq(vorigeCasussen.casus, nummer));
  const earlier = await tx.select().from(eerdereCasussen).where(eq(eerdereCasussen.casus, nummer));
  if (earlier.length > 0) await tx.insert(vorigeCasussen).values(earlier);
}

/** Writes a checked form over what was filled in before. */
export async function writeAanmelding(tx: Transaction, where: Where, aanmelding: Aanmelding): Promise<void> {
  const { route, aanleiding, beoogdResultaat, betrokkenPartners, isBetrokkeneGeinformeerd } = aanmelding;
  const row = {
    route,
    aanleiding: aanleiding.trim(),
    beoogdResultaat: beoogdResultaat.trim(),
    betrokkenPartners: [...betrokkenPartners],
    isBetrokkeneGeinformeerd,
    redenNietGeinformeerd: isBetrokkeneGeinformeerd ? null : (aanmelding.redenNietGeinformeerd ?? '').trim(),
    grondenNietGeinformeerd: [...new Set(aanmelding.grondenNietGeinformeerd ?? [])].sort(),
    informerenHerbeoordelenOp: aanmelding.informerenHerbeoordelenOp ?? null,
  };
  await tx
    .insert(aanmeldingen)
    .values({ casus: where.nummer, ...row })
    .onConflictDoUpdate({ target: aanmeldingen.casus, set: row });
  await tx
    .insert(criteria)
    .values(
      aanmelding.criteria.map(({ criterium, voldaan, toelichting }) => ({
        casus: where.nummer,
        criterium: criterium as Criterium,
        voldaan,
        toelichting: toelichting.trim(),
      })),
    )
    .onConflictDoUpdate({
      target: [criteria.casus, criteria.criterium],
      set: { voldaan: sql`excluded.voldaan`, toelichting: sql`excluded.toelichting` },
    });
  await writePersonen(tx, where, aanmelding);
  await writeVorigeCasussen(tx, where.nummer);
}
