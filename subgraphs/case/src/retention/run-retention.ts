import { type Database, READ_ONLY, withContext } from '@ketenhub/database';
import type { Logger } from '@ketenhub/service';
import { dutchDay, unreachable } from '@ketenhub/vocabulary';
import { destroyCasus, type Vernietigd } from '../actions/destroy-casus.ts';
import { bewaardVan } from '../advies/bewaardagen.ts';
import type { LinkQueue } from '../linking/link-queue.ts';
import { removeOldAdviezen } from '../store/adviezen.ts';
import { removeOldCounts } from '../store/bekendheid.ts';
import { lockCasus, whileDestroying } from '../store/destroy-rows.ts';
import { offerAgain } from '../store/destruction-proofs.ts';
import { removeExpiredFeiten } from '../store/dossier.ts';
import { type Bewaarstand, readBewaarstanden, readCasusStand } from '../store/retention-terms.ts';
import { removeExpiredAlineas } from '../store/verslag.ts';
import { moetVernietigd } from './bewaartermijn.ts';
import { casusTermijn } from './casus-termijn.ts';

export interface Retention {
  readonly database: Database;
  readonly links: Pick<LinkQueue, 'enqueue'>;
  readonly logger: Logger;
  /** Calendar day in the Netherlands on which terms are judged. */
  readonly today: () => string;
  /** How long an adviesvraag is kept, and the advice that came with a rejection. */
  readonly adviesBewaardagen: number;
}

/** What a run did; no casus and no person is in it. */
export interface RetentionReport {
  readonly dag: string;
  /** Ids of the proofs of what was destroyed. */
  readonly vernietigd: readonly string[];
  /** Terms that have passed of casussen that must be kept for now. */
  readonly bewaarplicht: number;
  /** Casussen that could not be destroyed now and are tried again in the next run. */
  readonly mislukt: number;
}

/** The queue keeps a message for sixty days; a source that is away longer is told again. */
const OFFER_AGAIN_MS = 30 * 86_400_000;

/** Terms of all casussen, as they stand on `dag`. */
export function readTermijnen(database: Database): Promise<Bewaarstand[]> {
  return withContext(database, { bewaren: 'ja' }, readBewaarstanden, READ_ONLY);
}

/** One casus in one transaction; judged again under its lock, because a decision may have come since it was listed. */
function destroyWhenDue(retention: Retention, nummer: string, dag: string, door: string): Promise<Vernietigd | null> {
  return withContext(retention.database, { bewaren: 'ja', taken: 'ja' }, (tx) =>
    whileDestroying(tx, nummer, async () => {
      const casus = await lockCasus(tx, nummer);
      const stand = casus === null ? null : await readCasusStand(tx, casus);
      if (stand === null) return null;
      const termijn = casusTermijn(stand, dag);
      if (!moetVernietigd(termijn, dag)) return null;
      const grond = termijn.isNietMeerNodig ? 'NIET_MEER_NODIG' : 'TERMIJN_VERSTREKEN';
      return destroyCasus(tx, { links: retention.links, nummer, grond, door, nu: new Date(), dag });
    }),
  );
}

function offerOpenConfirmations({ database, links }: Retention): Promise<void> {
  return withContext(database, { bewaren: 'ja', taken: 'ja' }, async (tx) =>
    links.enqueue(tx, await offerAgain(tx, new Date(Date.now() - OFFER_AGAIN_MS))),
  );
}

/** Facts and paragraphs past the last day that their source gave them; a duty to keep holds them too. */
function removeExpired({ database }: Retention, dag: string, standen: readonly Bewaarstand[]): Promise<void> {
  const kept = standen.filter((stand) => casusTermijn(stand, dag).heeftBewaarplicht).map(({ nummer }) => nummer);
  return withContext(database, { verlopen: dag }, async (tx) => {
    await removeExpiredFeiten(tx, dag, kept);
    await removeExpiredAlineas(tx, dag, kept);
  });
}

/** Who asked how often is needed for the day itself only; also where nobody asks any more (attack 95). */
function removePastCounts({ database }: Retention): Promise<void> {
  const opruimen = dutchDay(new Date());
  return withContext(database, { opruimen }, (tx) => removeOldCounts(tx, opruimen));
}

/** Of no casus, so of no term of a casus: a set number of days after it was asked or given (docs/adr/0025, 0039). */
function removePastAdviezen({ database, adviesBewaardagen }: Retention, dag: string): Promise<void> {
  const adviezenvoor = bewaardVan(dag, adviesBewaardagen);
  return withContext(database, { adviezenvoor }, (tx) => removeOldAdviezen(tx, adviezenvoor));
}

/**
 * Destroys every casus whose term has passed or that is closed and not needed any more, one casus per transaction, but for
 * those with a duty to keep (WGS 1.8(7), BGS 1.16; R18). One that fails holds up no other. Two runs at the same time do the work
 * of one.
 */
export async function runRetention(retention: Retention, door: string): Promise<RetentionReport> {
  const dag = retention.today();
  const vernietigd: string[] = [];
  let [bewaarplicht, mislukt] = [0, 0];
  const standen = await readTermijnen(retention.database);
  for (const stand of standen) {
    const termijn = casusTermijn(stand, dag);
    if (dag < termijn.vernietigenUiterlijkOp) continue;
    try {
      const outcome = await destroyWhenDue(retention, stand.nummer, dag, door);
      if (outcome === null) bewaarplicht += termijn.heeftBewaarplicht ? 1 : 0;
      else if (outcome.soort === 'VERNIETIGD') vernietigd.push(outcome.bewijs.id);
      else if (outcome.soort === 'BEWAARPLICHT') bewaarplicht += 1;
      else if (outcome.soort !== 'BESTAAT_NIET') unreachable(outcome);
    } catch (error) {
      mislukt += 1;
      retention.logger.error({ error }, 'a casus could not be destroyed, tried again in the next run');
    }
  }
  await removeExpired(retention, dag, standen);
  await removePastAdviezen(retention, dag);
  await removePastCounts(retention);
  await offerOpenConfirmations(retention);
  return { dag, vernietigd, bewaarplicht, mislukt };
}
