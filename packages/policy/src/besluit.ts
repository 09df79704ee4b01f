import type { BetrokkeneSoort, Doel, Fase, Klasse, Reden, Rol } from '@ketenhub/vocabulary';
import type { Voorwaarde } from './beleid.ts';

/** What the case authority attests of one casus (`casusbewijs`); organisations by OIN. */
export interface CasusFeiten {
  readonly fase: string;
  readonly thema: string;
  readonly doelbesluit: boolean;
  readonly deelnemersbesluit: boolean;
  readonly aanmelder: string;
  readonly deelnemers: readonly string[];
}

/** Who asks, why and about whom. Plain strings on purpose: a value outside the vocabulary is denied, not cast. */
export interface Onderwerp {
  readonly doel: string;
  readonly rol: string;
  readonly klasse: string;
  /** OIN of the asker's organisation. */
  readonly organisatie: string;
  /** null where no person is meant (fields of the casus itself). */
  readonly betrokkeneSoort: string | null;
  /** null exactly when the doel has no casus. */
  readonly casus: CasusFeiten | null;
}

export interface Vraag extends Onderwerp {
  readonly subcategorie: string;
  /** The doelen that the owner's SDL allows at most. */
  readonly plafond: readonly string[];
  /** OIN of the owner. */
  readonly bron: string;
}

/** What would open a shielded field: per failing dimension the values that the nearest rules hold. */
export interface WelBij {
  readonly doel?: readonly Doel[];
  readonly fase?: readonly Fase[];
  readonly rol?: readonly Rol[];
  readonly klasse?: readonly Klasse[];
  readonly betrokkeneSoort?: readonly BetrokkeneSoort[];
  readonly mits?: readonly Voorwaarde[];
}

export interface Toegestaan {
  readonly effect: 'TOEGESTAAN';
  /** Id of the rule that allows. */
  readonly regel: string;
}

export interface Geweigerd {
  readonly effect: 'GEWEIGERD';
  readonly reden: Reden;
  /** The nearest rule, the prohibition, or the rule number of the law (R02, R17, ...); null when there is none. */
  readonly regel: string | null;
  /** One Dutch sentence for a procesregisseur; depends on the policy only, never on data. */
  readonly uitleg: string;
  readonly welBij: WelBij;
}

export type Besluit = Toegestaan | Geweigerd;

export function toegestaan(regel: string): Toegestaan {
  return { effect: 'TOEGESTAAN', regel };
}

export function geweigerd(weigering: Omit<Geweigerd, 'effect' | 'welBij'> & { readonly welBij?: WelBij }): Geweigerd {
  return { effect: 'GEWEIGERD', welBij: {}, ...weigering };
}

/** The answer to everything unknown (doelbinding: unknown purpose, phase, role, category or condition is a denial). */
export function geenRegel(uitleg = 'Geen regel van het privacyprotocol staat dit gegeven toe.'): Geweigerd {
  return geweigerd({ reden: 'GEEN_REGEL', regel: null, uitleg });
}
