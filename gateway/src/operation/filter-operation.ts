import { createHash } from 'node:crypto';
import { unreachable } from '@ketenhub/vocabulary';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  type SelectionNode,
  visit,
} from 'graphql';
import { HANDLE_FIELD, PERSON_TYPE } from './collect-coordinates.ts';
import type { FieldOccurrence, FragmentSelection, HelperAliases, OperationTree, Selection } from './occurrence.ts';
import { reachedFragments } from './select-operation.ts';

export interface FilterInput {
  readonly tree: OperationTree;
  /** The fragments of the selected operation; introspection fields keep theirs. */
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Denied for everyone who can be seen there. */
  readonly isDenied: (occurrence: FieldOccurrence) => boolean;
}

export interface FilterResult {
  /** The selected operation without what is denied; every fragment spelled out in place. */
  readonly document: DocumentNode;
  readonly text: string;
  /** `sha256-` + base64url of `text`: the only right key for a plan cache (attack 43, 44). */
  readonly hash: string;
  /** The fields that the document still asks for. */
  readonly asked: ReadonlySet<FieldOccurrence>;
  /** The variables that the document still uses; no other value may travel to a source. */
  readonly variableNames: ReadonlySet<string>;
  /** No source and no introspection is asked: the answer can be completed from an empty result. */
  readonly asksNothing: boolean;
}

interface Filtering extends FilterInput {
  readonly asked: Set<FieldOccurrence>;
}

/** What is left of one selection set. */
interface Remainder {
  readonly nodes: readonly SelectionNode[];
  /** A field is left, so a source has to be asked. */
  readonly asksSource: boolean;
  /** A field was taken out. */
  readonly lost: boolean;
}

/**
 * Builds the document that is planned and fetched. Named fragments are spelled out: one fragment spread at two places
 * can be allowed at the one and denied at the other (attack 22, 27), so no shared definition would be right for both.
 */
export function filterOperation(input: FilterInput): FilterResult {
  const filtering: Filtering = { ...input, asked: new Set() };
  const { operation, selections, helpers } = input.tree;
  const root = filterSelections(filtering, selections);
  const introspection = new Map<string, FragmentDefinitionNode>();
  for (const node of root.nodes) collectIntrospectionFragments(node, input.fragments, introspection);
  const nodes = root.nodes.length === 0 ? [typename(helpers)] : root.nodes;
  const bare: OperationDefinitionNode = {
    ...operation,
    variableDefinitions: [],
    selectionSet: { kind: Kind.SELECTION_SET, selections: nodes },
  };
  const variableNames = usedVariables([bare, ...introspection.values()]);
  const variableDefinitions = (operation.variableDefinitions ?? []).filter((definition) =>
    variableNames.has(definition.variable.name.value),
  );
  const definitions = [{ ...bare, variableDefinitions }, ...introspection.values()];
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  const text = print(document);
  const hash = `sha256-${createHash('sha256').update(text).digest('base64url')}`;
  const asksNothing = filtering.asked.size === 0 && !asksIntrospection(root.nodes);
  return { document, text, hash, asked: filtering.asked, variableNames, asksNothing };
}

function filterSelections(filtering: Filtering, selections: readonly Selection[]): Remainder {
  const nodes: SelectionNode[] = [];
  let asksSource = false;
  let lost = false;
  for (const selection of selections) {
    const left = filterSelection(filtering, selection);
    nodes.push(...left.nodes);
    asksSource ||= left.asksSource;
    lost ||= left.lost;
  }
  return { nodes, asksSource, lost };
}

function filterSelection(filtering: Filtering, selection: Selection): Remainder {
  switch (selection.kind) {
    case 'META':
      return { nodes: [withKey(selection.node, selection.fetchKey)], asksSource: false, lost: false };
    case 'FRAGMENT':
      return filterFragment(filtering, selection);
    case 'FIELD':
      return filterField(filtering, selection);
    default:
      return unreachable(selection);
  }
}

function filterFragment(filtering: Filtering, fragment: FragmentSelection): Remainder {
  const inside = filterSelections(filtering, fragment.selections);
  if (inside.nodes.length === 0) return inside;
  const node: SelectionNode = {
    kind: Kind.INLINE_FRAGMENT,
    ...(fragment.typeCondition === undefined ? {} : { typeCondition: fragment.typeCondition }),
    directives: fragment.directives,
    selectionSet: { kind: Kind.SELECTION_SET, selections: inside.nodes },
  };
  return { ...inside, nodes: [node] };
}

