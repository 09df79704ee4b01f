import { type Database, type Transaction, withContext } from '@ketenhub/database';
import { destroyPersons, destroySubjects } from '@ketenhub/logbook';
import type { KoppelingClaims } from '@ketenhub/tokens';
import type { Organisatie } from '@ketenhub/vocabulary';
import { and, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { Postvak } from '../postvak/postvak.ts';
import {
  eindigVragen,
  maakPersoonVanHandvat,
  stelVragen,
  wisGeslotenPersonalia,
  wisPersonenVanHandvat,
} from '../store/handmatige-vragen.ts';
import { lockCasus } from '../store/lock-casus.ts';
import { koppelingen, koppelstanden, weigeringen } from '../store/tables.ts';
import { gekoppeldenVan } from './gekoppelden-van.ts';

type Betrokkene = KoppelingClaims['betrokkenen'][number];

/** Whose links, and the inbox of the process where organisations answer by hand. */
export interface Ontvanger {
  readonly organisatie: Organisatie;
  /** null where nobody of the process answers by hand. */
  readonly postvak: Postvak | null;
}

/** The inbox, when this organisation answers by hand. */
const postvakVan = ({ organisatie, postvak }: Ontvanger): Postvak | null =>
  postvak?.organisaties.has(organisatie) === true ? postvak : null;

async function link(
  tx: Transaction,
  claims: KoppelingClaims,
  { ontvanger, betrokkene }: { readonly ontvanger: Ontvanger; readonly betrokkene: Betrokkene },
): Promise<void> {
  const { organisatie } = ontvanger;
  // Whether the person is known here is not asked now: that is looked at anew in each question.
  const zegel = sql<Buffer>`koppelzegel(${betrokkene.bsn})`;
  const { id: handvat, soort } = betrokkene;
  await tx
    .insert(koppelingen)
    .values({ handvat, organisatie, casus: claims.casus, soort, zegel })
    .onConflictDoUpdate({ target: [koppelingen.handvat, koppelingen.organisatie], set: { soort, zegel } });
  const postvak = postvakVan(ontvanger);
  if (postvak === null) return;
  const persoonId = await maakPersoonVanHandvat(tx, organisatie, handvat);
  const vragen = await postvak.vragenOver(claims, organisatie, betrokkene);
  await stelVragen(tx, { casus: claims.casus, organisatie }, { ...vragen, persoonId });
}

const PAST_EVERY_VERSION = 2_147_483_647;

/**
 * Takes the turn of this message: one at a time per casus and organisation, and never an older version after a newer
 * one. @returns whether it is still news; the same version again is.
 */
async function takeTurn(
  tx: Transaction,
  { casus, versie, actie }: KoppelingClaims,
  organisatie: Organisatie,
): Promise<boolean> {
  await lockCasus(tx, casus, organisatie);
  // A destroyed casus never comes back under its number: no message after it, whatever its version, links anybody (P61).
  const kept = actie === 'VERNIETIGEN' ? PAST_EVERY_VERSION : versie;
  const applied = await tx
    .insert(koppelstanden)
    .values({ casus, organisatie, versie: kept })
    .onConflictDoUpdate({
      target: [koppelstanden.casus, koppelstanden.organisatie],
      set: { versie: kept },
      setWhere: sql`${koppelstanden.versie} <= ${versie} and ${koppelstanden.versie} < ${PAST_EVERY_VERSION}`,
    })
    .returning({ versie: koppelstanden.versie });
  return applied.length > 0;
}

/** What the organisation decided about a casus that is destroyed goes with it: it names a handle and says why. */
async function destroyWeigeringen(
  tx: Transaction,
  {
    casus,
    organisatie,
    handvatten,
  }: Pick<KoppelingClaims, 'casus' | 'handvatten'> & { readonly organisatie: Organisatie },
): Promise<void> {
  await tx.execute(sql`select set_config('ketenhub.vernietigen', ${casus}, true)`);
  const ofCasus = and(eq(weigeringen.casus, casus), eq(weigeringen.organisatie, organisatie));
  const which = handvatten === undefined ? ofCasus : and(ofCasus, inArray(weigeringen.handvat, handvatten));
  await tx.delete(weigeringen).where(which);
}

/** So of these persons, while the casus goes on. */
async function destroyPersonen(
  tx: Transaction,
  { casus, handvatten = [] }: KoppelingClaims,
  van: Ontvanger,
): Promise<void> {
  const { organisatie } = van;
  await lockCasus(tx, casus, organisatie);
  const linked = await tx
    .select({ handvat: koppelingen.handvat })
    .from(koppelingen)
    .where(and(eq(koppelingen.casus, casus), eq(koppelingen.organisatie, organisatie)));
  const keep = linked.map(({ handvat }) => handvat).filter((handvat) => !handvatten.includes(handvat));
  await unlink(tx, { casus }, { ...van, keep });
  await wisPersonenVanHandvat(tx, organisatie, handvatten);
  await destroyWeigeringen(tx, { casus, organisatie, handvatten });
  await destroyPersons(tx, { verantwoordelijken: [organisatie], handvatten });
}

/** Removes the links of the persons that the message does not name, and everything that was asked by hand about them. */
async function unlink(
  tx: Transaction,
  { casus }: Pick<KoppelingClaims, 'casus'>,
  van: Ontvanger & { readonly keep: string[] },
) {
  const { organisatie, keep } = van;
  await eindigVragen(tx, { casus, organisatie }, postvakVan(van) === null ? [] : keep);
  const ofCasus = and(eq(koppelingen.casus, casus), eq(koppelingen.organisatie, organisatie));
  const gone = await tx
    .delete(koppelingen)
    .where(keep.length === 0 ? ofCasus : and(ofCasus, notInArray(koppelingen.handvat, keep)))
    .returning({ handvat: koppelingen.handvat });
  return gone.map(({ handvat }) => handvat);
}

/**
 * Makes the links of one organisation in one casus equal to what the case authority says: twice delivered is once
 * linked, ONTKOPPELEN leaves none, and what comes too late changes nothing. Where the organisation answers by hand, so do its open
 * questions. VERNIETIGEN takes the refusals of the organisation too; ONTKOPPELEN keeps them, so that one who is linked again gives
 * no more than before; and it takes the keys with which the persons stand in the log. PERSOON_VERNIETIGEN does that of the persons it names. Nobody learns from the outcome whether a person is known here.
 */
export function applyKoppeling(database: Database, claims: KoppelingClaims, ontvanger: Ontvanger): Promise<void> {
  const { organisatie } = ontvanger;
  return withContext(database, { koppelen: claims.casus }, async (tx) => {
    // Whatever its turn: a handle that is destroyed never comes back.
    if (claims.actie === 'PERSOON_VERNIETIGEN') return destroyPersonen(tx, claims, ontvanger);
    if (!(await takeTurn(tx, claims, organisatie))) return;
    const wanted = gekoppeldenVan(claims);
    const keep = wanted.map(({ id }) => id);
    const gone = await unlink(tx, claims, { ...ontvanger, keep });
    if (claims.actie === 'VERNIETIGEN') {
      await destroyWeigeringen(tx, { casus: claims.casus, organisatie });
      await destroySubjects(tx, { casus: claims.casus, verantwoordelijken: [organisatie] });
    }
    for (const betrokkene of wanted) await link(tx, claims, { ontvanger, betrokkene });
    await wisGeslotenPersonalia(tx, { casus: claims.casus, organisatie });
    await wisPersonenVanHandvat(tx, organisatie, postvakVan(ontvanger) === null ? [...gone, ...keep] : gone);
  });
}
