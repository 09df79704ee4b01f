import { inSavepoint, type Transaction } from '@ketenhub/database';
import type { BetrokkeneSoort, Organisatie } from '@ketenhub/vocabulary';
import { and, eq, inArray, notExists, notInArray, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { handmatigePersonalia, handmatigeVragen, personen } from './tables.ts';

export const VRAAGSTANDEN = ['OPEN', 'BEANTWOORD', 'NIETS_BEKEND', 'GEWEIGERD'] as const;
export type Vraagstand = (typeof VRAAGSTANDEN)[number];

/** The refusal of the source that closes a question: of this person, or of everyone in the casus. */
const GEWEIGERD = `exists (select 1 from weigeringen w where w.organisatie = handmatige_vragen.organisatie
  and w.casus = handmatige_vragen.casus and w.subcategorie = handmatige_vragen.subcategorie and w.soort = 'WEIGERING'
  and w.ingetrokken_op is null and (w.handvat is null or w.handvat = handmatige_vragen.handvat))`;
const ANTWOORD = '(select a.soort from handmatige_antwoorden a where a.vraag_id = handmatige_vragen.id)';

/**
 * Where a question stands, from what was answered and what is refused now; kept nowhere, so that a refusal that is taken back opens
 * it again by itself. For statements about `handmatige_vragen` under that name.
 */
export function vraagstand(): SQL<Vraagstand> {
  return sql.raw(`case when ${GEWEIGERD} then 'GEWEIGERD'
    when ${ANTWOORD} = 'GEGEVENS' then 'BEANTWOORD'
    when ${ANTWOORD} = 'NIETS_BEKEND' then 'NIETS_BEKEND' else 'OPEN' end`) as SQL<Vraagstand>;
}

/** How many questions about the person of a link stand so; for statements about `gekoppelde_personen` under that name. */
export function vragenPerStand(stand: Vraagstand): SQL<number> {
  return sql<number>`(select count(*)::int from handmatige_vragen where handmatige_vragen.handvat = gekoppelde_personen.handvat
    and handmatige_vragen.organisatie = gekoppelde_personen.organisatie and handmatige_vragen.casus = gekoppelde_personen.casus and ${vraagstand()} = ${stand})`;
}

const vanHandvatten = (organisatie: string, handvatten: readonly string[]) =>
  and(eq(personen.organisatie, organisatie), inArray(personen.vanHandvat, [...handvatten]));

/** Makes the person that stands for the handle of a link, once; it has no BSN. @returns its id. */
export async function maakPersoonVanHandvat(tx: Transaction, organisatie: string, handvat: string): Promise<string> {
  // In SQL, because only these two columns may be filled: a statement that names the others is refused.
  await tx.execute(
    sql`insert into personen (organisatie, van_handvat) values (${organisatie}, ${handvat}) on conflict do nothing`,
  );
  const [made] = await tx
    .select({ id: personen.id })
    .from(personen)
    .where(vanHandvatten(organisatie, [handvat]));
  if (made === undefined) throw new Error('no person stands for the handle of this link');
  return made.id;
}

/** A person of a casus and what an organisation is asked of it. */
export interface Gevraagde {
  readonly handvat: string;
  readonly soort: BetrokkeneSoort;
  readonly persoonId: string;
  readonly thema: string;
  readonly subcategorieen: readonly string[];
  /** Sealed. */
  readonly personalia: string;
}

interface Plaats {
  readonly casus: string;
  readonly organisatie: Organisatie;
}

const vanPersoon = ({ casus, organisatie }: Plaats, handvat: string) =>
  and(
    eq(handmatigeVragen.casus, casus),
    eq(handmatigeVragen.organisatie, organisatie),
    eq(handmatigeVragen.handvat, handvat),
  );

/** Ends the questions that nobody asks any more; with them go their answers. Who is asked keeps what was answered. */
async function eindigOud(tx: Transaction, plaats: Plaats, { handvat, subcategorieen }: Gevraagde): Promise<void> {
  const oud = subcategorieen.length === 0 ? undefined : notInArray(handmatigeVragen.subcategorie, [...subcategorieen]);
  await tx.delete(handmatigeVragen).where(and(vanPersoon(plaats, handvat), oud, eq(vraagstand(), 'OPEN')));
}

/**
 * Makes the questions about one person what the message and the policy say now: new ones open, open ones that are asked no more
 * go, and what was answered stays.
 */
export async function stelVragen(tx: Transaction, plaats: Plaats, gevraagde: Gevraagde): Promise<void> {
  const { handvat, soort, persoonId, thema, subcategorieen, personalia } = gevraagde;
  await eindigOud(tx, plaats, gevraagde);
  await tx.update(handmatigeVragen).set({ soort, thema }).where(vanPersoon(plaats, handvat));
  if (subcategorieen.length > 0)
    await tx
      .insert(handmatigeVragen)
      .values(subcategorieen.map((subcategorie) => ({ ...plaats, handvat, soort, thema, persoonId, subcategorie })))
      .onConflictDoNothing();
  await tx
    .insert(handmatigePersonalia)
    .values({ ...plaats, handvat, verzegeld: personalia })
    .onConflictDoUpdate({
      target: [handmatigePersonalia.handvat, handmatigePersonalia.organisatie],
      set: { verzegeld: personalia },
    });
}

/** Of everyone in the casus but these, nothing asked or answered by hand is left. */
export async function eindigVragen(tx: Transaction, { casus, organisatie }: Plaats, behoud: readonly string[]) {
  const elders = (handvat: AnyPgColumn) => (behoud.length === 0 ? undefined : notInArray(handvat, [...behoud]));
  const vragen = and(eq(handmatigeVragen.casus, casus), eq(handmatigeVragen.organisatie, organisatie));
  await tx.delete(handmatigeVragen).where(and(vragen, elders(handmatigeVragen.handvat)));
  const personalia = and(eq(handmatigePersonalia.casus, casus), eq(handmatigePersonalia.organisatie, organisatie));
  await tx.delete(handmatigePersonalia).where(and(personalia, elders(handmatigePersonalia.handvat)));
}

const FOREIGN_KEY_VIOLATION = '23503';

/**
 * The persons that stood for the handles of links that are gone. What the organisation itself hung on one in tables of its own (a gate, a
 * consent) keeps that empty row, which no link names any more: it must never keep a link from being taken back.
 */
export async function wisPersonenVanHandvat(tx: Transaction, organisatie: string, handvatten: readonly string[]) {
  if (handvatten.length === 0) return;
  const gone = await tx.select({ id: personen.id }).from(personen).where(vanHandvatten(organisatie, handvatten));
  for (const { id } of gone) {
    try {
      await inSavepoint(tx, (inside) => inside.delete(personen).where(eq(personen.id, id)));
    } catch (error) {
      if ((error as { cause?: { code?: string } }).cause?.code !== FOREIGN_KEY_VIOLATION) throw error;
    }
  }
}

/** Who a person of this casus is, is kept no longer than a question about that person is open. */
export async function wisGeslotenPersonalia(tx: Transaction, { casus, organisatie }: Plaats): Promise<void> {
  const open = tx
    .select({ id: handmatigeVragen.id })
    .from(handmatigeVragen)
    .where(
      and(
        eq(handmatigeVragen.organisatie, handmatigePersonalia.organisatie),
        eq(handmatigeVragen.handvat, handmatigePersonalia.handvat),
        eq(vraagstand(), 'OPEN'),
      ),
    );
  const here = and(eq(handmatigePersonalia.casus, casus), eq(handmatigePersonalia.organisatie, organisatie));
  await tx.delete(handmatigePersonalia).where(and(here, notExists(open)));
}
