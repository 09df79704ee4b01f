import { type Annotaties, type Beleid, type Besluit, beslisVeld } from '@ketenhub/policy';
import type { BetrokkeneSoort } from '@ketenhub/vocabulary';
import type { Principal } from './principal.ts';

/** The last word on a field, in the source itself; each coordinate is decided once per soort and request. */
export interface Access {
  mag(coordinate: string, soort: BetrokkeneSoort | null): boolean;
  /** Whether the policy would permit it, asked or not; for what a source says of itself, such as `stand`. */
  zouMogen(coordinate: string, soort: BetrokkeneSoort | null): boolean;
  /** Coordinates that were asked although this source refuses them: a security event (attack 55). */
  readonly tooMuch: ReadonlySet<string>;
  readonly allowed: ReadonlySet<string>;
}

interface Question {
  readonly coordinate: string;
  /** null for what is about the casus as a whole. */
  readonly soort: BetrokkeneSoort | null;
}

function decide(beleid: Beleid, annotaties: Annotaties, principal: Principal, question: Question): Besluit {
  return beslisVeld(beleid, annotaties, question.coordinate, {
    doel: principal.doel,
    rol: principal.rol,
    klasse: principal.klasse,
    organisatie: principal.organisatie,
    betrokkeneSoort: question.soort,
    casus: principal.feiten,
  });
}

export function createAccess(beleid: Beleid, annotaties: Annotaties, principal: Principal): Access {
  const decisions = new Map<string, boolean>();
  const tooMuch = new Set<string>();
  const allowed = new Set<string>();
  const zouMogen = (coordinate: string, soort: BetrokkeneSoort | null): boolean =>
    decide(beleid, annotaties, principal, { coordinate, soort }).effect === 'TOEGESTAAN';
  const judge = (coordinate: string, soort: BetrokkeneSoort | null): boolean => {
    const permitted = principal.velden.has(coordinate) && zouMogen(coordinate, soort);
    (permitted ? allowed : tooMuch).add(coordinate);
    return permitted;
  };
  return {
    tooMuch,
    allowed,
    zouMogen,
    mag(coordinate, soort) {
      const key = `${soort} ${coordinate}`;
      const known = decisions.get(key);
      if (known !== undefined) return known;
      const permitted = judge(coordinate, soort);
      decisions.set(key, permitted);
      return permitted;
    },
  };
}
