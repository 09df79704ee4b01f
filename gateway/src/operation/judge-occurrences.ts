import type { BetrokkeneSoort } from '@ketenhub/vocabulary';
import { type DecisionTable, deniedSoorten } from './decision-table.ts';
import type { FieldOccurrence, OperationTree } from './occurrence.ts';

/** What one decision snapshot says of one occurrence. */
export interface Judgement {
  /** The kinds of betrokkene whose objects can be seen at this place at all. */
  readonly scope: readonly BetrokkeneSoort[];
  /** The kinds within `scope` for which this occurrence itself is denied while everything around it is not. */
  readonly own: ReadonlySet<BetrokkeneSoort>;
  /** The kinds within `scope` for which it, or something around it in the same person, is denied. */
  readonly denied: ReadonlySet<BetrokkeneSoort>;
  /** Denied for everyone in `scope`: not asked of the source. */
  readonly removed: boolean;
}

export type Judgements = ReadonlyMap<FieldOccurrence, Judgement>;

/**
 * Judges every occurrence on one snapshot, without data and without @include and @skip. Allowed means: allowed for at
 * least one kind of betrokkene that can be seen there, on every concrete type, with everything that arguments read.
 */
export function judgeOccurrences(tree: OperationTree, table: DecisionTable): Judgements {
  const judgements = new Map<FieldOccurrence, Judgement>();
  for (const occurrence of tree.occurrences) {
    const around = occurrence.parent === null ? undefined : judgements.get(occurrence.parent);
    judgements.set(occurrence, judge(occurrence, around, table));
  }
  return judgements;
}

function judge(occurrence: FieldOccurrence, around: Judgement | undefined, table: DecisionTable): Judgement {
  const scope = scopeOf(occurrence, around, table);
  // A denial for one kind goes down within one person only: outside a person there is no kind that it could hold for,
  // and below a field that gives a person that person's own kind counts.
  const samePerson = occurrence.inPerson && occurrence.parent?.returnsPerson === 'NEVER';
  const inherits = around?.removed === true || samePerson;
  const inherited = inherits ? (around?.denied ?? new Set<BetrokkeneSoort>()) : new Set<BetrokkeneSoort>();
  const own = new Set<BetrokkeneSoort>();
  for (const target of occurrence.targets) {
    for (const soort of deniedSoorten(table, target)) {
      if (scope.includes(soort) && !inherited.has(soort) && around?.removed !== true) own.add(soort);
    }
  }
  const denied = around?.removed === true ? new Set(scope) : new Set([...inherited, ...own]);
  return { scope, own, denied, removed: scope.every((soort) => denied.has(soort)) };
}

/**
 * Rows of persons whose kind may not be seen are absent, without a word (attack 104): below such a list only the other
 * kinds count, so that neither a null nor an explanation tells that a directe kring exists.
 */
function scopeOf(
  occurrence: FieldOccurrence,
  around: Judgement | undefined,
  table: DecisionTable,
): readonly BetrokkeneSoort[] {
  const { parent } = occurrence;
  if (parent === null || around === undefined) return table.soorten;
  if (parent.returnsPerson === 'NEVER') return around.scope;
  return parent.inPerson ? table.soorten : around.scope.filter((soort) => !around.own.has(soort));
}
