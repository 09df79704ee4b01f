import { randomUUID } from 'node:crypto';
import { type Bronbeheer, beheerRoute, type Handeling, type Transaction, type Uitkomst } from '@ketenhub/subgraph';
import type { Organisatie } from '@ketenhub/vocabulary';
import type * as v from 'valibot';
import type { Toestemming } from '../consent/rechtspositie.ts';
import { vereisteToestemming } from '../consent/vereiste-toestemming.ts';
import * as lezen from '../store/poorten-lezen.ts';
import * as schrijven from '../store/poorten-schrijven.ts';
import { ONBEKENDE_BETROKKENE, ONBEKENDE_POORT, onjuist } from './antwoorden.ts';
import { positieRoutes } from './beheer-positie.ts';
import { leesRoutes } from './lees-poorten.ts';
import { gebrekenVanPoort, toetsToestemmingen } from './toets-poort.ts';
import { ontbreekt, toonStand } from './toon-poort.ts';
import * as velden from './velden.ts';

const heeft = (gebreken: velden.Gebreken): boolean => Object.keys(gebreken).length > 0;

/** What the organisation reads after a change: how the gate stands now. */
async function stand(tx: Transaction, poort: string, status = 200): Promise<Uitkomst> {
  const [dossier, vandaag] = [await lezen.leesPoort(tx, poort), await lezen.leesVandaag(tx)];
  if (dossier === null) return ONBEKENDE_POORT;
  return { status, body: { id: poort, ...toonStand(dossier, vandaag), ontbreekt: ontbreekt(dossier, vandaag) } };
}

/** The columns of its ground. */
function eigenVelden(invoer: velden.PoortInvoer) {
  if (invoer.grondslag === 'GOED_HULPVERLENERSCHAP') return invoer.weging;
  return invoer.grondslag === 'UITDRUKKELIJKE_TOESTEMMING' ? {} : { voorschrift: invoer.voorschrift };
}

async function legPoortVast(
  tx: Transaction,
  { id, organisatie, invoer }: { id: string; organisatie: Organisatie; invoer: velden.PoortInvoer },
): Promise<Uitkomst> {
  const vandaag = await lezen.leesVandaag(tx);
  const gebreken = gebrekenVanPoort(invoer, organisatie, vandaag);
  if (heeft(gebreken)) return onjuist(gebreken);
  const persoonId = await lezen.leesPersoon(tx, invoer);
  if (persoonId === null) return ONBEKENDE_BETROKKENE;
  const positie = await lezen.leesPositie(tx, persoonId);
  const gegeven = invoer.grondslag === 'UITDRUKKELIJKE_TOESTEMMING' ? invoer.toestemmingen : [];
  const getoetst = toetsToestemmingen(gegeven, { positie, eerder: [], vandaag });
  if (!getoetst.ok) return onjuist(getoetst.gebreken);
  const { casus, subcategorie, grondslag, vanaf, tot, motivering, door } = invoer;
  await schrijven.schrijfPoort(tx, {
    ...{ id, persoonId, organisatie, casus, subcategorie, grondslag, vanaf, tot: tot ?? null, motivering, door },
    ...eigenVelden(invoer),
  });
  const nieuw = getoetst.nieuw.map((een) => ({ ...een, ingetrokkenOp: null, vastgelegdDoor: door }));
  await schrijven.schrijfToestemmingen(tx, { id, persoonId }, { positie, nieuw });
  return stand(tx, id, 201);
}

async function legToestemmingVast(
  tx: Transaction,
  { poort, toestemmingen, door }: v.InferOutput<typeof velden.toestemSchema>,
): Promise<Uitkomst> {
  const dossier = await lezen.leesPoort(tx, poort);
  if (dossier === null || dossier.rij.ingetrokkenOp !== null) return ONBEKENDE_POORT;
  if (dossier.rij.grondslag !== 'UITDRUKKELIJKE_TOESTEMMING')
    return onjuist({ poort: 'Deze poort rust niet op toestemming; leg een nieuwe poort vast.' });
  const { rij, positie } = dossier;
  const om = { positie, eerder: dossier.toestemmingen, vandaag: await lezen.leesVandaag(tx) };
  const getoetst = toetsToestemmingen(toestemmingen, om);
  if (!getoetst.ok) return onjuist(getoetst.gebreken);
  const nieuw = getoetst.nieuw.map((een) => ({ ...een, ingetrokkenOp: null, vastgelegdDoor: door }));
  await schrijven.schrijfToestemmingen(tx, rij, { positie, nieuw });
  return stand(tx, poort, 201);
}

