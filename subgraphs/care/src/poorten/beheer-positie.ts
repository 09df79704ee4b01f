import { randomUUID } from 'node:crypto';
import {
  type Bronbeheer,
  beheerRoute,
  fout,
  type Handeling,
  type Transaction,
  type Uitkomst,
} from '@ketenhub/subgraph';
import type { Organisatie } from '@ketenhub/vocabulary';
import type * as v from 'valibot';
import * as lezen from '../store/poorten-lezen.ts';
import * as schrijven from '../store/poorten-schrijven.ts';
import { ONBEKENDE_BETROKKENE, onjuist } from './antwoorden.ts';
import { toonBeslist } from './toon-poort.ts';
import { eindigtSchema, geborenSchema, lees, staatVoorSchema } from './velden.ts';

const ONBEKENDE_VERTEGENWOORDIGER = fout(404, 'Deze vertegenwoordiger is er niet.');
const DUUR = 'De eerste dag waarop het niet meer geldt ligt na de eerste dag.';

/** Who decides now that this is known. */
async function beslist(tx: Transaction, persoonId: string, rest: { status: number; id: string }): Promise<Uitkomst> {
  const [positie, vandaag] = [await lezen.leesPositie(tx, persoonId), await lezen.leesVandaag(tx)];
  return { status: rest.status, body: { id: rest.id, beslist: toonBeslist(positie, vandaag) } };
}

/** The date of birth counts for every consent of the person, in every casus: that is what it is for. */
async function legGeboortedatumVast(
  tx: Transaction,
  { id, invoer }: { id: string; invoer: v.InferOutput<typeof geborenSchema> },
): Promise<Uitkomst> {
  if (invoer.geboortedatum > (await lezen.leesVandaag(tx)))
    return onjuist({ geboortedatum: 'Een geboortedatum ligt niet na vandaag.' });
  const persoonId = await lezen.leesPersoon(tx, invoer);
  if (persoonId === null) return ONBEKENDE_BETROKKENE;
  await schrijven.schrijfGeboortedatum(tx, persoonId, invoer.geboortedatum);
  return beslist(tx, persoonId, { status: 200, id });
}

async function legVertegenwoordigerVast(
  tx: Transaction,
  { id, invoer }: { id: string; invoer: v.InferOutput<typeof staatVoorSchema> },
): Promise<Uitkomst> {
  const { rol, naam, vanaf, tot = null } = invoer;
  if (tot !== null && tot <= vanaf) return onjuist({ tot: DUUR });
  const persoonId = await lezen.leesPersoon(tx, invoer);
  if (persoonId === null) return ONBEKENDE_BETROKKENE;
  await schrijven.schrijfVertegenwoordiger(tx, { id, persoonId, rol, naam, vanaf, tot });
  return beslist(tx, persoonId, { status: 201, id });
}

async function eindig(
  tx: Transaction,
  { invoer: { vertegenwoordiger: id, tot } }: { invoer: v.InferOutput<typeof eindigtSchema> },
): Promise<Uitkomst> {
  const known = await lezen.leesVertegenwoordiger(tx, id);
  if (known === null) return ONBEKENDE_VERTEGENWOORDIGER;
  if (tot <= known.vanaf) return onjuist({ tot: DUUR });
  await schrijven.eindigVertegenwoordiger(tx, id, tot);
  return beslist(tx, known.persoonId, { status: 200, id });
}

type Ondertekend = v.GenericSchema<unknown, { readonly door: string; readonly vertegenwoordiger?: string }>;

function handeling<Schema extends Ondertekend>(
  schema: Schema,
  actie: string,
  werk: (tx: Transaction, van: { id: string; invoer: v.InferOutput<Schema> }) => Promise<Uitkomst>,
) {
  return (_: Organisatie, { body }: { readonly body: unknown }): Handeling | Uitkomst => {
    const gelezen = lees(schema, body);
    if (!gelezen.ok) return onjuist(gelezen.gebreken);
    const invoer = gelezen.value;
    const id = invoer.vertegenwoordiger ?? randomUUID();
    return { actie, object: id, door: invoer.door, werk: (tx) => werk(tx, { id, invoer }) };
  };
}

/** Who may consent, where the organisation's own system does not fill it: date of birth, gezag, curatele and mentorschap. */
export function positieRoutes(beheer: Bronbeheer) {
  return {
    'POST /poorten/rechtspositie': beheerRoute(
      beheer,
      handeling(geborenSchema, 'GEBOORTEDATUM_VASTLEGGEN', legGeboortedatumVast),
    ),
    'POST /poorten/vertegenwoordigers': beheerRoute(
      beheer,
      handeling(staatVoorSchema, 'VERTEGENWOORDIGER_VASTLEGGEN', legVertegenwoordigerVast),
    ),
    'POST /poorten/vertegenwoordigers/eindigen': beheerRoute(
      beheer,
      handeling(eindigtSchema, 'VERTEGENWOORDIGER_EINDIGEN', eindig),
    ),
  };
}
