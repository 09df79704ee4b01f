import type { BetrokkeneSoort, Fase, PersonaNaam } from '@ketenhub/vocabulary';
import { AAN_TAFEL } from './verwachting.ts';

/**
 * WAARDE: the field holds something. LEEG: it may be seen and the source gives nothing (null or an empty list). AFGESCHERMD: it
 * is null or absent because it may not be seen, and the explanation says so. LEEG and AFGESCHERMD must never be confused.
 */
export const TOESTANDEN = ['WAARDE', 'LEEG', 'AFGESCHERMD'] as const;
export type Toestand = (typeof TOESTANDEN)[number];

export interface Verwacht {
  readonly toestand: Toestand;
  /** A text that at least one value at this coordinate contains, whatever its case; or the least number of elements. */
  readonly bevat?: string | number;
  /** Code of another person of the casus about whom exactly the same must be answered here. */
  readonly zelfdeAls?: string;
}

/** One sentence about the person view of a story, in its demo fase and with the doel of the same name. */
export interface VerhaalVerwachting {
  readonly zin: string;
  readonly persona: PersonaNaam;
  readonly casus: string;
  /** Code of the person in the demo region; for a field of the casus itself, its hoofdpersoon. */
  readonly persoon: string;
  readonly veld: string;
  readonly verwacht: Verwacht;
}

/** Words of a record that the answer to none of these personas may hold, at whatever field of whatever person. */
export interface Geheim {
  readonly zin: string;
  readonly tekst: string;
  readonly personas: readonly PersonaNaam[];
}

export interface Verhaal {
  readonly casus: string;
  readonly fase: Fase;
  readonly hoofdpersoon: string;
  readonly zinnen: readonly VerhaalVerwachting[];
  readonly geheimen: readonly Geheim[];
}

/** Who looks, at whom, at which field. */
export type Blik = readonly [persona: PersonaNaam, persoon: string, veld: string];

/** The sentences of one casus, `zie` makes one of them; and the words that must stand nowhere in it. */
export function verhaal(
  kop: Omit<Verhaal, 'zinnen' | 'geheimen'>,
  zinnen: (zie: (zin: string, blik: Blik, verwacht: Verwacht) => VerhaalVerwachting) => readonly VerhaalVerwachting[],
  geheimen: readonly Geheim[],
): Verhaal {
  return {
    ...kop,
    geheimen,
    zinnen: zinnen((zin, [persona, persoon, veld], verwacht) => ({
      zin,
      persona,
      casus: kop.casus,
      persoon,
      veld,
      verwacht,
    })),
  };
}

/** These words of a record reach none of these personas. */
export function nergens(zin: string, tekst: string, personas: readonly PersonaNaam[]): Geheim {
  return { zin, tekst, personas };
}

/** Everyone at the table but those whose organisation is no deelnemer of this casus (WGS 2.31(4)): they get no token for it. */
export function aanTafelZonder(...afwezig: readonly PersonaNaam[]): readonly PersonaNaam[] {
  return AAN_TAFEL.filter((naam) => !afwezig.includes(naam));
}

export function soortIn(een: Verhaal, persoon: string): BetrokkeneSoort {
  return een.hoofdpersoon === persoon ? 'HOOFDPERSOON' : 'DIRECTE_KRING';
}

/** The field holds something; with a text or a least number where the story says so. */
export function waarde(bevat?: string | number): Verwacht {
  return bevat === undefined ? { toestand: 'WAARDE' } : { toestand: 'WAARDE', bevat };
}

export const LEEG: Verwacht = { toestand: 'LEEG' };
export const AFGESCHERMD: Verwacht = { toestand: 'AFGESCHERMD' };
