import type { Transaction } from '@ketenhub/subgraph';
import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Rechtspositie, Toestemming } from '../consent/rechtspositie.ts';
import {
  personenVanBeheer as personen,
  poortenVanBeheer as poorten,
  rechtspositiesVanBeheer as rechtsposities,
  toestemmingenVanBeheer as toestemmingen,
  vertegenwoordigersVanBeheer as vertegenwoordigers,
} from './poorten-tabellen.ts';

// Every statement here runs in the context of the key of one organisation, and reaches its rows and no other.

/** The clock of the gates: the calendar day in the Netherlands of the database, as the row policy has it. */
export async function leesVandaag(tx: Transaction): Promise<string> {
  const { rows } = await tx.execute<{ dag: string }>(
    sql`select ((now() at time zone 'Europe/Amsterdam')::date)::text as dag`,
  );
  return rows[0]?.dag ?? '';
}

export interface Gezocht {
  readonly casus: string;
  readonly betrokkene: string;
  readonly voor?: 'EIGEN_DOSSIER' | 'MET_DE_HAND' | undefined;
}

/** The person of the organisation behind a handle; null: not linked for it, or not known to it. */
export async function leesPersoon(tx: Transaction, { casus, betrokkene, voor }: Gezocht): Promise<string | null> {
  const rows = await tx
    .select({ id: personen.persoonId, metDeHand: personen.metDeHand })
    .from(personen)
    .where(and(eq(personen.casus, casus), eq(personen.handvat, betrokkene)))
    .orderBy(asc(personen.metDeHand));
  const found = voor === undefined ? rows[0] : rows.find(({ metDeHand }) => metDeHand === (voor === 'MET_DE_HAND'));
  return found?.id ?? null;
}

export type Vertegenwoordigerrij = typeof vertegenwoordigers.$inferSelect;
type Toestemmingrij = typeof toestemmingen.$inferSelect;

/** A person's position with the names of who stand for the person. */
export interface Positie extends Rechtspositie {
  readonly vertegenwoordigers: readonly Vertegenwoordigerrij[];
}

/** The positions of these persons; without a choice of everyone of the organisation. */
async function leesPosities(tx: Transaction, persoonIds?: readonly string[]): Promise<(persoonId: string) => Positie> {
  const geboren = await tx
    .select()
    .from(rechtsposities)
    .where(persoonIds && inArray(rechtsposities.persoonId, [...persoonIds]));
  const staan = await tx
    .select()
    .from(vertegenwoordigers)
    .where(persoonIds && inArray(vertegenwoordigers.persoonId, [...persoonIds]))
    .orderBy(asc(vertegenwoordigers.vanaf), asc(vertegenwoordigers.id));
  const born = new Map(geboren.map(({ persoonId, geboortedatum }) => [persoonId, geboortedatum]));
  const stand = Map.groupBy(staan, ({ persoonId }) => persoonId);
  return (id) => ({ geboortedatum: born.get(id) ?? null, vertegenwoordigers: stand.get(id) ?? [] });
}

export const leesPositie = async (tx: Transaction, persoonId: string): Promise<Positie> =>
  (await leesPosities(tx, [persoonId]))(persoonId);

/** As the rules of consent see it. */
export type Poortrij = typeof poorten.$inferSelect & { readonly betrokkene: string | null };

export interface Toestemmingvan extends Toestemming, Pick<Toestemmingrij, 'id' | 'rol' | 'vorm' | 'vastgelegdDoor'> {}

/** A gate with all that decides whether it is open. */
export interface Poortdossier {
  readonly rij: Poortrij;
  readonly positie: Positie;
  readonly toestemmingen: readonly Toestemmingvan[];
}

// Spelled out: in the fields of a query of one table drizzle leaves the name of the table away, and the view has the same columns.
const handvat = sql<string | null>`(select min(k.handvat) from personen_van_beheer k
  where k.casus = "poorten_van_beheer"."casus" and k.persoon_id = "poorten_van_beheer"."persoon_id")`;

export interface Keuze {
  readonly where: SQL | undefined;
  readonly limit?: number;
}

/** Gates by casus and id. The same three statements more, however many there are. */
export async function leesPoorten(tx: Transaction, { where, limit }: Keuze): Promise<readonly Poortdossier[]> {
  const query = tx.select().from(poorten).where(where).orderBy(asc(poorten.casus), asc(poorten.id));
  const found = await (limit === undefined ? query : query.limit(limit));
  const betrokkenen = new Map(
    (
      await tx
        .select({ id: poorten.id, betrokkene: handvat })
        .from(poorten)
        .where(
          limit === undefined
            ? where
            : inArray(
                poorten.id,
                found.map(({ id }) => id),
              ),
        )
    ).map(({ id, betrokkene }) => [id, betrokkene]),
  );
  const few = limit === undefined ? undefined : found.map(({ persoonId }) => persoonId);
  const positieVan = await leesPosities(tx, few);
  const gegeven = await tx
    .select()
    .from(toestemmingen)
    .where(
      few &&
        inArray(
          toestemmingen.grondslagId,
          found.map(({ id }) => id),
        ),
    )
    .orderBy(asc(toestemmingen.gegevenOp), asc(toestemmingen.id));
  const ofGate = Map.groupBy(gegeven, ({ grondslagId }) => grondslagId);
  return found.map((rij) => ({
    rij: { ...rij, betrokkene: betrokkenen.get(rij.id) ?? null },
    positie: positieVan(rij.persoonId),
    toestemmingen: (ofGate.get(rij.id) ?? []).map((een) => ({ ...een, door: een.vertegenwoordigerId })),
  }));
}

export const leesPoort = async (tx: Transaction, id: string): Promise<Poortdossier | null> =>
  (await leesPoorten(tx, { where: eq(poorten.id, id), limit: 1 }))[0] ?? null;

/** One page of the gates, of one casus or person or of all. */
export function leesPoortenblad(
  tx: Transaction,
  {
    casus,
    betrokkene,
    na,
    eerste,
  }: { casus: string | null; betrokkene: string | null; na: string | null; eerste: number },
) {
  const [naCasus = '', naId = ''] = na?.split('_') ?? [];
  const where = and(
    casus === null ? undefined : eq(poorten.casus, casus),
    betrokkene === null ? undefined : sql`${handvat} = ${betrokkene}`,
    na === null ? undefined : sql`(${poorten.casus}, ${poorten.id}) > (${naCasus}, ${naId}::uuid)`,
  );
  return leesPoorten(tx, { where, limit: eerste + 1 });
}

/** The gates of a person that rest on consent and stand, in every casus. */
export const leesOpToestemming = (tx: Transaction, persoonId: string) =>
  leesPoorten(tx, {
    where: and(
      eq(poorten.persoonId, persoonId),
      eq(poorten.grondslag, 'UITDRUKKELIJKE_TOESTEMMING'),
      isNull(poorten.ingetrokkenOp),
    ),
    limit: 10_000,
  });

/** All that stand, of who is linked now: what may have to be looked at again. */
export const leesStaande = (tx: Transaction) => leesPoorten(tx, { where: isNull(poorten.ingetrokkenOp) });

/** @returns from when the vertegenwoordiger stands; null: no such one of this organisation. */
export async function leesVertegenwoordiger(tx: Transaction, id: string): Promise<Vertegenwoordigerrij | null> {
  return (await tx.select().from(vertegenwoordigers).where(eq(vertegenwoordigers.id, id)))[0] ?? null;
}
