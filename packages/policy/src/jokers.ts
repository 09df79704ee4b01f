import type { Subcategorie } from './beleid.ts';
import type { OngetekendBeleid } from './compile.ts';

/**
 * The protocol with each `POLITIE_*` of a rule or prohibition written out, so that what is signed, compared and decided names
 * every subcategorie. One that matches nothing stays as it is, and is then an unknown name (attack 19). Subcategorieen that
 * follow another, or hold no data, are never meant: they have no rules of their own.
 */
export function zonderJokers(beleid: OngetekendBeleid): OngetekendBeleid {
  const uitgeschreven = <Deel extends { readonly subcategorie: readonly string[] }>(deel: Deel): Deel =>
    deel.subcategorie.some((code) => code.includes('*'))
      ? {
          ...deel,
          subcategorie: [...new Set(deel.subcategorie.flatMap((code) => namenVan(code, beleid.subcategorieen)))],
        }
      : deel;
  return { ...beleid, regels: beleid.regels.map(uitgeschreven), verboden: beleid.verboden.map(uitgeschreven) };
}

function namenVan(code: string, subcategorieen: readonly Subcategorie[]): readonly string[] {
  if (!code.includes('*')) return [code];
  const delen = code.split('*').map((deel) => deel.replaceAll(/[^\w]/g, '\\$&'));
  const past = new RegExp(`^${delen.join('.*')}$`);
  const namen = subcategorieen
    .filter((sub) => sub.soort !== 'STRUCTUUR' && sub.volgt.length === 0 && past.test(sub.code))
    .map((sub) => sub.code);
  return namen.length === 0 ? [code] : namen;
}
