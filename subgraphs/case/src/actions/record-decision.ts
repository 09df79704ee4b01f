import { type Database, type Transaction, withContext } from '@ketenhub/database';
import { openLogbook } from '@ketenhub/logbook';
import type { Beleid, Casusproces } from '@ketenhub/policy';
import { type SubgraphContext, today } from '@ketenhub/subgraph';
import { and, eq } from 'drizzle-orm';
import type { LinkQueue } from '../linking/link-queue.ts';
import { type Beslisruimte, openRuimte } from '../process/beslisruimte.ts';
import { readDecisionFacts } from '../store/decision-facts.ts';
import { besluiten, casussen } from '../store/tables.ts';
import type { Fout } from './aanmelding.ts';

export interface BesluitOmgeving {
  readonly database: Database;
  readonly links: LinkQueue;
  readonly casusproces: Casusproces;
}

export interface BesluitVraag {
  readonly casus: string;
  readonly casusVanToken: string | null;
  /** The version that the recorder saw: two people never lose each other's edit. */
  readonly versie: number;
  readonly genomenDoor: readonly string[];
  /** OIN of the organisation that acts. */
  readonly organisatie: string;
  readonly beleid: Beleid;
  /** Pseudonym of the user who records. */
  readonly vastgelegdDoor: string;
  /** The line of the log for a change of this request. */
  readonly changeLine: SubgraphContext<unknown>['changeLine'];
}

/** What a decision changes. */
export interface Verandering {
  readonly casus: Partial<
    Pick<
      typeof casussen.$inferInsert,
      'fase' | 'regiekleur' | 'doelbesluitOp' | 'deelnemersbesluitOp' | 'afgeslotenOp' | 'heropendOp'
    >
  >;
  readonly soort: (typeof besluiten.$inferInsert)['soort'];
  /** What was decided, in codes; no person. */
  readonly inhoud: string;
  /** Why, where the decision must say so. */
  readonly toelichting?: string;
  readonly apply?: (tx: Transaction) => Promise<void>;
  /** OINs whose links must be brought in line with the register. */
  readonly relink: readonly string[];
}

/** What a decision changes, the Dutch sentence why the process does not allow it now, or all that is wrong with what was sent, per field. */
export type Wijziging = { readonly uitleg: string } | { readonly fouten: readonly Fout[] } | Verandering;

export type Decision = (ruimte: Beslisruimte) => Wijziging;

export interface BesluitGeweigerd {
  readonly __typename: 'BesluitGeweigerd';
  readonly uitleg: string;
}
export interface BesluitOnvolledig {
  readonly __typename: 'BesluitOnvolledig';
  readonly fouten: readonly Fout[];
}
/** Of a change that wrote, or was refused as a whole. */
export type Gewijzigd =
  | { readonly __typename: 'CasusBijgewerkt'; readonly casus: typeof casussen.$inferSelect }
  | BesluitGeweigerd;
export type BesluitUitkomst = Gewijzigd | BesluitOnvolledig;

export const incomplete = (fouten: readonly Fout[]): BesluitOnvolledig => ({ __typename: 'BesluitOnvolledig', fouten });
export const refused = (uitleg: string): BesluitGeweigerd => ({ __typename: 'BesluitGeweigerd', uitleg });
const OVERTAKEN = 'Iemand anders heeft deze casus intussen gewijzigd; open hem opnieuw.';

/**
 * Does `work` in one transaction that holds the casus: all of it is there afterwards or nothing. For a change that has a version of
 * its own to check. Null for a casus that does not exist, as every other than the token's does not.
 */
export function inCasus<Uitkomst>(
  { database, casusproces }: BesluitOmgeving,
  vraag: BesluitVraag,
  work: (tx: Transaction, ruimte: Beslisruimte) => Promise<Uitkomst>,
): Promise<Uitkomst | null> {
  if (vraag.casus !== vraag.casusVanToken) return Promise.resolve(null);
  return withContext(database, { besluit: vraag.casus, taken: 'ja' }, async (tx) => {
    await tx.select({ nummer: casussen.nummer }).from(casussen).where(eq(casussen.nummer, vraag.casus)).for('update');
    const facts = await readDecisionFacts(tx, vraag.casus);
    return facts === null ? null : work(tx, openRuimte(casusproces, { ...vraag, facts, dag: today() }));
  });
}

/** The same, with the casus as the recorder saw it. */
export function inBeslisruimte<Uitkomst>(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  work: (tx: Transaction, ruimte: Beslisruimte) => Promise<Uitkomst>,
): Promise<Uitkomst | BesluitGeweigerd | null> {
  return inCasus<Uitkomst | BesluitGeweigerd>(omgeving, vraag, async (tx, ruimte) =>
    ruimte.facts.casus.versie === vraag.versie ? work(tx, ruimte) : refused(OVERTAKEN),
  );
}

/**
 * Writes a change in the transaction that holds the casus: the next version, the besluit, its line in the log and the jobs that tell the partners.
 * @throws LogUnavailable
 */
export async function keepChange(
  tx: Transaction,
  { links, vraag, now }: Pick<BesluitOmgeving, 'links'> & { readonly vraag: BesluitVraag; readonly now: Date },
  change: Verandering,
): Promise<Gewijzigd> {
  const [casus] = await tx
    .update(casussen)
    .set({ ...change.casus, versie: vraag.versie + 1 })
    .where(and(eq(casussen.nummer, vraag.casus), eq(casussen.versie, vraag.versie)))
    .returning();
  if (casus === undefined) return refused(OVERTAKEN);
  await change.apply?.(tx);
  await tx.insert(besluiten).values({
    casus: casus.nummer,
    versie: casus.versie,
    soort: change.soort,
    inhoud: change.inhoud,
    toelichting: change.toelichting ?? null,
    genomenDoor: [...vraag.genomenDoor],
    vastgelegdDoor: vraag.vastgelegdDoor,
    vastgelegdOp: now,
  });
  const object = `${casus.nummer} versie ${casus.versie}`;
  await openLogbook(tx).write([vraag.changeLine({ verantwoordelijke: 'zvh', handeling: change.soort, object })]);
  await links.enqueue(
    tx,
    change.relink.map((oin) => ({ casus: vraag.casus, oin })),
  );
  return { __typename: 'CasusBijgewerkt', casus };
}

/**
 * Records one decision: version check, change, its line in the log and the jobs that tell the partners, in one transaction.
 * @throws LogUnavailable, and then nothing was recorded
 */
export function recordDecision(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  decision: Decision,
): Promise<BesluitUitkomst | null> {
  return inBeslisruimte<BesluitUitkomst>(omgeving, vraag, async (tx, ruimte) => {
    const change = decision(ruimte);
    if ('uitleg' in change) return refused(change.uitleg);
    if ('fouten' in change) return incomplete(change.fouten);
    return keepChange(tx, { links: omgeving.links, vraag, now: ruimte.now }, change);
  });
}
