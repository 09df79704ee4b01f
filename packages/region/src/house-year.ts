import type { Organisatie } from '@ketenhub/vocabulary';
import type { Leeftijdsklasse } from './figures.ts';
import type { GemeenteNaam } from './gemeente.ts';
import type { Persoon } from './person.ts';

/**
 * The year that the demo region plays over: the last whole one before the day of the stories. Its generated casussen are one
 * year of one house as that house published it (Drenthe, 2020); what was published stands in testing/published-figures.ts,
 * typed from the source and not from here, and the quotas below were chosen to round to it.
 *
 * Where the publication contradicts itself (!!), this was chosen:
 * - the table per gemeente sums to 128 casussen in the year, the headline says 127 (so maatwerk is 79 here, not 127 - 49 = 78):
 *   the table, which fits in every row;
 * - 18% of the hoofdpersonen is under eighteen, and 12% is minderjarig: both, the first of the casussen of the year (23 of 128),
 *   the second of those that came in (6 of 50), the only set that the 12% and the aanmelders share;
 * - 25 PGA are for the young while 23 hoofdpersonen are under eighteen: jeugd is a doelgroep, some have turned 18 in it;
 * - a subject BIJ-delict counts 2%, though BIJ has a ground and a process of its own under the WGS: the subject is counted, the
 *   casus is an ordinary one.
 * Not met, because no casus holds it: advice (56 in the table, 173 in the headline) and the other work of a house.
 */
export const REFERENTIEJAAR = 2025;

/** Casussen of one gemeente; `pga` and `jeugd` count adults' PGA, youth PGA and youth maatwerk apart. */
export interface Groep {
  readonly casussen: number;
  readonly pga?: number;
  readonly jeugdPga?: number;
  readonly jeugd?: number;
}

export interface Gemeentejaar {
  readonly gemeente: GemeenteNaam;
  /** Still open on 1 January. */
  readonly meegenomen: Groep;
  readonly instroom: Groep;
  /** Closed in the year. */
  readonly afgesloten: number;
}

export const GEMEENTEJAREN: readonly Gemeentejaar[] = [
  { gemeente: 'Linkerveen', meegenomen: { casussen: 4, jeugd: 1 }, instroom: { casussen: 4, jeugd: 1 }, afgesloten: 3 },
  { gemeente: 'Grondhuizen', meegenomen: { casussen: 1 }, instroom: { casussen: 4 }, afgesloten: 1 },
  { gemeente: 'Zevenzijl', meegenomen: { casussen: 3 }, instroom: { casussen: 0 }, afgesloten: 1 },
  { gemeente: 'Schakeloord', meegenomen: { casussen: 2 }, instroom: { casussen: 4 }, afgesloten: 3 },
  { gemeente: 'Oosterkolk', meegenomen: { casussen: 0 }, instroom: { casussen: 1 }, afgesloten: 0 },
  {
    gemeente: 'Middelknoop',
    meegenomen: { casussen: 14, jeugdPga: 10 },
    instroom: { casussen: 1, jeugdPga: 1 },
    afgesloten: 2,
  },
  { gemeente: 'Hogeschalm', meegenomen: { casussen: 5, pga: 2 }, instroom: { casussen: 6, pga: 1 }, afgesloten: 3 },
  {
    gemeente: 'Ketendam',
    meegenomen: { casussen: 42, pga: 10, jeugdPga: 10, jeugd: 1 },
    instroom: { casussen: 25, pga: 11, jeugdPga: 4 },
    afgesloten: 26,
  },
  { gemeente: 'Tussenwold', meegenomen: { casussen: 0 }, instroom: { casussen: 0 }, afgesloten: 0 },
  { gemeente: 'Dwarslanden', meegenomen: { casussen: 1 }, instroom: { casussen: 0 }, afgesloten: 0 },
  { gemeente: 'Nieuwketen', meegenomen: { casussen: 1 }, instroom: { casussen: 0 }, afgesloten: 1 },
  { gemeente: 'Westerschakel', meegenomen: { casussen: 5, jeugd: 1 }, instroom: { casussen: 5 }, afgesloten: 5 },
];

export const MEEGENOMEN_PER_JAAR = 78;
export const INSTROOM_PER_JAAR = 50;
/** Of the casussen of the year. */
export const GRENSOVERSTIJGEND_PER_JAAR = 29;

export type Aantallen<Waarde extends string> = Readonly<Partial<Record<Waarde, number>>>;

/** Aanmelders of the instroom. The region has one organisation for the work and the shelter of the Leger des Heils: wonen. */
export const AANMELDERS: Aantallen<Organisatie> = {
  burgemeester: 24,
  college: 2,
  politie: 11,
  reclassering: 2,
  dji: 1,
  gi: 1,
  ggd: 3,
  ggz: 1,
  verslavingszorg: 1,
  'veilig-thuis': 3,
  wonen: 1,
};

// Who brings in nobody young, or nobody else.
export const ALLEEN_VOLWASSENEN: readonly Organisatie[] = ['reclassering', 'dji', 'verslavingszorg', 'wonen'];
export const ALLEEN_JEUGD: readonly Organisatie[] = ['gi'];

// Ages on the last day of the year. In the doelgroep jeugd some have turned 18 since.
export const LEEFTIJD_JEUGD_INSTROOM: Aantallen<Leeftijdsklasse> = { '<18': 6 };
export const LEEFTIJD_JEUGD_MEEGENOMEN: Aantallen<Leeftijdsklasse> = { '<18': 17, '18-23': 6 };
export const LEEFTIJD_VOLWASSEN: Aantallen<Leeftijdsklasse> = { '18-23': 16, '24-40': 55, '41-65': 27, '>65': 1 };
export const GESLACHT: Aantallen<Persoon['geslacht']> = { MAN: 119, VROUW: 9 };

export const ONDERWERP_JEUGD = { ERNSTIGE_OVERLAST: 12, OVERIG: 17 };
// Written as onderwerp and theme: of the casussen under OVERIG five are about stalking.
export const ONDERWERP_VOLWASSEN = {
  'VERWARD_HOOG_RISICO VOLWASSENEN': 20,
  'ERNSTIGE_OVERLAST VOLWASSENEN': 23,
  'RADICALISERING VOLWASSENEN': 3,
  'HUISELIJK_GEWELD HUISELIJK_GEWELD': 10,
  'BIJ_DELICT VOLWASSENEN': 2,
  'OVERIG VOLWASSENEN': 36,
  'OVERIG STALKING': 5,
};

/** How many casussen do NOT have each problem; dealt round in this order, so that every casus has at least three left. */
export const ZONDER_PROBLEEM = [
  ['SCHULDEN', 77],
  ['VERSLAVING', 47],
  ['HUISVESTING', 47],
  ['LVB', 67],
  ['PSYCHISCH_VERWARD', 17],
  ['DELICTGEDRAG', 11],
] as const;

/** A quota as a list in which each value stands as often as it counts. */
export function uitgeschreven<Waarde extends string>(aantallen: Aantallen<Waarde>): Waarde[] {
  return Object.entries(aantallen).flatMap(([waarde, aantal]) =>
    Array<Waarde>(aantal as number).fill(waarde as Waarde),
  );
}
