import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** The one operation that runs, with only the fragments that it reaches. */
export interface SelectedOperation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

export type SelectionRefusal =
  | 'GEEN_OPERATIE'
  | 'MEERDERE_OPERATIES'
  | 'ONBEKENDE_OPERATIE'
  | 'DUBBELE_NAAM'
  | 'ONBEKEND_FRAGMENT';

export type SelectionResult =
  | { readonly ok: true; readonly selected: SelectedOperation }
  | { readonly ok: false; readonly fout: SelectionRefusal };

const refuse = (fout: SelectionRefusal): SelectionResult => ({ ok: false, fout });

/**
 * Picks the operation that will run, by the rules of GraphQL 6.1. The filter, the log and the executor must all use
 * this one answer: whoever picks again can look at another operation than the one that runs (attack 24).
 * Two operations or fragments of one name are refused, since the first and the last would both be "the" one.
 */
export function selectOperation(document: DocumentNode, operationName: string | null | undefined): SelectionResult {
  const operations: OperationDefinitionNode[] = [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    if (fragments.has(definition.name.value)) return refuse('DUBBELE_NAAM');
    fragments.set(definition.name.value, definition);
  }
  const names = operations.flatMap((operation) => operation.name?.value ?? []);
  if (new Set(names).size !== names.length) return refuse('DUBBELE_NAAM');
  const [first, second] = operations;
  if (first === undefined) return refuse('GEEN_OPERATIE');
  if (operationName === null || operationName === undefined) {
    return second === undefined ? withReachedFragments(first, fragments) : refuse('MEERDERE_OPERATIES');
  }
  const named = operations.find((operation) => operation.name?.value === operationName);
  return named === undefined ? refuse('ONBEKENDE_OPERATIE') : withReachedFragments(named, fragments);
}

/** Names of the fragments that a selection set spreads, directly and inside inline fragments and subfields. */
export function spreadNames(selectionSet: SelectionSetNode): string[] {
  const names: string[] = [];
  const waiting: SelectionSetNode[] = [selectionSet];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const selection of next.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) names.push(selection.name.value);
      else if (selection.selectionSet !== undefined) waiting.push(selection.selectionSet);
    }
  }
  return names;
}

/** The fragments reached from a selection set, in order of name; null when one does not exist. Cycles end here too. */
export function reachedFragments(
  selectionSet: SelectionSetNode,
  all: ReadonlyMap<string, FragmentDefinitionNode>,
): ReadonlyMap<string, FragmentDefinitionNode> | null {
  const reached = new Map<string, FragmentDefinitionNode>();
  const waiting = spreadNames(selectionSet);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    const fragment = all.get(name);
    if (fragment === undefined) return null;
    reached.set(name, fragment);
    waiting.push(...spreadNames(fragment.selectionSet));
  }
  return new Map([...reached].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function withReachedFragments(
  operation: OperationDefinitionNode,
  all: ReadonlyMap<string, FragmentDefinitionNode>,
): SelectionResult {
  const fragments = reachedFragments(operation.selectionSet, all);
  return fragments === null ? refuse('ONBEKEND_FRAGMENT') : { ok: true, selected: { operation, fragments } };
}
