import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isScalarType,
  typeFromAST,
} from 'graphql';
import type { CoercedVariables } from './coerce-variables.ts';
import { collectCoordinates } from './collect-coordinates.ts';
import { CompletionPlan } from './completion-plan.ts';
import type { DecisionTable } from './decision-table.ts';
import { type Afscherming, explain } from './explain.ts';
import { type FilterResult, filterOperation } from './filter-operation.ts';
import { type Judgements, judgeOccurrences } from './judge-occurrences.ts';
import type { OperationTree } from './occurrence.ts';
import type { OperationAnnotations } from './operation-annotations.ts';
import type { SelectedOperation } from './select-operation.ts';

/**
 * Everything about one operation under one snapshot that does not depend on data: safe to reuse for every request with
 * the same document, operationName, rights class (what the table answers) and `variablesKey`.
 */
export interface FilteredOperation extends FilterResult {
  readonly tree: OperationTree;
  readonly judgements: Judgements;
  /** `extensions.doelbinding.afgeschermd`. */
  readonly afgeschermd: readonly Afscherming[];
  /** Coordinates of the fields that are still asked, in order of name: what the logs call the accessed fields. */
  readonly velden: readonly string[];
  readonly completion: CompletionPlan;
}

export interface PrepareInput {
  readonly schema: GraphQLSchema;
  readonly annotations: OperationAnnotations;
  readonly selected: SelectedOperation;
  readonly variables: CoercedVariables;
  readonly table: DecisionTable;
}

/**
 * Collects, judges, filters and explains one validated operation.
 * @throws when anything does not fit the schema: the caller refuses the operation (fail closed).
 */
export function prepareOperation(input: PrepareInput): FilteredOperation {
  const tree = collectCoordinates(input);
  const judgements = judgeOccurrences(tree, input.table);
  const filtered = filterOperation({
    tree,
    fragments: input.selected.fragments,
    isDenied: (occurrence) => judgements.get(occurrence)?.removed !== false,
  });
  const asked = [...filtered.asked].flatMap(({ targets }) => targets.map(({ coordinate }) => coordinate));
  return {
    ...filtered,
    tree,
    judgements,
    afgeschermd: explain(tree, judgements, input.table),
    velden: [...new Set(asked)].sort(),
    completion: new CompletionPlan(input.schema, tree),
  };
}

/** The values that may travel to the sources: only of variables that the filtered document still uses. */
export function forwardedVariables(
  filtered: Pick<FilterResult, 'variableNames'>,
  raw: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const forwarded = Object.create(null) as Record<string, unknown>;
  for (const name of filtered.variableNames) if (Object.hasOwn(raw, name)) forwarded[name] = raw[name];
  return forwarded;
}

/**
 * The part of the variables that a FilteredOperation depends on: which are given, booleans (they drive @include and
 * @skip), enum values and which input fields are given. Never a text or number of the client.
 */
export function variablesKey(schema: GraphQLSchema, selected: SelectedOperation, variables: CoercedVariables): string {
  const parts = (selected.operation.variableDefinitions ?? []).map((definition) => {
    const name = definition.variable.name.value;
    if (!Object.hasOwn(variables, name)) return [name];
    const type = typeFromAST(schema, definition.type);
    return [name, isInputType(type) ? shapeOf(type, variables[name]) : null];
  });
  return JSON.stringify(parts);
}

function shapeOf(type: GraphQLInputType, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const items = (Array.isArray(value) ? value : [value]).map((item) =>
      JSON.stringify(shapeOf(nullable.ofType, item)),
    );
    return [...new Set(items)].sort();
  }
  if (isEnumType(nullable)) return nullable.serialize(value);
  if (isScalarType(nullable)) return nullable.name === 'Boolean' ? value : true;
  if (!isInputObjectType(nullable)) return null;
  const given = value as Readonly<Record<string, unknown>>;
  const fields = Object.values(nullable.getFields()).filter((field) => Object.hasOwn(given, field.name));
  return fields.map((field) => [field.name, shapeOf(field.type, given[field.name])]);
}
