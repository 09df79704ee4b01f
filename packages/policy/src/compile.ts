import * as v from 'valibot';
import { type Beleid, bevries, inhoudSchemas, meldingen } from './beleid.ts';
import { controleerVerwijzingen } from './compile-checks.ts';

/** One parsed YAML file; its top-level keys say what it holds (`doelen`, `regels`, ...). */
export interface BeleidBron {
  /** Name for messages, for example `regels/politie.yaml`. */
  readonly bestand: string;
  readonly inhoud: unknown;
}

export type OngetekendBeleid = Omit<Beleid, 'digest'>;

export interface Gecompileerd {
  readonly beleid: OngetekendBeleid;
  /** File of every id and code, for messages. */
  readonly bestandVan: ReadonlyMap<string, string>;
}

type Onderdeel = keyof typeof inhoudSchemas;
const ONDERDELEN = Object.keys(inhoudSchemas) as Onderdeel[];

/** What an author may leave out, because nearly every entry says the same. */
const WEGLAATBAAR: Readonly<Record<Onderdeel, Readonly<Record<string, unknown>>>> = {
  doelen: { eigenFase: null, fasen: [], motiveringVerplicht: false },
  subcategorieen: { geheim: false, besluit: false, volgt: [], soort: 'PERSOON' },
  regels: { mits: [], betrokkeneSoort: [], fase: [], geldigTot: null },
  verboden: { rollen: [], klassen: [], doelen: [], themas: [] },
  deelnemers: { subcategorieen: [] },
};

/**
 * Compiles the privacyprotocol and the register of deelnemers into one bundle (frozen, without its digest), or names
 * everything that is wrong, each with its file and place. A name that does not exist is an error, never a rule that
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
  const bestandVan = new Map<string, string>();
  for (const bron of [...bronnen].sort((a, b) => (a.bestand < b.bestand ? -1 : 1))) {
    leesBron(bron, { gelezen, versies, fouten, bestandVan });
  }
  const [versie] = versies;
  if (versie === undefined || versies.length > 1) {
    fouten.push(`versie: staat ${versies.length} keer in de bronnen, moet precies een keer`);
  }
  if (fouten.length > 0 || versie === undefined) return { fouten };
  const beleid = { versie, ...gelezen } as unknown as OngetekendBeleid;
  const verwijzingen = controleerVerwijzingen(beleid);
  if (verwijzingen.length > 0) {
    return { fouten: verwijzingen.map(({ bij, tekst }) => `${bestandVan.get(bij) ?? '?'}: ${bij}: ${tekst}`) };
  }
  return { beleid: bevries(beleid), bestandVan };
}

interface Verzamelaar {
  readonly gelezen: Record<Onderdeel, unknown[]>;
  readonly versies: string[];
  readonly fouten: string[];
  /** File of every id and code, for messages. */
  readonly bestandVan: Map<string, string>;
}

function leesBron({ bestand, inhoud }: BeleidBron, { gelezen, versies, fouten, bestandVan }: Verzamelaar): void {
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
      fouten.push(`${bestand}: ${sleutel} is geen lijst van ${ONDERDELEN.join(', ')}`);
      continue;
    }
    waarde.forEach((item: unknown, index) => {
      const volledig = isObject(item) ? { ...WEGLAATBAAR[onderdeel], ...(standaard as object), ...item } : item;
      const schema: v.GenericSchema = inhoudSchemas[onderdeel].item;
      const uitkomst = v.safeParse(schema, onderdeel === 'regels' ? metKlassen(volledig) : volledig);
      bestandVan.set(naamVan(item) ?? '', bestand);
      if (uitkomst.success) gelezen[onderdeel].push(uitkomst.output);
      else
        for (const melding of meldingen(uitkomst.issues))
          fouten.push(`${bestand}: ${plaats(onderdeel, index, item)}.${melding}`);
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
