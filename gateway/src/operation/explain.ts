import type { Geweigerd } from '@ketenhub/policy';
import type { BetrokkeneSoort, Reden } from '@ketenhub/vocabulary';
import type { DecisionTable, Target } from './decision-table.ts';
import type { Judgements } from './judge-occurrences.ts';
import type { FieldOccurrence, OperationTree } from './occurrence.ts';

/** One entry of `extensions.doelbinding.afgeschermd`. */
export interface Afscherming {
  readonly veld: string;
  readonly paden: readonly string[];
  readonly regel: string | null;
  readonly reden: Reden;
  readonly uitleg: string;
  readonly welBij?: Geweigerd['welBij'];
  /** The kinds of betrokkene for which this holds; absent when it holds for all that can be seen there. */
  readonly betrokkeneSoort?: readonly BetrokkeneSoort[];
}

interface Ground {
  readonly weigering: Geweigerd;
  readonly reden: Reden;
}

interface Group extends Ground {
  readonly veld: string;
  readonly paden: Set<string>;
  readonly soorten: readonly BetrokkeneSoort[] | null;
}

/**
 * Explains every null that the filter causes, and nothing else, before there is data (attack 102): one entry per field,
 * rule and reason, with the paths that this request really selects (attack 25). Below a denied field nothing is
 * explained again, and a person who may not be seen is not mentioned (attack 104). The texts are those of the policy, which
 * gives secret-bound data one neutral text for every denial (WGS 2.29(2)).
 */
export function explain(tree: OperationTree, judgements: Judgements, table: DecisionTable): readonly Afscherming[] {
  const groups = new Map<string, Group>();
  for (const occurrence of tree.occurrences) {
    if (!occurrence.included) continue;
    for (const denial of denialsOf(occurrence, judgements, table)) {
      const { veld, weigering, reden, soorten } = denial;
      const key = JSON.stringify([veld, weigering.regel, reden, weigering.uitleg, weigering.welBij, soorten]);
      const group = groups.get(key) ?? { ...denial, paden: new Set<string>() };
      group.paden.add(occurrence.path);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(toEntry);
}

function denialsOf(
  occurrence: FieldOccurrence,
  judgements: Judgements,
  table: DecisionTable,
): readonly Omit<Group, 'paden'>[] {
  const judgement = judgements.get(occurrence);
  if (judgement === undefined || judgement.own.size === 0) return [];
  // Outside a person a field is there for the casus as a whole: it is denied for everyone or for no one.
  if (!occurrence.inPerson && !judgement.removed) return [];
  const grounds = new Map<string, { ground: Ground; veld: string; soorten: BetrokkeneSoort[] }>();
  for (const soort of judgement.scope) {
    if (!judgement.own.has(soort)) continue;
    for (const target of occurrence.targets) {
      for (const ground of groundsOf(target, soort, table)) {
        // What would open it differs per kind: one must not take over the hint of the other.
        const { regel, uitleg, welBij } = ground.weigering;
        const key = JSON.stringify([target.coordinate, regel, ground.reden, uitleg, welBij]);
        const known = grounds.get(key) ?? { ground, veld: target.coordinate, soorten: [] };
        if (!known.soorten.includes(soort)) known.soorten.push(soort);
        grounds.set(key, known);
      }
    }
  }
  return [...grounds.values()].map(({ ground, veld, soorten }) => {
    const forAll = !occurrence.inPerson || judgement.scope.every((soort) => soorten.includes(soort));
    return { ...ground, veld, soorten: forAll ? null : soorten };
  });
}

/** The field's own denial; only when it has none, what its arguments read (reden ARGUMENT). */
function groundsOf(target: Target, soort: BetrokkeneSoort, table: DecisionTable): readonly Ground[] {
  const besluit = table.decide(target.coordinate).perSoort[soort];
  if (besluit.effect === 'GEWEIGERD') return [{ weigering: besluit, reden: besluit.reden }];
  return target.argumentCoordinates.flatMap((coordinate) => {
    const weigering = table.decide(coordinate).perSoort[soort];
    return weigering.effect === 'GEWEIGERD' ? [{ weigering, reden: 'ARGUMENT' as const }] : [];
  });
}

function toEntry({ veld, paden, weigering, reden, soorten }: Group): Afscherming {
  const opens = Object.keys(weigering.welBij).length > 0;
  return {
    veld,
    paden: [...paden],
    regel: weigering.regel,
    reden,
    uitleg: weigering.uitleg,
    ...(opens ? { welBij: weigering.welBij } : {}),
    ...(soorten === null ? {} : { betrokkeneSoort: soorten }),
  };
}
