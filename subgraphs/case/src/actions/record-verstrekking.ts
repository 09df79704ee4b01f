import type { Transaction } from '@ketenhub/database';
import { openLogbook } from '@ketenhub/logbook';
import { today } from '@ketenhub/subgraph';
import type { Beslisruimte } from '../process/beslisruimte.ts';
import { readFeitenByKenmerk } from '../store/dossier.ts';
import { readStandpunten } from '../store/standpunten.ts';
import { readDelen, readVerstrekking, updateVerstrekking, type Verstrekking } from '../store/verstrekkingen.ts';
import { isStillCurrent } from '../verstrekking/is-still-current.ts';
import {
  openConditions,
  type Vaststelling,
  type Verstrekkingsfeiten,
  voorwaarde,
} from '../verstrekking/open-conditions.ts';
import { supplyLines } from '../verstrekking/supply-lines.ts';
import { askOwners, type Navraag } from './ask-owners.ts';
import { checkGeweest } from './check-dag.ts';
import { type BesluitOmgeving, type BesluitVraag, inBeslisruimte, refused } from './record-decision.ts';
import { onvolledig } from './record-scenario.ts';
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
 * Why a source does not give one of these facts now, or null. Asked last, when nothing else is open, so that no source hears of what does not go;
 * which of them shuts or is silent is not told (R05, R06).
 */
async function refusalOfSources(
  vraag: BesluitVraag,
  navraag: Navraag,
  { feiten }: Verstrekkingsfeiten,
): Promise<VerstrekkingUitkomst | null> {
  if (feiten.length === 0) return null;
  const stand = await askOwners(vraag, navraag, feiten);
  if (stand === 'GEEN_ANTWOORD') return refused('Een bron antwoordt nu niet; verstrek het later.');
  return stand === 'OPEN' ? null : { __typename: 'VoorwaardenOpen', voorwaarden: [voorwaarde('DELEN')] };
}

/** What is supplied, and by what the sources are asked whether they still give it. */
export interface Supply extends Omit<Vaststelling, 'genomenDoor'> {
  readonly kenmerk: string;
  readonly navraag: Navraag;
}

/**
 * Records that it was supplied, when every condition is met as things stand now: all are judged again, under the lock of the casus. Otherwise it says
 * which are open. The sources of the facts in it are asked again whether they give them. The hub sends nothing. @throws LogUnavailable, and then nothing was recorded
 */
export function recordVerstrekking(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  { kenmerk, navraag, ...vaststelling }: Supply,
): Promise<VerstrekkingUitkomst | null> {
  return inBeslisruimte<VerstrekkingUitkomst>(omgeving, vraag, async (tx, ruimte) => {
    const uitleg = ruimte.refuse('verstrekkingVastleggen');
    if (uitleg !== null) return refused(uitleg);
    const { casus, betrokkenen } = ruimte.facts;
    const verstrekking = await prepared(tx, casus.nummer, kenmerk);
    if ('__typename' in verstrekking) return verstrekking;
    const { racGetoetstOp } = vaststelling;
    const fouten = racGetoetstOp == null ? [] : checkGeweest('racGetoetstOp', racGetoetstOp, today());
    if (fouten.length > 0) return onvolledig(fouten);
    const feiten = await readFacts(tx, verstrekking, ruimte);
    const voorwaarden = openConditions(feiten, { ...vaststelling, genomenDoor: vraag.genomenDoor });
    if (voorwaarden.length > 0) return { __typename: 'VoorwaardenOpen', voorwaarden };
    const weigering = await refusalOfSources(vraag, navraag, feiten);
    if (weigering !== null) return weigering;
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
