import { type Annotaties, type Beleid, gegevensVan } from '@ketenhub/policy';

/** What a fact is a value of: one field of one partner. */
export interface Feitveld {
  /** Code of the organisation that owns it. */
  readonly bron: string;
  readonly subcategorie: string;
  /** Secret-bound (WGS 2.29(2)). */
  readonly isGeheim: boolean;
}

/** Fields that say where a record comes from or how many there are; they go with a fact and are none. */
const GEEN_FEIT = /\.(bron|herkomst|peildatum|status|beperking|aantal|volgende|rijen)$/;

/**
 * The field of the hub that this coordinate is, when a value of it can be a fact: data about a person, of exactly one partner.
 * null for everything else, and for what the hub does not serve (any more).
 */
export function feitveldVan(beleid: Beleid, velden: Annotaties, coordinate: string): Feitveld | null {
  if (GEEN_FEIT.test(coordinate)) return null;
  const [eerste, ...meer] = gegevensVan(velden, coordinate);
  const sub = beleid.subcategorieen.find(({ code }) => code === eerste?.categorie);
  if (eerste === undefined || meer.length > 0 || sub === undefined) return null;
  const isGegeven = sub.soort === 'PERSOON' && sub.volgt.length === 0;
  const { bron, categorie: subcategorie } = eerste;
  return isGegeven && bron !== 'zvh' ? { bron, subcategorie, isGeheim: sub.geheim } : null;
}
