// P71: whether one fact of a dossier is open now.
import type { Bundel } from './bundel.ts';
import type { Sdl } from './sdl.ts';

export interface Feit {
  readonly organisatie: string;
  readonly betrokkene: string;
  readonly veld: string;
  readonly subcategorie: string;
}
export interface Feitstand {
  readonly open: boolean;
  readonly beperkingen: readonly string[];
}
// What counts at this moment, for one casus; organisations by OIN.
export interface Nu {
  readonly gekoppeld: (organisatie: string, handvat: string) => boolean;
  readonly voorbehouden: (soort: 'WEIGERING' | 'DOORVERSTREKKING', deel: Deel, handvat: string) => readonly string[];
  // null where the source is not secret-bound.
  readonly poortOpen: ((deel: Deel, handvat: string) => boolean) | null;
}
export interface Deel {
  readonly organisatie: string;
  readonly subcategorie: string;
}
interface Regels {
  readonly sdl: Sdl;
  readonly bundel: Bundel;
}

const DICHT: Feitstand = { open: false, beperkingen: [] };

// The bron and categorie of each annotation that is not structure, and of what it is derived from, through any chain.
function delen({ sdl, bundel }: Regels, veld: string, gezien = new Set<string>()): readonly Deel[] {
  if (gezien.has(veld)) return [];
  gezien.add(veld);
  return (sdl.velden.get(veld)?.toepassingen ?? []).flatMap((t) => {
    const soort = bundel.subcategorieen.find((s) => s.code === t.categorie)?.soort;
    const oin = bundel.deelnemers.find((d) => d.code === t.bron)?.oin ?? t.bron;
    const eigen = soort === 'STRUCTUUR' ? [] : [{ organisatie: oin, subcategorie: t.categorie }];
    return [...eigen, ...t.afgeleidVan.flatMap((v) => delen({ sdl, bundel }, v, gezien))];
  });
}

export function feitstand(regels: Regels, doel: string, feit: Feit, nu: Nu): Feitstand {
  const { sdl, bundel } = regels;
  const eigenaar = bundel.deelnemers.find((d) => d.oin === feit.organisatie);
  const toepassingen = sdl.velden.get(feit.veld)?.toepassingen ?? [];
  const isVanHaar = toepassingen.some((t) => t.bron === eigenaar?.code && t.categorie === feit.subcategorie);
  if (!isVanHaar || eigenaar?.subcategorieen.includes(feit.subcategorie) !== true) return DICHT;
  if (!toepassingen.every((t) => t.doelen.includes(doel))) return DICHT;
  if (!nu.gekoppeld(feit.organisatie, feit.betrokkene)) return DICHT;
  for (const deel of delen(regels, feit.veld)) {
    if (nu.voorbehouden('WEIGERING', deel, feit.betrokkene).length > 0) return DICHT;
    if (nu.poortOpen !== null && !nu.poortOpen(deel, feit.betrokkene)) return DICHT;
  }
  const grenzen = nu.voorbehouden('DOORVERSTREKKING', feit, feit.betrokkene).filter((t) => t !== '');
  return { open: true, beperkingen: [...new Set(grenzen)] };
}
