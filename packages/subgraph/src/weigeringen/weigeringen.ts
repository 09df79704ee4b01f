import { once, type Transaction } from '@ketenhub/database';
import { isNull } from 'drizzle-orm';
import type { Reader } from '../store/reader.ts';
import { weigeringen } from '../store/tables.ts';

/** What the sources of this process withhold of one casus now, and what they allow only with a limitation (WGS 2.29(3)). */
export interface Weigeringen {
  /** This subcategorie of this person is not given. */
  isGeweigerd(organisatie: string, subcategorie: string, handvat: string): boolean;
  /** The subcategorieen of this person that the organisation does not give. */
  geweigerdVan(organisatie: string, handvat: string): readonly string[];
  /** Limitations on onward supply that the organisation put on all of this subcategorie of this person. */
  beperkingenVan(organisatie: string, subcategorie: string, handvat: string): readonly string[];
}

/** Reads them once a request, in the snapshot of its data: what a source takes back now counts in the next question. */
export interface WeigeringenVanVraag {
  /** Null as long as they have not been read. */
  readonly gelezen: Weigeringen | null;
  lees(): Promise<Weigeringen>;
}

export interface Weigerrij {
  readonly organisatie: string;
  readonly handvat: string | null;
  readonly subcategorie: string;
  readonly soort: 'WEIGERING' | 'DOORVERSTREKKING';
  readonly reden: string;
}

/** What follows from the rows of one casus that are in force. */
export function weigeringenUit(rijen: readonly Weigerrij[]): Weigeringen {
  const van = (soort: Weigerrij['soort'], organisatie: string, handvat: string): readonly Weigerrij[] =>
    rijen.filter(
      (rij) => rij.soort === soort && rij.organisatie === organisatie && (rij.handvat ?? handvat) === handvat,
    );
  const geweigerdVan = (organisatie: string, handvat: string): string[] => [
    ...new Set(van('WEIGERING', organisatie, handvat).map(({ subcategorie }) => subcategorie)),
  ];
  return {
    geweigerdVan,
    isGeweigerd: (organisatie, subcategorie, handvat) => geweigerdVan(organisatie, handvat).includes(subcategorie),
    beperkingenVan: (organisatie, subcategorie, handvat) =>
      van('DOORVERSTREKKING', organisatie, handvat)
        .filter((rij) => rij.subcategorie === subcategorie)
        .map(({ reden }) => reden),
  };
}

const GEEN = weigeringenUit([]);

/** For the case register, which refuses nothing: what stands in a casus is of the casus. */
export const GEEN_WEIGERINGEN: WeigeringenVanVraag = { gelezen: GEEN, lees: () => Promise.resolve(GEEN) };

function geldendeQuery(tx: Transaction) {
  return tx
    .select({
      organisatie: weigeringen.organisatie,
      handvat: weigeringen.handvat,
      subcategorie: weigeringen.subcategorie,
      soort: weigeringen.soort,
      reden: weigeringen.reden,
    })
    .from(weigeringen)
    .where(isNull(weigeringen.ingetrokkenOp))
    .orderBy(weigeringen.vastgelegdOp, weigeringen.id)
    .prepare('');
}

/** Row security leaves the rows of the casus of the token. Also for organisations under secrecy always the same one statement. */
export function openWeigeringen(reader: Reader): WeigeringenVanVraag {
  let gelezen: Weigeringen | null = null;
  let lopend: Promise<Weigeringen> | null = null;
  const lees = async (): Promise<Weigeringen> => {
    const rijen = await reader.read((tx) => once(tx, [weigeringen, 'geldend'], () => geldendeQuery(tx)).execute({}));
    gelezen = weigeringenUit(rijen);
    return gelezen;
  };
  return {
    get gelezen() {
      return gelezen;
    },
    lees() {
      lopend ??= lees();
      return lopend;
    },
  };
}
