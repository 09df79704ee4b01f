import type { Bundel } from './beleid.ts';
import type { Feit } from './feitentoets.ts';
import type { Binding, Sdl } from './sdl.ts';

// What an organisation withholds or limits, in one casus (P65). `betrokkene` null is of everybody.
export type Weigering = {
  organisatie: string;
  subcategorie: string;
  betrokkene: string | null;
  soort: 'WEIGERING' | 'DOORVERSTREKKING';
  reden: string;
};
export type Koppelingen = readonly { organisatie: string; betrokkene: string }[];
// Open gates of a secret-bound source; null for a source that is not secret-bound.
export type Poorten = readonly { organisatie: string; subcategorie: string; betrokkene: string }[] | null;
export type Feitstand = { open: boolean; beperkingen: string[] };

const DICHT: Feitstand = { open: false, beperkingen: [] };

// Every binding that a coordinate is made of, through any chain of `afgeleidVan`.
export function samenstelling(sdl: Sdl, coordinaat: string, gehad = new Set<string>()): Binding[] {
  if (gehad.has(coordinaat)) return [];
  gehad.add(coordinaat);
  const eigen = sdl.velden.get(coordinaat)?.bindingen ?? [];
  return [...eigen, ...eigen.flatMap((b) => b.afgeleidVan.flatMap((c) => samenstelling(sdl, c, gehad)))];
}

export const vanPersoon = (w: { betrokkene: string | null }, handvat: string): boolean =>
  w.betrokkene === null || w.betrokkene === handvat;

// Is something that this coordinate is made of withheld of this person? (P65, and P71, 4)
export function isGeweigerd(
  bundel: Bundel,
  sdl: Sdl,
  coordinaat: string,
  handvat: string,
  weigeringen: readonly Weigering[],
): boolean {
  return samenstelling(sdl, coordinaat).some((b) => {
    const bron = bundel.opCode.get(b.bron);
    return (
      bundel.subcategorieen.get(b.categorie)?.soort !== 'STRUCTUUR' &&
      weigeringen.some(
        (w) =>
          w.soort === 'WEIGERING' &&
          w.organisatie === bron?.oin &&
          w.subcategorie === b.categorie &&
          vanPersoon(w, handvat),
      )
    );
  });
}

export function beperkingen(
  organisatie: string,
  subcategorie: string,
  handvat: string,
  weigeringen: readonly Weigering[],
): string[] {
  return [
    ...new Set(
      weigeringen
        .filter(
          (w) =>
            w.soort === 'DOORVERSTREKKING' &&
            w.organisatie === organisatie &&
            w.subcategorie === subcategorie &&
            vanPersoon(w, handvat),
        )
        .map((w) => w.reden),
    ),
  ];
}

// P71.
export function feitstand(
  bundel: Bundel,
  sdl: Sdl,
  doel: string,
  feit: Feit,
  gekoppeld: Koppelingen,
  weigeringen: readonly Weigering[],
  poorten: Poorten,
): Feitstand {
  const eigenaar = bundel.opOin.get(feit.organisatie);
  const bindingen = sdl.velden.get(feit.veld)?.bindingen ?? [];
  const bedoeld = bindingen.some((b) => b.bron === eigenaar?.code && b.categorie === feit.subcategorie);
  if (!bedoeld || eigenaar?.subcategorieen.includes(feit.subcategorie) !== true) return DICHT;
  if (!bindingen.every((b) => b.doelen.includes(doel))) return DICHT;
  if (!gekoppeld.some((k) => k.organisatie === feit.organisatie && k.betrokkene === feit.betrokkene)) return DICHT;
  if (isGeweigerd(bundel, sdl, feit.veld, feit.betrokkene, weigeringen)) return DICHT;
  if (poorten !== null) {
    const nodig = samenstelling(sdl, feit.veld).filter(
      (b) => bundel.subcategorieen.get(b.categorie)?.soort !== 'STRUCTUUR',
    );
    const open = nodig.every((b) =>
      poorten.some(
        (p) =>
          p.organisatie === bundel.opCode.get(b.bron)?.oin &&
          p.subcategorie === b.categorie &&
          p.betrokkene === feit.betrokkene,
      ),
    );
    if (!open) return DICHT;
  }
  return { open: true, beperkingen: beperkingen(feit.organisatie, feit.subcategorie, feit.betrokkene, weigeringen) };
}
