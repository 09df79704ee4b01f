import { type Bronbeheer, beheerRoute, type Handeling, type Transaction, type Uitkomst } from '@ketenhub/subgraph';
import type { Organisatie } from '@ketenhub/vocabulary';
import type * as v from 'valibot';
import type { Toestemming } from '../consent/rechtspositie.ts';
import { vereisteToestemming } from '../consent/vereiste-toestemming.ts';
import * as lezen from '../store/poorten-lezen.ts';
import * as schrijven from '../store/poorten-schrijven.ts';
import { ONBEKENDE_BETROKKENE, ONBEKENDE_POORT, onjuist } from './antwoorden.ts';
import { opPoort, stand } from './op-poort.ts';
import type { Gebreken } from './velden.ts';
import * as velden from './velden.ts';

interface Neen {
  /** Id of the vertegenwoordiger; null: the person self. */
  readonly van: string | null;
  readonly dag: string;
  readonly door: string;
}

/**
 * Somebody says no: ends what they gave, and where they gave nothing it is written down as said on that day. So can the person under
 * curatele or mentorschap, whom nobody asked before (AVG 7(3)). @returns what is wrong with it, or null
 */
async function zegNee(
  tx: Transaction,
  { rij, positie }: lezen.Poortdossier,
  { van, dag, door }: Neen,
): Promise<Gebreken | null> {
  if (van !== null && !positie.vertegenwoordigers.some(({ id }) => id === van))
    return { van: 'Deze vertegenwoordiger is niet van deze betrokkene.' };
  if ((await schrijven.trekToestemmingIn(tx, { poort: rij.id, van, op: dag, door })) > 0) return null;
  const wijze = vereisteToestemming(positie, dag)?.wijze;
  if (wijze === undefined || (van === null && wijze === 'GEZAGHEBBENDEN'))
    return { van: 'Wie op deze dag niet beslist, heeft niets om in te trekken.' };
  const neen: Toestemming = { door: van, wijze, gegevenOp: dag, ingetrokkenOp: dag };
  const nieuw = [{ ...neen, vorm: null, vastgelegdDoor: door, ingetrokkenDoor: door }];
  await schrijven.schrijfToestemmingen(tx, rij, { positie, nieuw });
  return null;
}

const giverOf = (van: string): string | null => (van === 'BETROKKENE' ? null : van);

/** The day on which it was said; null: it is said to be of a day to come, which a withdrawal never is. */
async function dagVan(tx: Transaction, op: string | undefined): Promise<string | null> {
  const vandaag = await lezen.leesVandaag(tx);
  return op !== undefined && op > vandaag ? null : (op ?? vandaag);
}

const LATER = { op: 'Een intrekking geldt meteen; deze dag ligt na vandaag.' };

async function bijEen(
  tx: Transaction,
  { poort, van, op, door }: v.InferOutput<typeof velden.nietLangerSchema>,
): Promise<Uitkomst> {
  const dossier = await lezen.leesPoort(tx, poort);
  if (dossier === null || dossier.rij.ingetrokkenOp !== null) return ONBEKENDE_POORT;
  const dag = await dagVan(tx, op);
  if (dag === null) return onjuist(LATER);
  const gebreken = await zegNee(tx, dossier, { van: giverOf(van), dag, door });
  return gebreken === null ? stand(tx, poort) : onjuist(gebreken);
}

/** At every gate on consent of the person at this organisation, in whatever casus. */
async function bijAlle(tx: Transaction, invoer: v.InferOutput<typeof velden.nergensSchema>): Promise<Uitkomst> {
  const persoonId = await lezen.leesPersoon(tx, invoer);
  if (persoonId === null) return ONBEKENDE_BETROKKENE;
  const dag = await dagVan(tx, invoer.op);
  if (dag === null) return onjuist(LATER);
  const dossiers = await lezen.leesOpToestemming(tx, persoonId);
  const gesloten: string[] = [];
  let gebrek: Gebreken | null = null;
  for (const dossier of dossiers) {
    const gebreken = await zegNee(tx, dossier, { van: giverOf(invoer.van), dag, door: invoer.door });
    if (gebreken === null) gesloten.push(dossier.rij.id);
    else gebrek = gebreken;
  }
  // What could be taken back is: one gate to which it cannot be said keeps no other open.
  return gesloten.length === 0 && gebrek !== null ? onjuist(gebrek) : { status: 200, body: { poorten: gesloten } };
}

function nergensMeer(_: Organisatie, { body }: { readonly body: unknown }): Handeling | Uitkomst {
  const gelezen = velden.lees(velden.nergensSchema, body);
  if (!gelezen.ok) return onjuist(gelezen.gebreken);
  const invoer = gelezen.value;
  // Which gates it were stands with them, and with whom took them back.
  return {
    actie: 'TOESTEMMINGEN_INTREKKEN',
    object: 'alle toestemmingen van een betrokkene',
    door: invoer.door,
    werk: (tx) => bijAlle(tx, invoer),
  };
}

/** A consent is taken back from one gate, or from all of the person. */
export function intrekRoutes(beheer: Bronbeheer) {
  return {
    'POST /poorten/toestemmingen/intrekken': beheerRoute(
      beheer,
      opPoort(velden.nietLangerSchema, 'TOESTEMMING_INTREKKEN', bijEen),
    ),
    'POST /poorten/toestemmingen/alles-intrekken': beheerRoute(beheer, nergensMeer),
  };
}
