/**
 * How consent comes about, by age and by who stands for the person: Jeugdwet 7.3.4, 7.3.5 and 7.3.15, BW 7:447, 7:450 and
 * 7:465, UAVG 5. `GEZAGHEBBENDEN` under 12, `BETROKKENE_EN_GEZAGHEBBENDEN` from 12, `JONGERE` from 16, `MEERDERJARIGE` from
 * 18, and `VERTEGENWOORDIGER` from 18 under curatele or mentorschap.
 */
export const WIJZEN = [
  'GEZAGHEBBENDEN',
  'BETROKKENE_EN_GEZAGHEBBENDEN',
  'JONGERE',
  'MEERDERJARIGE',
  'VERTEGENWOORDIGER',
] as const;
export type Wijze = (typeof WIJZEN)[number];

/** Who may decide for another: parent or guardian, curator, mentor. */
export const VERTEGENWOORDIGER_ROLLEN = ['GEZAGHEBBENDE', 'CURATOR', 'MENTOR'] as const;
export type VertegenwoordigerRol = (typeof VERTEGENWOORDIGER_ROLLEN)[number];

export const TOESTEMMING_ROLLEN = ['BETROKKENE', ...VERTEGENWOORDIGER_ROLLEN] as const;
export type ToestemmingRol = (typeof TOESTEMMING_ROLLEN)[number];

/** How somebody said yes; silence is none (AVG 4(11)). */
export const TOESTEMMING_VORMEN = ['SCHRIFTELIJK', 'MONDELING'] as const;

/** One holder of gezag, curator or mentor, as the source knows it; days ISO 8601. */
export interface Vertegenwoordiger {
  readonly id: string;
  readonly rol: VertegenwoordigerRol;
  readonly vanaf: string;
  /** First day on which it no longer holds; null: no end is known. */
  readonly tot: string | null;
}

/** What the source knows of a person that decides who may consent. */
export interface Rechtspositie {
  /** ISO 8601; null: not known, and then nobody can consent. */
  readonly geboortedatum: string | null;
  readonly vertegenwoordigers: readonly Vertegenwoordiger[];
}

/** One consent to one gate, with what was judged of it on the day that it was given. */
export interface Toestemming {
  /** Id of the vertegenwoordiger; null: the person self. */
  readonly door: string | null;
  readonly wijze: Wijze;
  readonly gegevenOp: string;
  readonly ingetrokkenOp: string | null;
}
