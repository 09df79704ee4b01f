import { randomUUID } from 'node:crypto';
import {
  type Bronbeheer,
  beheerRoute,
  type Handeling,
  lockCasus,
  type Transaction,
  type Uitkomst,
} from '@ketenhub/subgraph';
import type { Organisatie } from '@ketenhub/vocabulary';
import type * as v from 'valibot';
import * as lezen from '../store/poorten-lezen.ts';
import * as schrijven from '../store/poorten-schrijven.ts';
import { ONBEKENDE_BETROKKENE, ONBEKENDE_POORT, onjuist } from './antwoorden.ts';
import { positieRoutes } from './beheer-positie.ts';
import { leesRoutes } from './lees-poorten.ts';
import { opPoort, stand } from './op-poort.ts';
import { intrekRoutes } from './toestemming-intrekken.ts';
import { gebrekenVanPoort, toetsToestemmingen } from './toets-poort.ts';
import * as velden from './velden.ts';

const heeft = (gebreken: velden.Gebreken): boolean => Object.keys(gebreken).length > 0;

/** The columns of its ground. */
function eigenVelden(invoer: velden.PoortInvoer) {
  if (invoer.grondslag === 'GOED_HULPVERLENERSCHAP') return invoer.weging;
  return invoer.grondslag === 'UITDRUKKELIJKE_TOESTEMMING' ? {} : { voorschrift: invoer.voorschrift };
}

const STAAT_AL =
  'Er staat al een poort op toestemming voor deze subcategorie; leg de toestemming daarbij vast, zodat intrekken haar sluit.';

/** A second gate on consent for the same would stay open when the consent to the first is taken back. */
async function staatAl(tx: Transaction, persoonId: string, invoer: velden.PoortInvoer): Promise<boolean> {
  if (invoer.grondslag !== 'UITDRUKKELIJKE_TOESTEMMING') return false;
  const staande = await lezen.leesOpToestemming(tx, persoonId);
  return staande.some(({ rij }) => rij.casus === invoer.casus && rij.subcategorie === invoer.subcategorie);
}

async function legPoortVast(
  tx: Transaction,
  { id, organisatie, invoer }: { id: string; organisatie: Organisatie; invoer: velden.PoortInvoer },
): Promise<Uitkomst> {
  const vandaag = await lezen.leesVandaag(tx);
  const gebreken = gebrekenVanPoort(invoer, organisatie, vandaag);
  if (heeft(gebreken)) return onjuist(gebreken);
  await lockCasus(tx, invoer.casus, organisatie);
  const persoonId = await lezen.leesPersoon(tx, invoer);
  if (persoonId === null) return ONBEKENDE_BETROKKENE;
  if (await staatAl(tx, persoonId, invoer)) return onjuist({ grondslag: STAAT_AL });
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

async function trekPoortIn(tx: Transaction, { poort, door }: v.InferOutput<typeof velden.intrekSchema>) {
  const op = await lezen.leesVandaag(tx);
  return (await schrijven.trekPoortIn(tx, { poort, op, door })) ? stand(tx, poort) : ONBEKENDE_POORT;
}

function maakPoort(organisatie: Organisatie, body: unknown): Handeling | Uitkomst {
  const gelezen = velden.lees(velden.poortSchema, body);
  if (!gelezen.ok) return onjuist(gelezen.gebreken);
  const [id, invoer] = [randomUUID(), gelezen.value];
  return {
    actie: 'POORT_VASTLEGGEN',
    ...{ object: id, door: invoer.door },
    werk: (tx) => legPoortVast(tx, { id, organisatie, invoer }),
  };
}

/** The endpoints with which an organisation under secrecy opens and shuts its gates; for its own people, with its own key. */
export function poortRoutes(beheer: Bronbeheer) {
  return {
    ...leesRoutes(beheer),
    ...positieRoutes(beheer),
    ...intrekRoutes(beheer),
    'POST /poorten': beheerRoute(beheer, (organisatie, { body }) => maakPoort(organisatie, body)),
    'POST /poorten/intrekken': beheerRoute(beheer, opPoort(velden.intrekSchema, 'POORT_INTREKKEN', trekPoortIn)),
    'POST /poorten/toestemmingen': beheerRoute(
      beheer,
      opPoort(velden.toestemSchema, 'TOESTEMMING_VASTLEGGEN', legToestemmingVast),
    ),
  };
}
