import { type Database, type Transaction, withContext } from '@ketenhub/database';
import type { KoppelingClaims } from '@ketenhub/tokens';
import type { Organisatie } from '@ketenhub/vocabulary';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { koppelingen, personen } from '../store/tables.ts';

type Betrokkene = KoppelingClaims['betrokkenen'][number];

async function findOwnPerson(tx: Transaction, organisatie: Organisatie, bsn: string): Promise<string | null> {
  await tx.execute(sql`select set_config('ketenhub.bsn', ${bsn}, true)`);
  const own = and(eq(personen.organisatie, organisatie), eq(personen.bsn, bsn));
  const [row] = await tx.select({ id: personen.id }).from(personen).where(own);
  return row?.id ?? null;
}

async function link(
  tx: Transaction,
  claims: KoppelingClaims,
  organisatie: Organisatie,
  betrokkene: Betrokkene,
): Promise<void> {
  const persoonId = await findOwnPerson(tx, organisatie, betrokkene.bsn);
  const row = { handvat: betrokkene.id, organisatie, casus: claims.casus, soort: betrokkene.soort, persoonId };
  await tx
    .insert(koppelingen)
    .values(row)
    .onConflictDoUpdate({
      target: [koppelingen.handvat, koppelingen.organisatie],
      set: { persoonId, soort: row.soort },
    });
}

/**
 * Makes the links of one organisation in one casus equal to what the case authority says: twice delivered is once
 * linked, ONTKOPPELEN leaves none. Nobody learns from the outcome whether a person is known here.
 */
export function applyKoppeling(database: Database, claims: KoppelingClaims, organisatie: Organisatie): Promise<void> {
  return withContext(database, { koppelen: claims.casus }, async (tx) => {
    const ofCasus = and(eq(koppelingen.casus, claims.casus), eq(koppelingen.organisatie, organisatie));
    const wanted = claims.actie === 'KOPPELEN' ? claims.betrokkenen : [];
    const present = await tx.select({ handvat: koppelingen.handvat }).from(koppelingen).where(ofCasus);
    const gone = present
      .map((row) => row.handvat)
      .filter((handvat) => !wanted.some((betrokkene) => betrokkene.id === handvat));
    if (gone.length > 0) await tx.delete(koppelingen).where(and(ofCasus, inArray(koppelingen.handvat, gone)));
    for (const betrokkene of wanted) await link(tx, claims, organisatie, betrokkene);
  });
}
