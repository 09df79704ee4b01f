import { randomBytes, randomUUID } from 'node:crypto';
import type { Transaction } from '@ketenhub/database';
import { actorLine, destroySubjects, openLogbook } from '@ketenhub/logbook';
import { dutchDay, OIN } from '@ketenhub/vocabulary';
import type { LinkQueue } from '../linking/link-queue.ts';
import { heeftBewaarplicht } from '../retention/bewaartermijn.ts';
import * as destroyRows from '../store/destroy-rows.ts';
import { type Vernietiging, writeProof } from '../store/destruction-proofs.ts';
import { countPlaatsingen, lijstenVan } from '../store/lijstplaatsingen.ts';
import { readBewaarbesluiten } from '../store/retention-terms.ts';

export interface DestroyRequest {
  readonly links: Pick<LinkQueue, 'enqueue'>;
  readonly nummer: string;
  readonly grond: Exclude<Vernietiging['grond'], 'PERSOON_VERWIJDERD'>;
  /** Who has it done: the pseudonym of the user who records the decision, or which part of the house. Only for the log. */
  readonly door: string;
  /** Moment of the destruction. */
  readonly nu: Date;
  /** Calendar day in the Netherlands on which a duty to keep is judged; that of `nu` unless told. */
  readonly dag?: string;
}

export type Vernietigd =
  | { readonly soort: 'VERNIETIGD'; readonly bewijs: Vernietiging; readonly organisaties: readonly string[] }
  /** Another law forbids it, or a rechtsvordering needs the data (WGS 1.8(7)): nothing was changed. */
  | { readonly soort: 'BEWAARPLICHT' }
  | { readonly soort: 'BESTAAT_NIET' };

type Casus = NonNullable<Awaited<ReturnType<typeof destroyRows.lockCasus>>>;

function uitkomst(
  { afgeslotenOp }: Casus,
  grond: DestroyRequest['grond'],
): 'AFGEWEZEN' | 'AFGESLOTEN' | 'NIET_AFGESLOTEN' {
  if (grond === 'AANMELDING_AFGEWEZEN') return 'AFGEWEZEN';
  return afgeslotenOp === null ? 'NIET_AFGESLOTEN' : 'AFGESLOTEN';
}

/**
 * In the transaction of the destruction: one that cannot be logged is not done. The line names the proof, not the casus.
 * @throws LogUnavailable
 */
export function logDestruction(
  tx: Transaction,
  { id, grond }: Pick<Vernietiging, 'id' | 'grond'>,
  door: string,
): Promise<unknown> {
  const isStep = grond === 'AANMELDING_AFGEWEZEN' || grond === 'PERSOON_VERWIJDERD';
  const line = actorLine({
    moment: 'UITKOMST',
    verantwoordelijke: 'zvh',
    span: { traceId: randomBytes(16).toString('hex'), spanId: randomBytes(8).toString('hex'), parentSpanId: null },
    actie: 'VERNIETIGEN',
    object: id,
    resultaat: grond,
    oorsprong: isStep ? 'casusproces' : 'bewaartermijnen',
    actor: { gebruiker: door, organisatie: 'zvh', rol: isStep ? 'CASUSPROCES' : 'BEWAARTERMIJN' },
  });
  return openLogbook(tx).write([line]);
}

async function destroy(tx: Transaction, request: DestroyRequest, casus: Casus): Promise<Vernietigd> {
  const { nummer, grond, nu, links } = request;
  const organisaties = [...new Set([...(await destroyRows.everDeelnemer(tx, nummer)), casus.aanmelder])].sort();
  const lijsten = await lijstenVan(tx, nummer);
  const handvatten = await destroyRows.handlesOf(tx, nummer);
  const rijen = await destroyRows.destroyRows(tx, nummer);
  await countPlaatsingen(tx, { lijsten, gebeurtenis: 'VERWIJDERD', dag: dutchDay(nu) });
  const { thema, gemeente, domein } = casus;
  const jaar = Number(dutchDay(casus.aangemeldOp).slice(0, 4));
  await destroyRows.countDestroyed(tx, { thema, gemeente, domein, jaar, uitkomst: uitkomst(casus, grond) });
  const bewijs = { id: randomUUID(), vernietigdOp: nu, grond, rijen };
  await destroySubjects(tx, { casus: nummer, verantwoordelijken: ['zvh'], handvatten });
  // The house itself confirms for its gateway, whose log lines are about these persons too.
  const bevestigers = [...organisaties, OIN.zvh];
  await writeProof(tx, { bewijs, casus: nummer, versie: casus.versie + 1, organisaties: bevestigers });
  await logDestruction(tx, bewijs, request.door);
  await links.enqueue(
    tx,
    bevestigers.map((oin) => ({ casus: nummer, oin })),
  );
  return { soort: 'VERNIETIGD', bewijs, organisaties };
}

/**
 * Destroys a casus inside the caller's transaction (WGS 1.8(7), BGS 1.16(1); R18, R19): every row of it in the register, and the
 * copies in later casussen of the same person. What stays names no person: one count more in the figures, a proof with a
 * random id and, until each organisation that was ever linked has confirmed, the number that its source must be told. Those
 * messages are enqueued here too, so that all of it happens or nothing does. The keys with which its persons stand in the log go as well.
 *
 * Works from any context of row security and leaves it as it was. The caller decides whether the casus may be destroyed; only
 * a duty to keep is checked here. A number is never given out again: the sources refuse what is older than the version with
 * which they destroyed. @throws LogUnavailable
 */
export function destroyCasus(tx: Transaction, request: DestroyRequest): Promise<Vernietigd> {
  const { nummer, nu, dag = dutchDay(nu) } = request;
  return destroyRows.whileDestroying(tx, nummer, async () => {
    const casus = await destroyRows.lockCasus(tx, nummer);
    if (casus === null) return { soort: 'BESTAAT_NIET' };
    if (heeftBewaarplicht(await readBewaarbesluiten(tx, nummer), dag)) return { soort: 'BEWAARPLICHT' };
    return destroy(tx, request, casus);
  });
}
