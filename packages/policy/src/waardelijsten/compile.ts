import { WAARDELIJSTEN, type WaardelijstNaam } from '@ketenhub/vocabulary';
import * as v from 'valibot';
import { type Beleid, bevries } from '../beleid.ts';
import type { BeleidBron } from '../herkomst.ts';
import { meldingenMetPlek } from '../meldingen-met-plek.ts';
import { bronSchema, GEEN_LEEFGEBIED, type Waardelijstbron } from './bron.ts';
import { controleerWaardelijst } from './checks.ts';
import type { Mapping, Waardelijsten } from './waardelijsten.ts';

/**
 * Compiles the files of schema/waardelijsten, or names everything that is wrong with its file and place. Versions
 * follow each other without gap or overlap, targets of a mapping exist, every subcategorie about a person has its place.
 */
export function compileerWaardelijsten(
  bronnen: readonly BeleidBron[],
  subcategorieen: Beleid['subcategorieen'],
): { readonly waardelijsten: Waardelijsten } | { readonly fouten: readonly string[] } {
  const fouten: string[] = [];
  const gelezen: Waardelijstbron[] = [];
  for (const bron of bronnen) {
    const uitkomst = v.safeParse(bronSchema, bron.inhoud);
    if (uitkomst.success) gelezen.push({ ...uitkomst.output, bestand: bron.bestand });
    else fouten.push(...meldingenMetPlek(bron, uitkomst.issues));
  }
  if (fouten.length > 0) return { fouten };
  for (const naam of WAARDELIJSTEN) {
    const aantal = gelezen.filter(({ lijst }) => lijst === naam).length;
    if (aantal !== 1) fouten.push(`waardelijsten: ${naam} staat er ${aantal} keer, moet precies een keer`);
  }
  for (const bron of gelezen) fouten.push(...controleerWaardelijst(bron, { alle: gelezen, subcategorieen }));
  return fouten.length > 0 ? { fouten } : { waardelijsten: bevries(samengevoegd(gelezen)) };
}

function samengevoegd(gelezen: readonly Waardelijstbron[]): Waardelijsten {
  const vanNaam = (naam: WaardelijstNaam) => gelezen.find(({ lijst }) => lijst === naam);
  const lijsten = WAARDELIJSTEN.map((naam) => [
    naam,
    vanNaam(naam)?.versies.map(({ waarden, ...versie }) => ({
      ...versie,
      waarden: waarden.map(({ code, naam: tekst }) => ({ code, naam: tekst })),
    })) ?? [],
  ]);
  return {
    ...(Object.fromEntries(lijsten) as Record<WaardelijstNaam, Waardelijsten[WaardelijstNaam]>),
    mappings: WAARDELIJSTEN.flatMap((naam) => vanNaam(naam)?.versies.flatMap((versie) => mappings(naam, versie)) ?? []),
    leefgebiedVan: Object.fromEntries(
      Object.entries(vanNaam('leefgebieden')?.subcategorieen ?? {}).map(([sub, code]) => [
        sub,
        code === GEEN_LEEFGEBIED ? null : code,
      ]),
    ),
  };
}

function mappings(lijst: WaardelijstNaam, { versie, waarden }: Waardelijstbron['versies'][number]): Mapping[] {
  return WAARDELIJSTEN.filter((naar) => waarden.some((waarde) => waarde.naar[naar] !== undefined)).map((naar) => ({
    lijst,
    versie,
    naar,
    waarden: Object.fromEntries(waarden.map((waarde) => [waarde.code, waarde.naar[naar] ?? []])),
  }));
}
