import type { DirectiveNode, FieldNode, NamedTypeNode, OperationDefinitionNode } from 'graphql';
import type { Target } from './decision-table.ts';

/**
 * One field of the selected operation at one place, fragments spelled out. The same field node of a fragment gives one
 * occurrence per place where the fragment is spread: each place is judged apart (attack 22, 23).
 */
export interface FieldOccurrence {
  readonly kind: 'FIELD';
  /** Position in `OperationTree.occurrences`. */
  readonly index: number;
  readonly node: FieldNode;
  readonly responseKey: string;
  /** The key under which the filtered document asks for it; differs when the client's alias is unsafe. */
  readonly fetchKey: string;
  /** The field around it; null at the root. */
  readonly parent: FieldOccurrence | null;
  /** Concrete types that the enclosing object can have here. */
  readonly parentTypes: ReadonlySet<string>;
  /** One per concrete type: allowed only when all of them are (attack 27). Empty when it can never apply. */
  readonly targets: readonly Target[];
  /** Response keys from the root, a list written as `@`. */
  readonly path: string;
  /** True when @include and @skip, on it and on everything around it, select it with these variables. */
  readonly included: boolean;
  readonly domeinobject: boolean;
  /** Lists inside each other that it returns; 0 for a single value. */
  readonly listDepth: number;
  /** How many rows it gives when the client does not say; null when the schema does not say either. */
  readonly pageSizeDefault: number | null;
  readonly returnsAbstract: boolean;
  /** Whether it can give a Betrokkene; `SOMETIMES` for an interface or union with other types too. */
  readonly returnsPerson: 'NEVER' | 'SOMETIMES' | 'ALWAYS';
  /** True below a Betrokkene. */
  readonly inPerson: boolean;
  /** Null for a leaf. */
  readonly selections: readonly Selection[] | null;
}

/** An inline fragment, or a named one spelled out at the place of its spread. */
export interface FragmentSelection {
  readonly kind: 'FRAGMENT';
  readonly typeCondition: NamedTypeNode | undefined;
  readonly directives: readonly DirectiveNode[];
  readonly selections: readonly Selection[];
}

/** `__typename`, `__schema` or `__type`: no data of a person, and passed on as they are. */
export interface MetaSelection {
  readonly kind: 'META';
  readonly node: FieldNode;
  readonly responseKey: string;
  readonly fetchKey: string;
  readonly parentTypes: ReadonlySet<string>;
  readonly included: boolean;
}

export type Selection = FieldOccurrence | FragmentSelection | MetaSelection;

/** The selected operation, spelled out and annotated; a value, safe to cache and share. */
export interface OperationTree {
  readonly operation: OperationDefinitionNode;
  readonly rootType: string;
  readonly selections: readonly Selection[];
  /** All fields in document order, parents before children. */
  readonly occurrences: readonly FieldOccurrence[];
  /** Every coordinate touched, fields and what arguments read, in order of name. */
  readonly coordinates: readonly string[];
  readonly helpers: HelperAliases;
}

/** Aliases of our own in the filtered document; no response key of the client starts with their prefix (attack 26). */
export interface HelperAliases {
  readonly prefix: string;
  /** Alias for `__typename`. */
  readonly type: string;
  /** Alias for the id of a Betrokkene. */
  readonly id: string;
}
