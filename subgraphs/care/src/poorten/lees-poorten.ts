import { plusDagen } from '@ketenhub/region';
import { type Bronbeheer, beheerRoute, type Handeling, type Transaction, type Uitkomst } from '@ketenhub/subgraph';
import type { Organisatie } from '@ketenhub/vocabulary';
import * as v from 'valibot';
import * as store from '../store/poorten-lezen.ts';
import { ONBEKENDE_BETROKKENE, onjuist } from './antwoorden.ts';
import { herbeoordelen } from './herbeoordelen.ts';
import { toonBeslist, toonPoort } from './toon-poort.ts';
import { casus, dag, type Gebreken } from './velden.ts';

/** How far ahead the work list looks when nobody says. */
const VOORUIT_DAGEN = 60;

const eerste = v.optional(
  v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(100)),
  '50',
);
const plaatsInLijst = (begin: RegExp) => v.optional(v.pipe(v.string(), v.regex(begin)));
const UUID = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const handvat = v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/));

const lijstSchema = v.strictObject({
  casus: v.optional(casus),
  betrokkene: v.optional(handvat),
  eerste,
  na: plaatsInLijst(new RegExp(`^[A-Z0-9-]{1,40}_${UUID}$`)),
});
const werklijstSchema = v.strictObject({
  voor: v.optional(dag),
  eerste,
  na: plaatsInLijst(new RegExp(`^\\d{4}-\\d{2}-\\d{2}_${UUID}$`)),
});
const positieSchema = v.strictObject({
  casus,
  betrokkene: handvat,
  voor: v.optional(v.picklist(['EIGEN_DOSSIER', 'MET_DE_HAND'])),
});

const MELDING: Gebreken = {
  casus: 'Dit is geen casusnummer.',
  betrokkene: 'Dit is geen handvat.',
  eerste: 'Geef een aantal van 1 tot 100.',
  na: 'Geef de waarde van "volgende" van de bladzijde ervoor, of laat dit weg.',
};

type Zoek = { readonly zoek: URLSearchParams };

function lezing<Schema extends v.GenericSchema>(
  schema: Schema,
  actie: string,
  werk: (tx: Transaction, vraag: v.InferOutput<Schema>) => Promise<Uitkomst>,
) {
  return (organisatie: Organisatie, { zoek }: Zoek): Handeling | Uitkomst => {
    const gelezen = v.safeParse(schema, Object.fromEntries(zoek));
    if (!gelezen.success) {
      const fields = gelezen.issues.map((issue) => String(issue.path?.[0]?.key ?? 'verzoek'));
      return onjuist(Object.fromEntries(fields.map((veld) => [veld, MELDING[veld] ?? 'Dit klopt niet.'])));
    }
    return { actie, object: 'poorten', door: organisatie, werk: (tx) => werk(tx, gelezen.output) };
  };
}

async function toonLijst(tx: Transaction, vraag: v.InferOutput<typeof lijstSchema>): Promise<Uitkomst> {
  const vandaag = await store.leesVandaag(tx);
  const { casus = null, betrokkene = null, na = null, eerste } = vraag;
  const found = await store.leesPoortenblad(tx, { casus, betrokkene, na, eerste });
  const page = found.slice(0, eerste);
  const last = page.at(-1)?.rij;
  const volgende = found.length > eerste && last !== undefined ? `${last.casus}_${last.id}` : null;
  return { status: 200, body: { vandaag, poorten: page.map((een) => toonPoort(een, vandaag)), volgende } };
}

async function toonWerklijst(tx: Transaction, vraag: v.InferOutput<typeof werklijstSchema>): Promise<Uitkomst> {
  const vandaag = await store.leesVandaag(tx);
  const { voor = plusDagen(vandaag, VOORUIT_DAGEN), na = null, eerste } = vraag;
  const dossiers = await store.leesStaande(tx);
  return { status: 200, body: { vandaag, voor, ...herbeoordelen(dossiers, { vandaag, voor, eerste, na }) } };
}

async function toonPositie(tx: Transaction, vraag: v.InferOutput<typeof positieSchema>): Promise<Uitkomst> {
  const vandaag = await store.leesVandaag(tx);
  const persoonId = await store.leesPersoon(tx, vraag);
  if (persoonId === null) return ONBEKENDE_BETROKKENE;
  const positie = await store.leesPositie(tx, persoonId);
  const { geboortedatum, vertegenwoordigers } = positie;
  return {
    status: 200,
    body: {
      vandaag,
      geboortedatum,
      vertegenwoordigers: vertegenwoordigers.map(({ persoonId: _, ...een }) => een),
      beslist: toonBeslist(positie, vandaag),
    },
  };
}

/** What an organisation reads of its own gates, by the page. */
export function leesRoutes(beheer: Bronbeheer) {
  return {
    'GET /poorten': beheerRoute(beheer, lezing(lijstSchema, 'POORTEN_LEZEN', toonLijst)),
    'GET /poorten/herbeoordelen': beheerRoute(beheer, lezing(werklijstSchema, 'HERBEOORDELEN_LEZEN', toonWerklijst)),
    'GET /poorten/rechtspositie': beheerRoute(beheer, lezing(positieSchema, 'RECHTSPOSITIE_LEZEN', toonPositie)),
  };
}
