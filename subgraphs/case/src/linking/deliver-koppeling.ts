import type { PolicyClock } from '@ketenhub/bundle';
import { type Database, READ_ONLY, withContext } from '@ketenhub/database';
import type { HttpClient } from '@ketenhub/service';
import { boundTo, type Presenter, type SigningKey, signKoppeling } from '@ketenhub/tokens';
import type { Bron } from '@ketenhub/vocabulary';
import { readEvidence } from '../authority/read-evidence.ts';
import type { CaseFacts } from '../store/case-facts.ts';
import { confirm, openConfirmation } from '../store/destruction-proofs.ts';
import type { LinkJob } from './link-queue.ts';

export interface LinkDelivery {
  readonly database: Database;
  readonly policies: Pick<PolicyClock, 'current'>;
  /** The key that signs now; another after a rotation. */
  readonly key: () => SigningKey;
  /** Our own certificate: a message that somebody kept is of no use on another connection (attack 72). */
  readonly presenter: Presenter;
  readonly http: HttpClient;
  /** Base address of each partner subgraph. */
  readonly urls: Readonly<Record<Exclude<Bron, 'casus'>, string>>;
}

/**
 * The aanmelder is linked from its own aanmelding on; the others once they are designated; nobody in a closed casus. One that was
 * opened again has no new aanmelding, so nobody until both decisions were taken anew.
 */
function isLinked({ casus, deelnemers }: CaseFacts, oin: string): boolean {
  if (casus.fase === 'AFGESLOTEN') return false;
  if (casus.deelnemersbesluitOp !== null) return deelnemers.includes(oin);
  return casus.heropendOp === null && casus.aanmelder === oin;
}

type Message = Record<string, unknown>;
const RETAINING = { bewaren: 'ja' };

function message(facts: CaseFacts, oin: string): Message {
  const linked = isLinked(facts, oin);
  return {
    casus: facts.casus.nummer,
    organisatie: oin,
    versie: facts.casus.versie,
    actie: linked ? 'KOPPELEN' : 'ONTKOPPELEN',
    ...(linked ? { thema: facts.casus.thema, fase: facts.casus.fase } : {}),
    betrokkenen: linked
      ? facts.betrokkenen.map(({ handvat, soort, bsn, naam, geboortedatum }) => ({
          id: handvat,
          soort,
          bsn,
          naam,
          geboortedatum,
        }))
      : [],
  };
}

/** A casus that is not in the register (any more): whether this organisation has yet to hear that it was destroyed. */
async function destructionOf({ database }: LinkDelivery, { casus, oin }: LinkJob): Promise<Message | null> {
  const versie = await withContext(database, RETAINING, (tx) => openConfirmation(tx, casus, oin), READ_ONLY);
  return versie === null ? null : { casus, organisatie: oin, versie, actie: 'VERNIETIGEN', betrokkenen: [] };
}

/**
 * Tells one organisation what its links in one casus must be now, so that late, repeated and swapped jobs all end in
 * the same state; also that the casus is destroyed, of which its receipt is the confirmation in the proof. One that no source
 * answers for cannot confirm: its proof stays open. @throws when the partner does not take it; the queue tries again.
 */
export function deliverKoppeling(delivery: LinkDelivery): (job: LinkJob) => Promise<void> {
  return async (job) => {
    const facts = await readEvidence(delivery.database, job.casus);
    const koppelbericht = facts === null ? await destructionOf(delivery, job) : message(facts, job.oin);
    const bron = delivery.policies.current().deelnemers.find(({ oin }) => oin === job.oin)?.subgraph;
    if (koppelbericht === null || bron === undefined || bron === 'casus') return;
    const koppeling = await signKoppeling(delivery.key(), bron, {
      ...koppelbericht,
      ...boundTo(delivery.presenter),
    });
    const answer = await delivery.http.postJson(`${delivery.urls[bron]}/koppelingen`, { koppeling });
    if (answer.status !== 202) throw new Error(`link not taken: ${answer.status}`);
    if (koppelbericht.actie === 'VERNIETIGEN')
      await withContext(delivery.database, RETAINING, (tx) => confirm(tx, job.casus, job.oin));
  };
}
