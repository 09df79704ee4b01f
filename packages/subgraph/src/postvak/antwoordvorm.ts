import type { Annotaties } from '@ketenhub/policy';
import { StartRefused } from '@ketenhub/service';
import type { Organisatie } from '@ketenhub/vocabulary';
import { type Column, getTableColumns } from 'drizzle-orm';
import type { RecordTable } from '../store/load-by-handle.ts';
import { recordColumns } from '../store/tables.ts';
import { leesSdlVelden, type SdlVelden } from './sdl-velden.ts';

type Keuze = string | number;

/** How a record of one subcategorie is answered by hand: into which table, and as which type of the subgraph's SDL it is read. */
export interface Antwoordvorm {
  readonly subcategorie: string;
  /** SDL type that gives the record, `SdUitkering`. */
  readonly type: string;
  readonly tabel: RecordTable;
  /** Columns that the type gives elsewhere than in a field of that name (`naam.voornamen`), or nowhere (null). */
  readonly plaatsen?: Readonly<Record<string, string | null>>;
  /** Closed lists that are in neither the SDL nor the column. */
  readonly keuzes?: Readonly<Record<string, readonly Keuze[]>>;
}

/** What somebody fills in for one column. */
export interface Invulveld {
  readonly veld: string;
  readonly soort: 'TEKST' | 'TEKSTEN' | 'DAG' | 'JA_NEE' | 'GETAL' | 'KEUZE';
  readonly verplicht: boolean;
  readonly keuzes: readonly Keuze[] | null;
}

export interface Invulvorm {
  /** Name by which an answer says which record it is. */
  readonly soort: string;
  readonly tabel: RecordTable;
  readonly velden: readonly Invulveld[];
}

export interface Invulvormen {
  subcategorieenVan(organisatie: Organisatie): readonly string[];
  van(subcategorie: string): readonly Invulvorm[];
}

const SOORT_VAN_SCALAR: Readonly<Record<string, Invulveld['soort']>> = {
  String: 'TEKST',
  Datum: 'DAG',
  Boolean: 'JA_NEE',
  Int: 'GETAL',
};
const SOORT_VAN_KOLOM: Readonly<Record<string, Invulveld['soort']>> = {
  PgText: 'TEKST',
  PgDateString: 'DAG',
  PgBoolean: 'JA_NEE',
  PgInteger: 'GETAL',
};

const GEDEELD = Object.keys(recordColumns());

interface Vorm {
  readonly vorm: Antwoordvorm;
  readonly sdl: SdlVelden;
  readonly annotaties: Annotaties;
}

function fout({ vorm }: Vorm, kolom: string, wat: string): StartRefused {
  return new StartRefused(`answers by hand: ${vorm.type}.${kolom} of ${vorm.subcategorie} ${wat}`);
}

/** The coordinate that gives the column, with the type of its value; null where the graph does not give it. */
function plaatsVan(van: Vorm, kolom: string) {
  const { vorm, sdl } = van;
  const plaats = vorm.plaatsen?.[kolom];
  if (plaats === null) return null;
  const namen = (plaats ?? kolom).split('.');
  let type = vorm.type;
  let coordinate = '';
  let veld = null;
  for (const naam of namen) {
    veld = sdl.veld(type, naam);
    if (veld === undefined) throw fout(van, kolom, 'is no field of the schema');
    coordinate = `${type}.${naam}`;
    type = veld.type;
  }
  return { coordinate, type, isLijst: veld?.isLijst === true };
}

/** @throws StartRefused when it would be read as another subcategorie than it is asked and refused as. */
function controleerEigendom(van: Vorm, kolom: string, coordinate: string): Organisatie {
  const toepassingen = van.annotaties.get(coordinate)?.toepassingen ?? [];
  const eigen = toepassingen.find(({ categorie }) => categorie === van.vorm.subcategorie);
  if (eigen === undefined || toepassingen.length !== 1) throw fout(van, kolom, `is no ${van.vorm.subcategorie}`);
  return eigen.bron as Organisatie;
}

function keuzesVan(van: Vorm, kolom: string, { column, type }: { column: Column; type: string | null }) {
  const vanKolom = column.enumValues === undefined || column.enumValues.length === 0 ? null : column.enumValues;
  const vanSdl = type === null ? undefined : van.sdl.waarden(type);
  if (vanSdl !== undefined && vanKolom?.some((waarde) => !vanSdl.includes(waarde)))
    throw fout(van, kolom, 'has values that the schema does not know');
  return van.vorm.keuzes?.[kolom] ?? vanKolom ?? vanSdl ?? null;
}

function invulveld(van: Vorm, kolom: string, column: Column): Invulveld {
  const plaats = plaatsVan(van, kolom);
  const keuzes = keuzesVan(van, kolom, { column, type: plaats?.type ?? null });
  const enkel = plaats === null ? SOORT_VAN_KOLOM[column.columnType] : SOORT_VAN_SCALAR[plaats.type];
  const soort = keuzes !== null ? 'KEUZE' : plaats?.isLijst === true ? 'TEKSTEN' : enkel;
  if (soort === undefined) throw fout(van, kolom, 'has a type that nobody can type');
  return { veld: kolom, soort, verplicht: column.notNull, keuzes };
}

function leesVorm(van: Vorm): { readonly organisatie: Organisatie; readonly invulvorm: Invulvorm } {
  const { vorm } = van;
  const eigen = Object.entries(getTableColumns(vorm.tabel)).filter(([kolom]) => !GEDEELD.includes(kolom));
  const eigenaren = eigen.flatMap(([kolom]) => {
    const plaats = plaatsVan(van, kolom);
    return plaats === null ? [] : [controleerEigendom(van, kolom, plaats.coordinate)];
  });
  const [organisatie] = eigenaren;
  if (organisatie === undefined) throw fout(van, '*', 'gives nothing in the graph');
  const velden = eigen.map(([kolom, column]) => invulveld(van, kolom, column));
  return { organisatie, invulvorm: { soort: vorm.type, tabel: vorm.tabel, velden } };
}

/**
 * The forms of a subgraph, held against its SDL at start: each column is given by a field of exactly the subcategorie that is asked,
 * so that what is typed is guarded, refused and logged as what the source system gives. @throws StartRefused
 */
export function leesInvulvormen(vormen: readonly Antwoordvorm[], sdlText: string, annotaties: Annotaties): Invulvormen {
  const sdl = leesSdlVelden(sdlText);
  const gelezen = vormen.map((vorm) => ({
    subcategorie: vorm.subcategorie,
    ...leesVorm({ vorm, sdl, annotaties }),
  }));
  return {
    subcategorieenVan: (organisatie) => [
      ...new Set(gelezen.filter((vorm) => vorm.organisatie === organisatie).map(({ subcategorie }) => subcategorie)),
    ],
    van: (subcategorie) =>
      gelezen.filter((vorm) => vorm.subcategorie === subcategorie).map(({ invulvorm }) => invulvorm),
  };
}
