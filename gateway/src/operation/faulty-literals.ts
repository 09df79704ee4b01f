import {
  type ASTNode,
  type ASTVisitor,
  type GraphQLError,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isRequiredInputField,
  isValueNode,
  Kind,
  type ValidationContext,
  type ValueNode,
  type VariableNode,
} from 'graphql';
import { FAULTS_TOLD_MAX, type FaultyField, faultOfType, VELD_UITLEG, type VeldFout } from './faulty-fields.ts';

/** Tells of a validation error at which fields the literal is that does not fit the schema. */
export interface LiteralFaults {
  /** Refuses nothing; walks with the rules that do, because an error knows its node and not the way there. */
  readonly rule: (context: ValidationContext) => ASTVisitor;
  readonly of: (error: GraphQLError) => readonly FaultyField[];
}

type Path = readonly (string | number)[];
type Ancestor = ASTNode | readonly ASTNode[];
/** A variable is no value of the document: what it holds is judged when it is there. */
const isValue = (node: ASTNode): node is Exclude<ValueNode, VariableNode> =>
  isValueNode(node) && node.kind !== Kind.VARIABLE;
const isNode = (each: Ancestor): each is ASTNode => 'kind' in each;

/** The names of argument and fields on the way to a node, and places in lists; `keys` are the way through the document. */
function placeOf(keys: Path, way: readonly Ancestor[]): Path {
  return way.flatMap((each, depth) => {
    const key = keys[depth];
    if (!isNode(each)) return keys[depth - 1] === 'values' && key !== undefined ? [key] : [];
    if (each.kind === Kind.VARIABLE_DEFINITION) return [each.variable.name.value];
    return each.kind === Kind.ARGUMENT || each.kind === Kind.OBJECT_FIELD ? [each.name.value] : [];
  });
}

const told = (place: Path, fout: VeldFout): FaultyField => ({ veld: place.join('.'), uitleg: VELD_UITLEG[fout] });

/** What a value of this type would do wrong; of an object, the fields that it leaves out and must have. */
function faultsOfValue(type: GraphQLInputType, node: ValueNode, place: Path): FaultyField[] {
  const named = getNamedType(type);
  if (node.kind !== Kind.OBJECT || !isInputObjectType(named)) return [told(place, faultOfType(type))];
  const given = new Set(node.fields.map(({ name }) => name.value));
  return Object.values(named.getFields())
    .filter((field) => isRequiredInputField(field) && !given.has(field.name))
    .slice(0, FAULTS_TOLD_MAX)
    .map((field) => told([...place, field.name], 'VERPLICHT'));
}

/** What would be wrong at this node, if a rule refuses it. */
function faultsAt(type: GraphQLInputType | null | undefined, node: ASTNode, place: Path): FaultyField[] {
  // A name that the caller made up may be a BSN: only the place that holds it is told.
  if (node.kind === Kind.OBJECT_FIELD) return type ? [] : [told(place.slice(0, -1), 'ONBEKEND')];
  if (node.kind === Kind.NULL) return [told(place, 'VERPLICHT')];
  return type && isValue(node) ? faultsOfValue(type, node, place) : [];
}

/** For the documents of one server; what it knows of a document goes with that document. */
export function createLiteralFaults(): LiteralFaults {
  const faults = new WeakMap<ASTNode, readonly FaultyField[]>();
  return {
    rule: (context) => ({
      enter: (node, _key, parent, keys, ancestors) => {
        const way = parent === undefined ? [node] : [...ancestors, parent, node];
        const found = faultsAt(context.getInputType(), node, placeOf(keys, way));
        if (found.length > 0) faults.set(node, found);
      },
    }),
    of: ({ nodes }) => (nodes?.length === 1 && nodes[0] ? (faults.get(nodes[0]) ?? []) : []),
  };
}
