import type { Aanpak } from './casus.ts';
import { type Datum, leeftijdOp } from './datum.ts';
import type { Persoon } from './person.ts';

/** What management figures need of one casus: the row of the register with age and sex of the hoofdpersoon, no name, no BSN. */
export interface CasusRij {
  readonly aangemeldOp: Datum;
  /** null for an aanmelding that was never taken up. */
  readonly doelbesluitOp: Datum | null;
  readonly afgeslotenOp: Datum | null;
  readonly gemeente: string;
  readonly gemeentegrensoverstijgend: boolean;
  readonly hoofdonderwerp: string;
  readonly doelgroep: string;
  readonly aanpak: Aanpak;
  readonly problematiek: readonly string[];
  readonly aanmelder: string;
  readonly geboortedatum: Datum;
  readonly geslacht: Persoon['geslacht'];
}

/** Casussen, and how many of them follow the fixed form of the persoonsgerichte aanpak (PGA). */
export interface Telling {
  readonly casussen: number;
  readonly pga: number;
}

/** Counts per value, with the number of casussen that they are a share of; a multi-select adds up to more than `van`. */
export interface Verdeling {
  readonly van: number;
  readonly aantallen: Readonly<Record<string, number>>;
}

/** One year of a house as its yearly figures count it. */
export interface Jaarcijfers {
  readonly jaar: number;
  /** First day after the year: the label of `actief` follows from the question and is never typed. */
  readonly standPer: Datum;
  /** Brought in during the year (instroom). */
  readonly aangemeld: Telling;
  /** Brought in during the year and closed without a doelbesluit. */
  readonly nietOpgepakt: Telling;
  /** Still open from the years before. */
  readonly meegenomen: Telling;
  /** Meegenomen and instroom together: under procesregie at some moment of the year. */
  readonly behandeld: Telling;
  readonly afgesloten: Telling;
  /** Behandeld without afgesloten: open on `standPer`. */
  readonly actief: Telling;
  readonly perGemeente: Readonly<Record<string, Gemeentecijfers>>;
  /** Shares of the behandelde casussen; ages are those on the last day of the year, the same day for everybody. */
  readonly hoofdonderwerp: Verdeling;
  readonly leeftijdsklasse: Verdeling;
  readonly geslacht: Verdeling;
  readonly problematiek: Verdeling;
  readonly gemeentegrensoverstijgend: Verdeling;
  /** Shares of the aangemelde casussen. */
  readonly aanmelder: Verdeling;
  readonly minderjarig: Verdeling;
}

export interface Gemeentecijfers {
  readonly meegenomen: number;
  readonly instroom: number;
  readonly behandeld: number;
  readonly afgesloten: number;
  readonly actief: number;
  readonly pga: number;
  /** The part of `pga` that is for the doelgroep JEUGD, a group of the house and not an age. */
  readonly pgaJeugd: number;
}

/** Whole years, both included. */
export const LEEFTIJDSKLASSEN = [
  { klasse: '<18', van: 0, tot: 17 },
  { klasse: '18-23', van: 18, tot: 23 },
  { klasse: '24-40', van: 24, tot: 40 },
  { klasse: '41-65', van: 41, tot: 65 },
  { klasse: '>65', van: 66, tot: 150 },
] as const;
export type Leeftijdsklasse = (typeof LEEFTIJDSKLASSEN)[number]['klasse'];

export function leeftijdsklasse(leeftijd: number): Leeftijdsklasse {
  return LEEFTIJDSKLASSEN.find(({ tot }) => leeftijd <= tot)?.klasse ?? '>65';
}

/** A share in whole percents, halves up, as published. */
export function procent({ van, aantallen }: Verdeling, waarde: string): number {
  return Math.round((100 * (aantallen[waarde] ?? 0)) / van);
}

function verdeling(rijen: readonly CasusRij[], waarden: (rij: CasusRij) => readonly string[]): Verdeling {
  const aantallen: Record<string, number> = {};
  for (const waarde of rijen.flatMap(waarden)) aantallen[waarde] = (aantallen[waarde] ?? 0) + 1;
  return { van: rijen.length, aantallen };
}

