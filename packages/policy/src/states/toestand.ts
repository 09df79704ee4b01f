import type { BetrokkeneSoort, Klasse, Rol, Thema } from '@ketenhub/vocabulary';
import type { Kolom } from '../matrix/kolommen.ts';

/** Whose organisation asks, seen from the owner of the data. */
export type Vragerplaats = 'BRON' | Klasse;
/** Who brought the casus in, seen from the owner and the asker. */
export type Aanmelderplaats = 'BRON' | 'VRAGER' | 'ANDER';

/** What the case authority attests, with organisations reduced to the place that decisions look at. */
export interface Situatie {
  readonly doelbesluit: boolean;
  readonly deelnemersbesluit: boolean;
  readonly vragerIsDeelnemer: boolean;
  readonly bronIsDeelnemer: boolean;
  readonly aanmelder: Aanmelderplaats;
  readonly thema: Thema;
}

/**
 * One state of everything that a decision about one field depends on; no decision looks at anything else, so that all states
 * can be enumerated and a statement over them is exact.
 */
export interface Toestand {
  readonly kolom: Kolom;
  readonly rol: Rol;
  readonly vrager: Vragerplaats;
  /** null for the casus as a whole, and where the purpose has no casus. */
  readonly betrokkeneSoort: BetrokkeneSoort | null;
  /** null where the purpose has no casus. */
  readonly situatie: Situatie | null;
}
