import type { PolicyClock } from '@ketenhub/bundle';
import type { Database } from '@ketenhub/database';
import type { HttpClient } from '@ketenhub/service';
import { boundTo, type Presenter, type SigningKey, signKoppeling } from '@ketenhub/tokens';
import type { Bron } from '@ketenhub/vocabulary';
import { readEvidence } from '../authority/read-evidence.ts';
import type { CaseFacts } from '../store/case-facts.ts';
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

/** The aanmelder is linked from its own aanmelding on; the others once they are designated; nobody in a closed casus. */
function isLinked({ casus, deelnemers }: CaseFacts, oin: string): boolean {
  if (casus.fase === 'AFGESLOTEN') return false;
  return casus.deelnemersbesluitOp === null ? casus.aanmelder === oin : deelnemers.includes(oin);
}

function message(facts: CaseFacts, oin: string): Record<string, unknown> {
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

/**
 * Tells one organisation what its links in one casus must be now, so that late, repeated and swapped jobs all end in
 * the same state. @throws when the partner does not take it; the queue tries again.
 */
export function deliverKoppeling(delivery: LinkDelivery): (job: LinkJob) => Promise<void> {
  return async ({ casus, oin }) => {
    const facts = await readEvidence(delivery.database, casus);
    const bron = delivery.policies.current().deelnemers.find((deelnemer) => deelnemer.oin === oin)?.subgraph;
    if (facts === null || bron === undefined || bron === 'casus') return;
    const claims = { ...message(facts, oin), ...boundTo(delivery.presenter) };
    const koppeling = await signKoppeling(delivery.key(), bron, claims);
    const answer = await delivery.http.postJson(`${delivery.urls[bron]}/koppelingen`, { koppeling });
    if (answer.status !== 202) throw new Error(`link not taken: ${answer.status}`);
  };
}