const TAKEN_OUT: Remainder = { nodes: [], asksSource: false, lost: true };

function filterField(filtering: Filtering, occurrence: FieldOccurrence): Remainder {
  if (filtering.isDenied(occurrence)) return TAKEN_OUT;
  // No concrete type is left here, so it can never give a value: nothing is lost by not asking.
  if (occurrence.targets.length === 0) return { ...TAKEN_OUT, lost: false };
  if (occurrence.selections === null) {
    filtering.asked.add(occurrence);
    return { nodes: [withKey(occurrence.node, occurrence.fetchKey)], asksSource: true, lost: false };
  }
  const inside = filterSelections(filtering, occurrence.selections);
  if (occurrence.domeinobject && inside.lost && !inside.asksSource && !isWrite(filtering, occurrence)) return TAKEN_OUT;
  filtering.asked.add(occurrence);
  const selections = [...helperNodes(filtering.tree.helpers, occurrence, inside), ...inside.nodes];
  const node: FieldNode = {
    ...withKey(occurrence.node, occurrence.fetchKey),
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  return { nodes: [node], asksSource: true, lost: inside.lost };
}

/** A write runs whenever it is itself allowed, whatever is left of its payload (attack 29). */
function isWrite(filtering: Filtering, occurrence: FieldOccurrence): boolean {
  return occurrence.parent === null && filtering.tree.operation.operation === OperationTypeNode.MUTATION;
}

function helperNodes(helpers: HelperAliases, occurrence: FieldOccurrence, inside: Remainder): SelectionNode[] {
  const nodes: SelectionNode[] = [];
  if (occurrence.returnsAbstract || !inside.nodes.some(isCertain)) nodes.push(typename(helpers));
  if (occurrence.returnsPerson === 'NEVER') return nodes;
  const handle = field(HANDLE_FIELD, helpers.id);
  if (occurrence.returnsPerson === 'ALWAYS') return [...nodes, handle];
  nodes.push({
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: PERSON_TYPE } },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [handle] },
  });
  return nodes;
}

/**
 * Selected whatever the variables say. A field under which everything can fall away by @include or @skip must still be asked:
 * the planner would leave it out, and its null would pass for "niets bekend" where GraphQL has an empty object.
 */
function isCertain(node: SelectionNode): boolean {
  if ((node.directives ?? []).length > 0) return false;
  return node.kind !== Kind.INLINE_FRAGMENT || node.selectionSet.selections.some(isCertain);
}

function typename(helpers: HelperAliases): FieldNode {
  return field('__typename', helpers.type);
}

function field(name: string, alias: string): FieldNode {
  return { kind: Kind.FIELD, name: { kind: Kind.NAME, value: name }, alias: { kind: Kind.NAME, value: alias } };
}

function withKey(node: FieldNode, key: string): FieldNode {
  if (key === (node.alias?.value ?? node.name.value)) return node;
  return { ...node, alias: { kind: Kind.NAME, value: key } };
}

function usedVariables(definitions: DocumentNode['definitions']): ReadonlySet<string> {
  const names = new Set<string>();
  visit({ kind: Kind.DOCUMENT, definitions }, { Variable: (node) => void names.add(node.name.value) });
  return names;
}

/** Whether selections of the root ask for the schema itself. */
export function asksIntrospection(nodes: readonly SelectionNode[]): boolean {
  return nodes.some((node) =>
    node.kind === Kind.FIELD
      ? node.name.value === '__schema' || node.name.value === '__type'
      : node.kind === Kind.INLINE_FRAGMENT && asksIntrospection(node.selectionSet.selections),
  );
}

function collectIntrospectionFragments(
  node: SelectionNode,
  all: ReadonlyMap<string, FragmentDefinitionNode>,
  into: Map<string, FragmentDefinitionNode>,
): void {
  if (node.kind === Kind.FRAGMENT_SPREAD || node.selectionSet === undefined) return;
  for (const [name, fragment] of reachedFragments(node.selectionSet, all) ?? []) into.set(name, fragment);
}
