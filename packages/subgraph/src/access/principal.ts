import type { CasusFeiten } from '@ketenhub/policy';
import type { Accountklasse, BetrokkeneSoort, Doel, Fase, Klasse, Rol } from '@ketenhub/vocabulary';

/** Everything this request may rest on, taken from the verified token and case evidence and from nothing else. */
export interface Principal {
  readonly doel: Doel;
  readonly casus: string | null;
  readonly fase: Fase | null;
  /** Handle -> soort; a handle outside this map does not exist for this request. */
  readonly betrokkenen: ReadonlyMap<string, BetrokkeneSoort>;
  readonly rol: Rol;
  readonly organisatie: string;
  readonly klasse: Klasse;
  readonly accountklasse: Accountklasse;
  /** Pairwise pseudonym: this subgraph's own name for the user. */
  readonly gebruiker: string;
  /** Account name of the user; null but at the case register, and never in a log of this subgraph (docs/adr/0040). */
  readonly account: string | null;
  readonly feiten: CasusFeiten | null;
  readonly beleid: string;
  /** Coordinates that the token service minted this token for. */
  readonly velden: ReadonlySet<string>;
  readonly jti: string;
  readonly txn: string;
}
