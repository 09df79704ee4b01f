import type { Transaction } from '@ketenhub/database';
import { openLogbook } from '@ketenhub/logbook';
import { today } from '@ketenhub/subgraph';
import { OIN } from '@ketenhub/vocabulary';
import type { Dossierkijk } from '../dossier/dossierkijk.ts';
import type { Feitveld } from '../dossier/feitveld.ts';
import type { Beslisruimte } from '../process/beslisruimte.ts';
import { betwistSinds } from '../store/correcties.ts';
import { insertFeit } from '../store/dossier.ts';
import type { casussen } from '../store/tables.ts';
import type { Fout } from './aanmelding.ts';
import { askOwners, type Navraag } from './ask-owners.ts';
import { checkFeit, type Feitinvoer, type Vastlegger } from './check-feit.ts';
import {
  type BesluitGeweigerd,
  type BesluitOmgeving,
  type BesluitVraag,
  inBeslisruimte,
  refused,
} from './record-decision.ts';

export type FeitUitkomst =
  | {
      readonly __typename: 'FeitVastgelegd';
      readonly kenmerk: string;
      readonly casus: typeof casussen.$inferSelect;
    }
  | { readonly __typename: 'FeitOnvolledig'; readonly fouten: readonly Fout[] }
  | BesluitGeweigerd;

/** The row of a fact that was judged. */
async function write(
  tx: Transaction,
  feit: Feitinvoer,
  om: { casus: string; veld: Feitveld; oin: string; door: string; now: Date },
) {
  const { casus, oin } = om;
  const { bron, subcategorie } = om.veld;
  return insertFeit(tx, {
    casus,
    betrokkene: feit.betrokkene,
    veld: feit.veld,
    subcategorie,
    bron,
    waarde: feit.waarde.trim(),
    herkomst: feit.herkomst,
    peildatum: feit.peildatum,
    status: feit.status,
    beperking: feit.beperking.trim() === '' ? null : feit.beperking.trim(),
    geldigTot: feit.geldigTot ?? null,
    betwistSinds: await betwistSinds(tx, { casus, oin, veld: feit.veld }),
    vastgelegdDoor: om.door,
    eersteVerwerkingOp: om.now,
  });
}

/** Who records in this casus, as what is recorded of partners is judged by. */
export function vastleggerVan(
  { beleid, organisatie }: Pick<BesluitVraag, 'beleid' | 'organisatie'>,
  kijk: Dossierkijk,
  { facts }: Pick<Beslisruimte, 'facts'>,
): Vastlegger {
  const soortVan = (handvat: string) => facts.betrokkenen.find((wie) => wie.handvat === handvat)?.soort ?? null;
  return { kijk, beleid, organisatie, dag: today(), soortVan };
}

/** Why the source does not give this value now, or null. */
async function refusalOfSource(
  vraag: BesluitVraag,
  { feit, ...navraag }: Vastlegging,
  { bron, subcategorie }: Feitveld,
): Promise<FeitUitkomst | null> {
  const { betrokkene, veld } = feit;
  const stand = await askOwners(vraag, navraag, [{ betrokkene, veld, subcategorie, bron }]);
  if (stand === 'GEEN_ANTWOORD') return refused('De bron van dit gegeven antwoordt nu niet; leg het later vast.');
  if (stand === 'OPEN') return null;
  const uitleg = 'De organisatie van wie dit gegeven is, verstrekt het nu niet over deze persoon.';
  return { __typename: 'FeitOnvolledig', fouten: [{ veld: 'veld', uitleg }] };
}

/** What is recorded, and by what its source is asked. */
export interface Vastlegging extends Navraag {
  readonly feit: Feitinvoer;
  readonly kijk: Dossierkijk;
}

/**
 * Keeps a value that a partner gave in the dossier, with its line in the log, in one transaction. No decision of the casus is
 * recorded and no version counted on: both are shown to people who may not know that there is such a fact (R05).
 * @throws LogUnavailable, and then nothing was recorded
 */
export function recordFeit(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  vastlegging: Vastlegging,
): Promise<FeitUitkomst | null> {
  return inBeslisruimte<FeitUitkomst>(omgeving, vraag, async (tx, ruimte) => {
    const uitleg = ruimte.refuse('feitVastleggen');
    if (uitleg !== null) return refused(uitleg);
    const { feit, kijk } = vastlegging;
    const oordeel = checkFeit(feit, vastleggerVan(vraag, kijk, ruimte));
    if ('fouten' in oordeel) return { __typename: 'FeitOnvolledig', fouten: oordeel.fouten };
    const { casus } = ruimte.facts;
    const { veld } = oordeel;
    const weigering = await refusalOfSource(vraag, vastlegging, veld);
    if (weigering !== null) return weigering;
    const oin = vraag.beleid.deelnemers.find(({ code }) => code === veld.bron)?.oin ?? '';
    const door = vraag.organisatie === OIN.zvh ? 'zvh' : veld.bron;
    const kenmerk = await write(tx, feit, { casus: casus.nummer, veld, oin, door, now: ruimte.now });
    if (kenmerk === null) return refused('Dit feit staat al in het dossier.');
    const object = `${casus.nummer} feit ${kenmerk} ${feit.veld}`;
    await openLogbook(tx).write([vraag.changeLine({ verantwoordelijke: 'zvh', handeling: 'FEIT', object })]);
    return { __typename: 'FeitVastgelegd', kenmerk, casus };
  });
}
