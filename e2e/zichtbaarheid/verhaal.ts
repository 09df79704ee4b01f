import type { BetrokkeneSoort, Fase, PersonaNaam } from '@ketenhub/vocabulary';

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

export interface Verhaal {
  readonly casus: string;
  readonly fase: Fase;
  readonly hoofdpersoon: string;
  readonly zinnen: readonly VerhaalVerwachting[];
}

/** Who looks, at whom, at which field. */
export type Blik = readonly [persona: PersonaNaam, persoon: string, veld: string];

/** The sentences of one casus; `zie` makes one of them. */
export function verhaal(
  kop: Omit<Verhaal, 'zinnen'>,
  zinnen: (zie: (zin: string, blik: Blik, verwacht: Verwacht) => VerhaalVerwachting) => readonly VerhaalVerwachting[],
): Verhaal {
  return {
    ...kop,
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

export function soortIn(een: Verhaal, persoon: string): BetrokkeneSoort {
  return een.hoofdpersoon === persoon ? 'HOOFDPERSOON' : 'DIRECTE_KRING';
}

/** The field holds something; with a text or a least number where the story says so. */
export function waarde(bevat?: string | number): Verwacht {
  return bevat === undefined ? { toestand: 'WAARDE' } : { toestand: 'WAARDE', bevat };
}

export const LEEG: Verwacht = { toestand: 'LEEG' };
export const AFGESCHERMD: Verwacht = { toestand: 'AFGESCHERMD' };
