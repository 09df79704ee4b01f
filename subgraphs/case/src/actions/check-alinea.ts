import { OIN } from '@ketenhub/vocabulary';
import type { Feitveld } from '../dossier/feitveld.ts';
import type { verslagalineas } from '../store/tables.ts';
import type { Fout } from './aanmelding.ts';
import { checkGeldigTot, checkRecht, type Vastlegger } from './check-feit.ts';
import { checkText, wrong } from './check-text.ts';

/** A paragraph as it was sent; nothing in it has been judged. */
export interface Alineainvoer {
  /** Kenmerk of the overleg. */
  readonly overleg: string;
  readonly soort: (typeof verslagalineas.$inferInsert)['soort'];
  readonly tekst: string;
  /** Handle of the one person that it is about. */
  readonly betrokkene?: string | null;
  /** Coordinates of the partner fields of which the text says something. */
  readonly aangehaald: readonly string[];
  readonly geldigTot?: string | null;
}

/** A field that is quoted, with whose it is. */
export type Aanhaling = Omit<Feitveld, 'isGeheim'> & { readonly veld: string };
export type Alineaoordeel = { readonly fouten: readonly Fout[] } | { readonly aangehaald: readonly Aanhaling[] };

const TEKST = { min: 5, max: 4_000 };
const AANGEHAALD_MAX = 20;

/** Why this organisation may not quote this field about this person: what holds for a fact holds for a quote of it. */
function checkAanhaling(veld: string, { betrokkene = null }: Alineainvoer, vastlegger: Vastlegger): Fout[] {
  const van = vastlegger.kijk.veldVan(veld);
  const fouten =
    van === null
      ? wrong('veld', 'Hier staat een veld dat geen veld van een partner met een gegeven over een persoon is.')
      : checkRecht({ betrokkene: betrokkene ?? '', veld }, van, vastlegger);
  return fouten.map(({ uitleg }) => ({ veld: 'aangehaald', uitleg }));
}

/** Who writes what: the house, and beside it an organisation that quotes what is its own. */
function checkSchrijver({ soort, aangehaald }: Alineainvoer, { organisatie }: Vastlegger): Fout[] {
  if (organisatie === OIN.zvh) return [];
  if (soort === 'BESLUIT') return wrong('soort', 'Een besluit legt het huis vast.');
  return aangehaald.length > 0
    ? []
    : wrong('aangehaald', 'Een deelnemer vult het verslag aan met wat van hemzelf is; noem welk gegeven dat is.');
}

function checkBetrokkene({ betrokkene = null, aangehaald }: Alineainvoer, { soortVan }: Vastlegger): Fout[] {
  if (betrokkene === null)
    return aangehaald.length > 0 ? wrong('betrokkene', 'Noem over wie het gaat wat hier is aangehaald.') : [];
  return soortVan(betrokkene) === null ? wrong('betrokkene', 'Deze persoon hoort niet bij deze casus.') : [];
}

/** Everything that is wrong with a paragraph, per field; no message repeats what was written. */
export function checkAlinea(alinea: Alineainvoer, vastlegger: Vastlegger): Alineaoordeel {
  const velden = [...new Set(alinea.aangehaald)];
  const aangehaald = velden.flatMap((veld) => {
    const van = vastlegger.kijk.veldVan(veld);
    return van === null ? [] : [{ ...van, veld }];
  });
  const isGeheim = aangehaald.some((veld) => veld.isGeheim);
  const quotes =
    velden.length > AANGEHAALD_MAX
      ? wrong('aangehaald', `Dit zijn er te veel: ten hoogste ${AANGEHAALD_MAX}. Maak er meer alinea's van.`)
      : velden.flatMap((veld) => checkAanhaling(veld, alinea, vastlegger)).slice(0, 1);
  const fouten = [
    ...checkSchrijver(alinea, vastlegger),
    ...checkText('tekst', alinea.tekst, TEKST),
    ...checkBetrokkene(alinea, vastlegger),
    ...quotes,
    ...checkGeldigTot(alinea.geldigTot ?? null, isGeheim, vastlegger.dag),
  ];
  if (fouten.length > 0) return { fouten };
  return { aangehaald: aangehaald.map(({ veld, subcategorie, bron }) => ({ veld, subcategorie, bron })) };
}
