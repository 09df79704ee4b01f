import * as v from 'valibot';
import { type Beleid, bevries, inhoudSchemas, melding, padVan, wieSchema } from './beleid.ts';
import { controleerVerwijzingen, type Fout } from './compile-checks.ts';
import { type BeleidBron, bestandMetPlek, type Herkomst, padInBron, padVanWoord } from './herkomst.ts';
import { zonderJokers } from './jokers.ts';
import { isSleutel } from './meldingen-met-plek.ts';
import { bedoeltU } from './naaste-woord.ts';

export type OngetekendBeleid = Omit<Beleid, 'digest'>;

export interface Gecompileerd {
  readonly beleid: OngetekendBeleid;
  /** File of every id and code, for messages. */
  readonly bestandVan: ReadonlyMap<string, string>;
}

export type Onderdeel = keyof typeof inhoudSchemas;
export const ONDERDELEN = Object.keys(inhoudSchemas) as Onderdeel[];

/** The keys that an entry may have, those of `wie` included. */
const sleutelsVan = (onderdeel: Onderdeel): readonly string[] =>
  [inhoudSchemas[onderdeel].item, ...(onderdeel === 'regels' ? [wieSchema] : [])].flatMap(({ entries }) =>
    Object.keys(entries),
  );

/** What an author may leave out, because nearly every entry says the same. */
export const WEGLAATBAAR: Readonly<Record<Onderdeel, Readonly<Record<string, unknown>>>> = {
  doelen: { eigenFase: null, fasen: [], motiveringVerplicht: false },
  subcategorieen: { geheim: false, besluit: false, volgt: [], soort: 'PERSOON' },
  regels: { mits: [], betrokkeneSoort: [], fase: [], geldigTot: null },
  verboden: { rollen: [], klassen: [], doelen: [], themas: [] },
  deelnemers: { subcategorieen: [] },
};

/**
 * Compiles the privacyprotocol and the register of deelnemers into one bundle (frozen, without its digest), or names
 * everything that is wrong, each with its file, line, column and place, and the name that was probably meant. A name that does not exist is an error, never a rule that
 * silently matches nothing (attack 19). The order of files does not matter; the order of rules within a file does
 * (the first of equally near rules explains a denial).
 */
export function compileerBeleid(bronnen: readonly BeleidBron[]): Gecompileerd | { readonly fouten: readonly string[] } {
  const fouten: string[] = [];
  const gelezen: Record<Onderdeel, unknown[]> = {
    doelen: [],
    subcategorieen: [],
    regels: [],
    verboden: [],
    deelnemers: [],
  };
  const versies: string[] = [];
  const herkomst = new Map<string, Herkomst>();
  for (const bron of [...bronnen].sort((a, b) => (a.bestand < b.bestand ? -1 : 1))) {
    leesBron(bron, { gelezen, versies, fouten, herkomst });
  }
  const [versie] = versies;
  if (versie === undefined || versies.length > 1) {
    fouten.push(`versie: staat ${versies.length} keer in de bronnen, moet precies een keer`);
  }
  if (fouten.length > 0 || versie === undefined) return { fouten };
  const beleid = zonderJokers({ versie, ...gelezen } as unknown as OngetekendBeleid);
  const verwijzingen = controleerVerwijzingen(beleid);
  if (verwijzingen.length > 0) return { fouten: verwijzingen.map((fout) => foutTekst(fout, herkomst.get(fout.bij))) };
  const bestandVan = new Map([...herkomst].map(([naam, { bron }]) => [naam, bron.bestand]));
  return { beleid: bevries(beleid), bestandVan };
}

/** Points at the word that is wrong, or else at the entry that it is in. */
function foutTekst({ bij, tekst, woord, keuze = [] }: Fout, herkomst: Herkomst | undefined): string {
  const eind = woord === undefined ? tekst : `${tekst}${bedoeltU(woord, keuze)}`;
  if (herkomst === undefined) return `?: ${bij}: ${eind}`;
  const eigen = woord === undefined ? null : padVanWoord(herkomst.item, woord);
  return `${bestandMetPlek(herkomst.bron, padInBron(herkomst, eigen ?? []))}: ${bij}: ${eind}`;
}

interface Verzamelaar {
  readonly gelezen: Record<Onderdeel, unknown[]>;
  readonly versies: string[];
  readonly fouten: string[];
  /** Where every id and code was written, for messages. */
  readonly herkomst: Map<string, Herkomst>;
}

function leesBron(bron: BeleidBron, { gelezen, versies, fouten, herkomst }: Verzamelaar): void {
  const { bestand, inhoud } = bron;
  if (!isObject(inhoud)) {
    fouten.push(`${bestand}: moet een object zijn met ${ONDERDELEN.join(', ')}`);
    return;
  }
  const { standaard = {}, ...onderdelen } = inhoud;
  for (const [sleutel, waarde] of Object.entries(onderdelen)) {
    if (sleutel === 'versie') {
      versies.push(String(waarde));
      continue;
    }
    const onderdeel = ONDERDELEN.find((naam) => naam === sleutel);
    if (onderdeel === undefined || !Array.isArray(waarde)) {
      const plek = bestandMetPlek(bron, [sleutel], 'SLEUTEL');
      fouten.push(`${plek}: ${sleutel} is geen lijst van ${ONDERDELEN.join(', ')}${bedoeltU(sleutel, ONDERDELEN)}`);
      continue;
    }
    waarde.forEach((item: unknown, index) => {
      const volledig = isObject(item) ? { ...WEGLAATBAAR[onderdeel], ...(standaard as object), ...item } : item;
      const schema: v.GenericSchema = inhoudSchemas[onderdeel].item;
      const uitkomst = v.safeParse(schema, onderdeel === 'regels' ? metKlassen(volledig) : volledig);
      const vindplaats = { bron, pad: [onderdeel, index], item };
      herkomst.set(naamVan(item) ?? '', vindplaats);
      if (uitkomst.success) gelezen[onderdeel].push(uitkomst.output);
      else
        for (const issue of uitkomst.issues) {
          const plek = bestandMetPlek(
            bron,
            padInBron(vindplaats, padVan(issue)),
            isSleutel(issue) ? 'SLEUTEL' : 'WAARDE',
          );
          fouten.push(`${plek}: ${plaats(onderdeel, index, item)}.${melding(issue, sleutelsVan(onderdeel))}`);
        }
    });
  }
}

function metKlassen(regel: unknown): unknown {
  if (!isObject(regel) || !Array.isArray(regel.wie)) return regel;
  return { ...regel, wie: regel.wie.map((wie: unknown) => (isObject(wie) ? { klasse: null, ...wie } : wie)) };
}

function plaats(onderdeel: Onderdeel, index: number, item: unknown): string {
  const naam = naamVan(item);
  return naam === undefined ? `${onderdeel}[${index}]` : `${onderdeel}[${index}] (${naam})`;
}

function naamVan(item: unknown): string | undefined {
  const naam = isObject(item) ? (item.id ?? item.code) : undefined;
  return typeof naam === 'string' ? naam : undefined;
}

function isObject(waarde: unknown): waarde is Record<string, unknown> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}
