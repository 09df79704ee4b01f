import { type Database, type Transaction, withContext } from '@ketenhub/database';
import type { KoppelingClaims } from '@ketenhub/tokens';
import type { Organisatie } from '@ketenhub/vocabulary';
import { and, eq, lte, notInArray, sql } from 'drizzle-orm';
import { koppelingen, koppelstanden, weigeringen } from '../store/tables.ts';

type Betrokkene = KoppelingClaims['betrokkenen'][number];

async function link(
  tx: Transaction,
  claims: KoppelingClaims,
  organisatie: Organisatie,
  betrokkene: Betrokkene,
): Promise<void> {
  // Whether the person is known here is not asked now: that is looked at anew in each question.
  const zegel = sql<Buffer>`koppelzegel(${betrokkene.bsn})`;
  const { id: handvat, soort } = betrokkene;
  await tx
    .insert(koppelingen)
    .values({ handvat, organisatie, casus: claims.casus, soort, zegel })
    .onConflictDoUpdate({ target: [koppelingen.handvat, koppelingen.organisatie], set: { soort, zegel } });
}

/**
 * Takes the turn of this message: one at a time per casus and organisation, and never an older version after a newer
 * one. @returns whether it is still news; the same version again is.
 */
async function takeTurn(
  tx: Transaction,
  { casus, versie }: KoppelingClaims,
  organisatie: Organisatie,
): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${casus} ${organisatie}`}, 0))`);
  const applied = await tx
    .insert(koppelstanden)
    .values({ casus, organisatie, versie })
    .onConflictDoUpdate({
      target: [koppelstanden.casus, koppelstanden.organisatie],
      set: { versie },
      setWhere: lte(koppelstanden.versie, versie),
    })
    .returning({ versie: koppelstanden.versie });
  return applied.length > 0;
}

/** What the organisation decided about a casus that is destroyed goes with it: it names a handle and says why. */
async function destroyWeigeringen(tx: Transaction, casus: string, organisatie: Organisatie): Promise<void> {
  await tx.execute(sql`select set_config('ketenhub.vernietigen', ${casus}, true)`);
  await tx.delete(weigeringen).where(and(eq(weigeringen.casus, casus), eq(weigeringen.organisatie, organisatie)));
}

/**
 * Makes the links of one organisation in one casus equal to what the case authority says: twice delivered is once
 * linked, ONTKOPPELEN leaves none, and what comes too late changes nothing. VERNIETIGEN takes the refusals of the organisation
 * too; ONTKOPPELEN keeps them, so that one who is linked again gives no more than before. Nobody learns from the outcome
 * whether a person is known here.
 */
export function applyKoppeling(database: Database, claims: KoppelingClaims, organisatie: Organisatie): Promise<void> {
  return withContext(database, { koppelen: claims.casus }, async (tx) => {
    if (!(await takeTurn(tx, claims, organisatie))) return;
    const ofCasus = and(eq(koppelingen.casus, claims.casus), eq(koppelingen.organisatie, organisatie));
    const wanted = claims.actie === 'KOPPELEN' ? claims.betrokkenen : [];
    const keep = wanted.map(({ id }) => id);
    await tx
      .delete(koppelingen)
      .where(keep.length === 0 ? ofCasus : and(ofCasus, notInArray(koppelingen.handvat, keep)));
    if (claims.actie === 'VERNIETIGEN') await destroyWeigeringen(tx, claims.casus, organisatie);
    for (const betrokkene of wanted) await link(tx, claims, organisatie, betrokkene);
  });
}