const telling = (rijen: readonly CasusRij[]): Telling => ({
  casussen: rijen.length,
  pga: rijen.filter(({ aanpak }) => aanpak === 'PGA').length,
});

interface Jaar {
  readonly meegenomen: readonly CasusRij[];
  readonly instroom: readonly CasusRij[];
  readonly behandeld: readonly CasusRij[];
  readonly afgesloten: readonly CasusRij[];
}

function vanJaar(rijen: readonly CasusRij[], jaar: number): Jaar {
  const [begin, einde] = [`${jaar}-01-01`, `${jaar}-12-31`];
  const behandeld = rijen.filter(
    ({ aangemeldOp, afgeslotenOp }) => aangemeldOp <= einde && (afgeslotenOp === null || afgeslotenOp >= begin),
  );
  return {
    behandeld,
    meegenomen: behandeld.filter(({ aangemeldOp }) => aangemeldOp < begin),
    instroom: behandeld.filter(({ aangemeldOp }) => aangemeldOp >= begin),
    afgesloten: behandeld.filter(({ afgeslotenOp }) => afgeslotenOp !== null && afgeslotenOp <= einde),
  };
}

function gemeentecijfers({ meegenomen, instroom, behandeld, afgesloten }: Jaar, naam: string): Gemeentecijfers {
  const hier = (rijen: readonly CasusRij[]): CasusRij[] => rijen.filter(({ gemeente }) => gemeente === naam);
  const pga = hier(behandeld).filter(({ aanpak }) => aanpak === 'PGA');
  return {
    meegenomen: hier(meegenomen).length,
    instroom: hier(instroom).length,
    behandeld: hier(behandeld).length,
    afgesloten: hier(afgesloten).length,
    actief: hier(behandeld).length - hier(afgesloten).length,
    pga: pga.length,
    pgaJeugd: pga.filter(({ doelgroep }) => doelgroep === 'JEUGD').length,
  };
}

/**
 * The figures of one calendar year, counted from the rows alone. A casus that was destroyed has to be handed in as an
 * anonymised row, or the years before change afterwards (WGS 1.8(7)).
 */
export function jaarcijfers(rijen: readonly CasusRij[], jaar: number): Jaarcijfers {
  const delen = vanJaar(rijen, jaar);
  const { meegenomen, instroom, behandeld, afgesloten } = delen;
  const leeftijd = ({ geboortedatum }: CasusRij): number => leeftijdOp(geboortedatum, `${jaar}-12-31`);
  const gemeenten = [...new Set(behandeld.map(({ gemeente }) => gemeente))].sort();
  return {
    jaar,
    standPer: `${jaar + 1}-01-01`,
    aangemeld: telling(instroom),
    nietOpgepakt: telling(instroom.filter((rij) => rij.afgeslotenOp !== null && rij.doelbesluitOp === null)),
    meegenomen: telling(meegenomen),
    behandeld: telling(behandeld),
    afgesloten: telling(afgesloten),
    actief: telling(behandeld.filter((rij) => !afgesloten.includes(rij))),
    perGemeente: Object.fromEntries(gemeenten.map((naam) => [naam, gemeentecijfers(delen, naam)])),
    hoofdonderwerp: verdeling(behandeld, ({ hoofdonderwerp }) => [hoofdonderwerp]),
    leeftijdsklasse: verdeling(behandeld, (rij) => [leeftijdsklasse(leeftijd(rij))]),
    geslacht: verdeling(behandeld, ({ geslacht }) => [geslacht]),
    problematiek: verdeling(behandeld, ({ problematiek }) => problematiek),
    gemeentegrensoverstijgend: verdeling(behandeld, (rij) => (rij.gemeentegrensoverstijgend ? ['JA'] : ['NEE'])),
    aanmelder: verdeling(instroom, ({ aanmelder }) => [aanmelder]),
    minderjarig: verdeling(instroom, (rij) => (leeftijd(rij) < 18 ? ['JA'] : ['NEE'])),
  };
}
