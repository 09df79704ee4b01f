import type { Besluit } from '@ketenhub/policy';
import type { BetrokkeneSoort } from '@ketenhub/vocabulary';

/** The decision on one coordinate for each kind of betrokkene. */
export interface CoordinateDecision {
  readonly perSoort: Readonly<Record<BetrokkeneSoort, Besluit>>;
}

/**
 * One snapshot of the policy for one user, doel and casus. `decide` answers for every coordinate, an unknown one with a
 * denial, and the same each time.
 */
export interface DecisionTable {
  /** The kinds of betrokkene in this casus; both where there is no casus. Empty denies everything. */
  readonly soorten: readonly BetrokkeneSoort[];
  readonly decide: (coordinate: string) => CoordinateDecision;
}

/** A coordinate as one occurrence reads it: the field itself and everything that its arguments read. */
export interface Target {
  readonly coordinate: string;
  readonly argumentCoordinates: readonly string[];
}

/** Says whether a coordinate is denied for one person, by the handle that the person has in this casus. */
export type PersonDenial = (coordinate: string, betrokkeneHandle: string) => boolean;

/** The kinds for which a target is denied: its field, or anything that its arguments read (attack 96, 97). */
export function deniedSoorten(table: DecisionTable, target: Target): ReadonlySet<BetrokkeneSoort> {
  const denied = new Set<BetrokkeneSoort>();
  for (const coordinate of [target.coordinate, ...target.argumentCoordinates]) {
    const { perSoort } = table.decide(coordinate);
    for (const soort of table.soorten) if (perSoort[soort].effect !== 'TOEGESTAAN') denied.add(soort);
  }
  return denied;
}

/** The person view of a table; a handle that the casusbewijs does not name is denied everything. */
export function personDenial(table: DecisionTable, soortByHandle: ReadonlyMap<string, BetrokkeneSoort>): PersonDenial {
  return (coordinate, handle) => {
    const soort = soortByHandle.get(handle);
    return soort === undefined || table.decide(coordinate).perSoort[soort].effect !== 'TOEGESTAAN';
  };
}
