import type { PolicyClock } from '@ketenhub/bundle';
import { type Database, READ_ONLY, withContext } from '@ketenhub/database';
import type { HttpClient } from '@ketenhub/service';
import { boundTo, type Presenter, type SigningKey, signKoppeling, signVernietiging } from '@ketenhub/tokens';
import type { Bron } from '@ketenhub/vocabulary';
import { readEvidence } from '../authority/read-evidence.ts';
import { type CaseFacts, isDoelVastgesteld } from '../store/case-facts.ts';
import { confirm, confirmPersonen, openConfirmation, openPersonen } from '../store/destruction-proofs.ts';
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
  readonly gatewayUrl: string;
}

/**
 * The aanmelder is linked from its own aanmelding on; the others once they are designated; nobody in a closed casus. One that was
 * opened again has no new aanmelding, so nobody until both decisions were taken anew.
 */
function isLinked(facts: CaseFacts, oin: string): boolean {
  const { casus, deelnemers } = facts;
  if (casus.fase === 'AFGESLOTEN') return false;
  if (casus.deelnemersbesluitOp !== null) return isDoelVastgesteld(facts) && deelnemers.includes(oin);
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

async function postToGateway(
  { key, presenter, http, gatewayUrl }: LinkDelivery,
  claims: Parameters<typeof signVernietiging>[1],
): Promise<void> {
  const vernietiging = await signVernietiging(key(), { ...claims, ...boundTo(presenter) });
  const answer = await http.postJson(`${gatewayUrl}/vernietigingen`, { vernietiging });
  if (answer.status !== 202) throw new Error(`destruction not taken: ${answer.status}`);
}

async function postToSource(
  { key, presenter, http, urls }: LinkDelivery,
  bron: Exclude<Bron, 'casus'>,
  message: Message,
): Promise<void> {
  const koppeling = await signKoppeling(key(), bron, { ...message, ...boundTo(presenter) });
  const answer = await http.postJson(`${urls[bron]}/koppelingen`, { koppeling });
  if (answer.status !== 202) throw new Error(`link not taken: ${answer.status}`);
}

/** What one job tells: to which source, about the casus as it is now, and about whom of it nothing may stay. */
interface Telling {
  readonly facts: CaseFacts;
  readonly bron: Bron;
  readonly handvatten: readonly string[];
}

/** Tells of the persons of a casus who are destroyed; the receipt confirms it in their proofs. */
async function tellPersonen(
  delivery: LinkDelivery,
  { casus, oin }: LinkJob,
  { facts, bron, handvatten }: Telling,
): Promise<void> {
  if (handvatten.length === 0) return;
  const { versie } = facts.casus;
  const ofPersons = { casus, organisatie: oin, versie, actie: 'PERSOON_VERNIETIGEN', betrokkenen: [], handvatten };
  await (bron === 'casus'
    ? postToGateway(delivery, { vanCasus: casus, handvatten })
    : postToSource(delivery, bron, ofPersons));
  await withContext(delivery.database, RETAINING, (tx) => confirmPersonen(tx, { casus, oin, handvatten }));
}

/** The casus is there: what the links of this organisation in it are now, and then of whom nothing may stay. */
async function tellState(delivery: LinkDelivery, job: LinkJob, telling: Telling): Promise<void> {
  if (telling.bron !== 'casus') await postToSource(delivery, telling.bron, message(telling.facts, job.oin));
  await tellPersonen(delivery, job, telling);
}

/** The casus is gone. The house has no links, but its gateway has lines about who was in it. */
async function tellDestruction(delivery: LinkDelivery, job: LinkJob, bron: Bron): Promise<void> {
  const destruction = await destructionOf(delivery, job);
  if (destruction === null) return;
  await (bron === 'casus' ? postToGateway(delivery, { casus: job.casus }) : postToSource(delivery, bron, destruction));
  await withContext(delivery.database, RETAINING, (tx) => confirm(tx, job.casus, job.oin));
}

/**
 * Tells one organisation what its links in one casus must be now, so that late, repeated and swapped jobs all end in
 * the same state; also that the casus or a person of it is destroyed, of which its receipt is the confirmation in the proof. One that no
 * source answers for cannot confirm: its proof stays open. @throws when the partner does not take it; the queue tries again.
 */
export function deliverKoppeling(delivery: LinkDelivery): (job: LinkJob) => Promise<void> {
  return async (job) => {
    const { database } = delivery;
    // Before the facts, so that the state that is told first is one without these persons.
    const handvatten = await withContext(database, RETAINING, (tx) => openPersonen(tx, job.casus, job.oin), READ_ONLY);
    const facts = await readEvidence(database, job.casus);
    const bron = delivery.policies.current().deelnemers.find(({ oin }) => oin === job.oin)?.subgraph;
    if (bron === undefined) return;
    await (facts === null
      ? tellDestruction(delivery, job, bron)
      : tellState(delivery, job, { facts, bron, handvatten }));
  };
}
