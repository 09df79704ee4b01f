import { openLogbook } from '@ketenhub/logbook';
import { today } from '@ketenhub/subgraph';
import { addYears } from '../retention/calendar-years.ts';
import {
  answerTerugkoppeling,
  insertTerugkoppeling,
  newestTerugkoppeling,
  type Terugkoppeling,
} from '../store/terugkoppelingen.ts';
import { readVerstrekking, type Verstrekking } from '../store/verstrekkingen.ts';
import type { Fout } from './aanmelding.ts';
import { checkText, wrong } from './check-text.ts';
import { type BesluitOmgeving, type BesluitVraag, inBeslisruimte, refused } from './record-decision.ts';
import { onvolledig } from './record-scenario.ts';
import type { VerstrekkingUitkomst } from './supply-scenario.ts';

export interface Terugmelding {
  /** ISO 8601. */
  readonly ontvangenOp: string;
  readonly gevolg: NonNullable<Terugkoppeling['gevolg']>;
  readonly isBruikbaar: boolean;
  readonly toelichting: string;
}

const TOELICHTING = { min: 5, max: 1_000 };
const ER_NIET = 'Deze verstrekking is er niet.';
const NIET_VERSTREKT = 'Dit is nog niet verstrekt; er is niets om terug te koppelen.';

const lineOf = ({ changeLine }: BesluitVraag, handeling: string, { casus, kenmerk }: Verstrekking) =>
  changeLine({ verantwoordelijke: 'zvh', handeling, object: `${casus} verstrekking ${kenmerk}` });

function checkDag(uiterlijkOp: string, dag: string): Fout[] {
  if (uiterlijkOp <= dag) return wrong('uiterlijkOp', 'Deze dag is al voorbij, of het is vandaag.');
  return uiterlijkOp > addYears(dag, 1)
    ? wrong('uiterlijkOp', 'De ontvanger koppelt ten minste jaarlijks terug (WGS 1.7(4)).')
    : [];
}

/** Records that the recipient was asked to report back (WGS 1.7(4)). @throws LogUnavailable, and then nothing was recorded */
export function askTerugkoppeling(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  { kenmerk, uiterlijkOp }: { readonly kenmerk: string; readonly uiterlijkOp: string },
): Promise<VerstrekkingUitkomst | null> {
  return inBeslisruimte<VerstrekkingUitkomst>(omgeving, vraag, async (tx, { refuse, facts: { casus } }) => {
    const uitleg = refuse('terugkoppelingVragen');
    if (uitleg !== null) return refused(uitleg);
    const verstrekking = await readVerstrekking(tx, { casus: casus.nummer, kenmerk });
    if (verstrekking === null) return refused(ER_NIET);
    if (verstrekking.verstrekkingstand !== 'VERSTREKT') return refused(NIET_VERSTREKT);
    const open = await newestTerugkoppeling(tx, kenmerk);
    if (open !== null && open.ontvangenOp === null)
      return refused('De ontvanger is al gevraagd; er is nog niets terug.');
    const dag = today();
    const fouten = checkDag(uiterlijkOp, dag);
    if (fouten.length > 0) return onvolledig(fouten);
    await insertTerugkoppeling(tx, verstrekking, { gevraagdOp: dag, uiterlijkOp });
    await openLogbook(tx).write([lineOf(vraag, 'TERUGKOPPELING_GEVRAAGD', verstrekking)]);
    return { __typename: 'VerstrekkingVastgelegd', kenmerk, casus };
  });
}

function check({ ontvangenOp, toelichting }: Terugmelding, verstrektOp: string, dag: string): Fout[] {
  return [
    ...(ontvangenOp > dag ? wrong('ontvangenOp', 'Deze dag moet nog komen.') : []),
    ...(ontvangenOp < verstrektOp ? wrong('ontvangenOp', 'Dit is voor de verstrekking.') : []),
    ...checkText('toelichting', toelichting, TOELICHTING),
  ];
}

/** Records what the recipient told, asked or not: it is a duty of its own (WGS 1.7(4)). @throws LogUnavailable, and then nothing was recorded */
export function recordTerugkoppeling(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  { kenmerk, ...melding }: Terugmelding & { readonly kenmerk: string },
): Promise<VerstrekkingUitkomst | null> {
  return inBeslisruimte<VerstrekkingUitkomst>(omgeving, vraag, async (tx, { refuse, facts: { casus } }) => {
    const uitleg = refuse('terugkoppelingVastleggen');
    if (uitleg !== null) return refused(uitleg);
    const verstrekking = await readVerstrekking(tx, { casus: casus.nummer, kenmerk });
    if (verstrekking === null) return refused(ER_NIET);
    const { verstrektOp } = verstrekking;
    if (verstrektOp === null) return refused(NIET_VERSTREKT);
    const dag = today();
    const fouten = check(melding, verstrektOp, dag);
    if (fouten.length > 0) return onvolledig(fouten);
    const antwoord = { ...melding, toelichting: melding.toelichting.trim() };
    const open = await newestTerugkoppeling(tx, kenmerk);
    if (open !== null && open.ontvangenOp === null) await answerTerugkoppeling(tx, open, antwoord);
    else await insertTerugkoppeling(tx, verstrekking, { gevraagdOp: dag, uiterlijkOp: dag, ...antwoord });
    await openLogbook(tx).write([lineOf(vraag, 'TERUGKOPPELING', verstrekking)]);
    return { __typename: 'VerstrekkingVastgelegd', kenmerk, casus };
  });
}
