import type { Poortdossier } from '../store/poorten-lezen.ts';
import { standVan, toonBeslist, toonStand } from './toon-poort.ts';

/** Which gates to look at again, and which part of that list. */
export interface Vraag {
  readonly vandaag: string;
  /** Gates that stop counting on this day or before. */
  readonly voor: string;
  readonly eerste: number;
  /** `volgende` of the page before. */
  readonly na: string | null;
}

const samePlace = ({ rij }: Poortdossier): string => `${rij.persoonId} ${rij.casus} ${rij.subcategorie}`;

/**
 * The gates that stop counting before a day or have stopped because somebody else decides, the first to stop first. Of who is linked
 * now only; what another gate opens in its place needs nothing.
 */
export function herbeoordelen(dossiers: readonly Poortdossier[], { vandaag, voor, eerste, na }: Vraag) {
  const open = new Set(dossiers.filter((een) => standVan(een, vandaag).stand === 'OPEN').map(samePlace));
  const all = dossiers
    .filter(({ rij }) => rij.betrokkene !== null)
    .map((dossier) => ({ dossier, ...toonStand(dossier, vandaag) }))
    .filter(({ dossier, stand }) => stand !== 'VERVALLEN' || !open.has(samePlace(dossier)))
    .filter(({ herbeoordelenVoor }) => herbeoordelenVoor !== null && herbeoordelenVoor <= voor)
    .map(({ dossier: { rij, positie }, ...stand }) => ({
      ...{ poort: rij.id, casus: rij.casus, betrokkene: rij.betrokkene, subcategorie: rij.subcategorie },
      ...{ grondslag: rij.grondslag, ...stand },
      plaats: `${stand.herbeoordelenVoor}_${rij.id}`,
      // On the day itself: whom to ask, before the day comes.
      beslistDan: toonBeslist(positie, stand.herbeoordelenVoor ?? vandaag),
    }))
    .sort((a, b) => (a.plaats < b.plaats ? -1 : 1));
  const rest = all.filter(({ plaats }) => na === null || plaats > na);
  const page = rest.slice(0, eerste);
  return {
    poorten: page.map(({ plaats: _, ...regel }) => regel),
    aantal: all.length,
    volgende: rest.length > eerste ? (page.at(-1)?.plaats ?? null) : null,
  };
}