/**
 * Somebody says no: ends what they gave, and where they gave nothing it is written down as said on that day. So can the person under
 * curatele or mentorschap, whom nobody asked before (AVG 7(3)).
 */
async function trekToestemmingIn(
  tx: Transaction,
  { poort, van, op, door }: v.InferOutput<typeof velden.nietLangerSchema>,
): Promise<Uitkomst> {
  const dossier = await lezen.leesPoort(tx, poort);
  if (dossier === null || dossier.rij.ingetrokkenOp !== null) return ONBEKENDE_POORT;
  const vandaag = await lezen.leesVandaag(tx);
  if (op !== undefined && op > vandaag)
    return onjuist({ op: 'Een intrekking geldt meteen; deze dag ligt na vandaag.' });
  const dag = op ?? vandaag;
  const giver = van === 'BETROKKENE' ? null : van;
  const { rij, positie } = dossier;
  if (giver !== null && !positie.vertegenwoordigers.some(({ id }) => id === giver))
    return onjuist({ van: 'Deze vertegenwoordiger is niet van deze betrokkene.' });
  if ((await schrijven.trekToestemmingIn(tx, { poort, van: giver, op: dag, door })) > 0) return stand(tx, poort);
  const wijze = vereisteToestemming(positie, dag)?.wijze;
  if (wijze === undefined || (giver === null && wijze === 'GEZAGHEBBENDEN'))
    return onjuist({ van: 'Wie op deze dag niet beslist, heeft niets om in te trekken.' });
  const neen: Toestemming = { door: giver, wijze, gegevenOp: dag, ingetrokkenOp: dag };
  await schrijven.schrijfToestemmingen(tx, rij, {
    positie,
    nieuw: [{ ...neen, vorm: null, vastgelegdDoor: door, ingetrokkenDoor: door }],
  });
  return stand(tx, poort);
}

async function trekPoortIn(tx: Transaction, { poort, door }: v.InferOutput<typeof velden.intrekSchema>) {
  const op = await lezen.leesVandaag(tx);
  return (await schrijven.trekPoortIn(tx, { poort, op, door })) ? stand(tx, poort) : ONBEKENDE_POORT;
}

/** What the log names: the id alone. That there is a gate, of whom and in which casus, is itself under secrecy. */
const over = (object: string, door: string) => ({ object, door });

function maakPoort(organisatie: Organisatie, body: unknown): Handeling | Uitkomst {
  const gelezen = velden.lees(velden.poortSchema, body);
  if (!gelezen.ok) return onjuist(gelezen.gebreken);
  const [id, invoer] = [randomUUID(), gelezen.value];
  return {
    actie: 'POORT_VASTLEGGEN',
    ...over(id, invoer.door),
    werk: (tx) => legPoortVast(tx, { id, organisatie, invoer }),
  };
}

type OverPoort = v.GenericSchema<unknown, { readonly poort: string; readonly door: string }>;

function opPoort<Schema extends OverPoort>(
  schema: Schema,
  actie: string,
  werk: (tx: Transaction, invoer: v.InferOutput<Schema>) => Promise<Uitkomst>,
) {
  return (_: Organisatie, { body }: { readonly body: unknown }): Handeling | Uitkomst => {
    const gelezen = velden.lees(schema, body);
    if (!gelezen.ok) return onjuist(gelezen.gebreken);
    const invoer = gelezen.value;
    return { actie, ...over(invoer.poort, invoer.door), werk: (tx) => werk(tx, invoer) };
  };
}

/** The endpoints with which an organisation under secrecy opens and shuts its gates; for its own people, with its own key. */
export function poortRoutes(beheer: Bronbeheer) {
  return {
    ...leesRoutes(beheer),
    ...positieRoutes(beheer),
    'POST /poorten': beheerRoute(beheer, (organisatie, { body }) => maakPoort(organisatie, body)),
    'POST /poorten/intrekken': beheerRoute(beheer, opPoort(velden.intrekSchema, 'POORT_INTREKKEN', trekPoortIn)),
    'POST /poorten/toestemmingen': beheerRoute(
      beheer,
      opPoort(velden.toestemSchema, 'TOESTEMMING_VASTLEGGEN', legToestemmingVast),
    ),
    'POST /poorten/toestemmingen/intrekken': beheerRoute(
      beheer,
      opPoort(velden.nietLangerSchema, 'TOESTEMMING_INTREKKEN', trekToestemmingIn),
    ),
  };
}
