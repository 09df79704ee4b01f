import type { Transaction } from '@ketenhub/database';
import { openLogbook } from '@ketenhub/logbook';
import { today } from '@ketenhub/subgraph';
import type { Beslisruimte } from '../process/beslisruimte.ts';
import { readFeitenByKenmerk } from '../store/dossier.ts';
import { readStandpunten } from '../store/standpunten.ts';
import { readDelen, readVerstrekking, updateVerstrekking, type Verstrekking } from '../store/verstrekkingen.ts';
import { isStillCurrent } from '../verstrekking/is-still-current.ts';
import { openConditions, type Vaststelling, type Verstrekkingsfeiten } from '../verstrekking/open-conditions.ts';
import { supplyLines } from '../verstrekking/supply-lines.ts';
import { type BesluitOmgeving, type BesluitVraag, inBeslisruimte, refused } from './record-decision.ts';
import type { VerstrekkingUitkomst } from './supply-scenario.ts';

const ER_NIET = 'Deze verstrekking is er niet.';

async function readFacts(
  tx: Transaction,
  verstrekking: Verstrekking,
  { facts, beleid }: Beslisruimte,
): Promise<Verstrekkingsfeiten> {
  const { casus, kenmerk } = verstrekking;
  const dag = today();
  const delen = await readDelen(tx, [kenmerk]);
  const kenmerken = delen.flatMap(({ deelsoort, verwijzing }) => (deelsoort === 'FEIT' ? [verwijzing] : []));
  const feiten = await readFeitenByKenmerk(tx, casus, kenmerken);
  const standpunten = await readStandpunten(tx, [kenmerk]);
  const isActueel = await isStillCurrent(tx, { casus, dag }, delen);
  return { verstrekking, delen, feiten, standpunten, beleid, deelnemers: facts.deelnemers, dag, isActueel };
}

/** A verstrekking that still has to go, or the refusal of it. */
async function prepared(tx: Transaction, casus: string, kenmerk: string) {
  const verstrekking = await readVerstrekking(tx, { casus, kenmerk });
  if (verstrekking === null) return refused(ER_NIET);
  if (verstrekking.verstrekkingstand === 'VOORBEREID') return verstrekking;
  return refused(verstrekking.verstrektOp === null ? 'Deze verstrekking is ingetrokken.' : 'Dit is al verstrekt.');
}

/**
 * Records that it was supplied, when every condition is met as things stand now: all are judged again, under the lock of the casus. Otherwise it says
 * which are open. The hub sends nothing. @throws LogUnavailable, and then nothing was recorded
 */
export function recordVerstrekking(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  { kenmerk, ...vaststelling }: Omit<Vaststelling, 'genomenDoor'> & { readonly kenmerk: string },
): Promise<VerstrekkingUitkomst | null> {
  return inBeslisruimte<VerstrekkingUitkomst>(omgeving, vraag, async (tx, ruimte) => {
    const uitleg = ruimte.refuse('verstrekkingVastleggen');
    if (uitleg !== null) return refused(uitleg);
    const { casus, betrokkenen } = ruimte.facts;
    const verstrekking = await prepared(tx, casus.nummer, kenmerk);
    if ('__typename' in verstrekking) return verstrekking;
    const feiten = await readFacts(tx, verstrekking, ruimte);
    const voorwaarden = openConditions(feiten, { ...vaststelling, genomenDoor: vraag.genomenDoor });
    if (voorwaarden.length > 0) return { __typename: 'VoorwaardenOpen', voorwaarden };
    await updateVerstrekking(tx, verstrekking, {
      verstrekkingstand: 'VERSTREKT',
      verstrektOp: feiten.dag,
      verstrektDoor: vraag.vastgelegdDoor,
      genomenDoor: [...vraag.genomenDoor],
      racGetoetstOp: verstrekking.ontvangersoort === 'DERDE' ? (vaststelling.racGetoetstOp ?? null) : null,
    });
    const handvatten = betrokkenen.map(({ handvat }) => handvat);
    await openLogbook(tx).write(supplyLines(vraag, verstrekking, { delen: feiten.delen, betrokkenen: handvatten }));
    return { __typename: 'VerstrekkingVastgelegd', kenmerk, casus };
  });
}

/** Lets go of what was prepared and not supplied; it stays, as what was asked of whom. @throws LogUnavailable, and then nothing changed */
export function dropVerstrekking(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  kenmerk: string,
): Promise<VerstrekkingUitkomst | null> {
  return inBeslisruimte<VerstrekkingUitkomst>(omgeving, vraag, async (tx, { refuse, facts: { casus } }) => {
    const uitleg = refuse('verstrekkingIntrekken');
    if (uitleg !== null) return refused(uitleg);
    const verstrekking = await prepared(tx, casus.nummer, kenmerk);
    if ('__typename' in verstrekking) return verstrekking;
    await updateVerstrekking(tx, verstrekking, { verstrekkingstand: 'INGETROKKEN' });
    const object = `${casus.nummer} verstrekking ${kenmerk}`;
    const handeling = 'VERSTREKKING_INGETROKKEN';
    await openLogbook(tx).write([vraag.changeLine({ verantwoordelijke: 'zvh', handeling, object })]);
    return { __typename: 'VerstrekkingVastgelegd', kenmerk, casus };
  });
}
