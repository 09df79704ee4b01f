import type { Annotatie } from '@ketenhub/policy';
import type { Doel, Organisatie } from '@ketenhub/vocabulary';
import type { Fact } from '../asking/facts-message.ts';
import type { Bench } from '../bench.ts';

/** A field of which a value can stand in a dossier, and a doel of its ceiling. */
export interface FactField {
  readonly veld: string;
  readonly organisatie: Organisatie;
  readonly subcategorie: string;
  readonly doel: Doel;
}

const PROVENANCE = /\.(bron|herkomst|peildatum|status|beperking|aantal|volgende|rijen)$/;
/** A doel that every partner serves fields for. */
const PREFERRED = 'ZVH-CASUSOVERLEG';

function asFactField({ view }: Bench, veld: string, { toepassingen }: Annotatie): FactField | null {
  const [only, ...more] = toepassingen;
  const subcategorie = view.beleid.subcategorieen.find(({ code }) => code === only?.categorie);
  const organisatie = view.organisaties.find((code) => code === only?.bron);
  if (only === undefined || more.length > 0 || organisatie === undefined || only.afgeleidVan.length > 0) return null;
  if (subcategorie?.soort !== 'PERSOON' || subcategorie.volgt.length > 0 || PROVENANCE.test(veld)) return null;
  const doel = only.doelen.find((een) => een === PREFERRED) ?? only.doelen[0];
  return doel === undefined ? null : { veld, organisatie, subcategorie: subcategorie.code, doel: doel as Doel };
}

/** One field of each organisation and subcategorie of the source. */
export function factFields(bench: Bench): readonly FactField[] {
  const found = new Map<string, FactField>();
  for (const [veld, annotatie] of bench.view.annotaties) {
    const field = asFactField(bench, veld, annotatie);
    const key = `${field?.organisatie} ${field?.subcategorie}`;
    if (field !== null && !found.has(key)) found.set(key, field);
  }
  return [...found.values()];
}

export const factOf = ({ veld, organisatie, subcategorie }: FactField, betrokkene: string): Fact => ({
  organisatie,
  betrokkene,
  veld,
  subcategorie,
});
