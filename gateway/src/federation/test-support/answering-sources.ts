import { createHash } from 'node:crypto';
import {
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
} from 'graphql';
import type { SentFetch } from '../execute-plan.ts';

/** What a source answers: the same to the same question, whoever executes the plan. */
export interface AnsweringSources {
  answer(fetch: SentFetch): Record<string, unknown> | null;
  /** Every question, as text. */
  readonly asked: readonly string[];
}

const numberOf = (text: string, below: number): number =>
  createHash('sha256').update(text).digest().readUInt32BE(0) % below;

const KEYS: Readonly<Record<string, string>> = { Hond: 'id', Kat: 'id', Dier: 'id', Baas: 'nr' };

/** Who an object is: all that its values depend on, so that two sources say the same of it. */
type Identity = string;

class Answering {
  private readonly schema: GraphQLSchema;
  private readonly variables: Readonly<Record<string, unknown>>;

  constructor(schema: GraphQLSchema, variables: Readonly<Record<string, unknown>>) {
    this.schema = schema;
    this.variables = variables;
  }

  object(typeName: string, identity: Identity, selections: readonly SelectionNode[]): Record<string, unknown> {
    const answer = Object.create(null) as Record<string, unknown>;
    this.fill(answer, { typeName, identity }, selections);
    return answer;
  }

  private fill(
    answer: Record<string, unknown>,
    whose: { readonly typeName: string; readonly identity: Identity },
    selections: readonly SelectionNode[],
  ): void {
    const { typeName, identity } = whose;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('a planned fetch holds a named fragment');
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? typeName;
        if (this.isOf(typeName, condition)) this.fill(answer, whose, selection.selectionSet.selections);
        continue;
      }
      const name = selection.name.value;
      const key = selection.alias?.value ?? name;
      const type = this.schema.getType(typeName);
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
      if (name === '__typename') answer[key] = typeName;
      else if (name === KEYS[typeName]) answer[key] = identity;
      else if (field === undefined) throw new Error(`no field ${typeName}.${name}`);
      else {
        const args = selection.arguments?.map(print).join() ?? '';
        const place = `${typeName}:${identity}.${name}(${args} ${JSON.stringify(this.variables)})`;
        answer[key] = this.value(field.type, place, selection.selectionSet?.selections ?? [], answer[key]);
      }
    }
  }

  private value(type: GraphQLOutputType, place: string, below: readonly SelectionNode[], there: unknown): unknown {
    if (!isNonNullType(type) && numberOf(`${place}?`, 7) === 0) return null;
    const nullable = isNonNullType(type) ? type.ofType : type;
    if (isListType(nullable))
      return Array.from({ length: numberOf(`${place}#`, 4) }, (_, index) =>
        this.value(nullable.ofType, `${place}[${index}]`, below, Array.isArray(there) ? there[index] : undefined),
      );
    const named = getNamedType(nullable);
    if (isLeafType(named))
      return named.name === 'Int' ? numberOf(place, 100) : `${named.name} ${numberOf(place, 1000)}`;
    const possible = isAbstractType(named) ? this.schema.getPossibleTypes(named) : [];
    const typeName = possible[numberOf(`${place}|`, Math.max(1, possible.length))]?.name ?? named.name;
    const identity = KEYS[typeName] === undefined ? place : String(numberOf(place, 3));
    // Two selections of one field are of one object.
    const object = (there ?? Object.create(null)) as Record<string, unknown>;
    this.fill(object, { typeName, identity }, below);
    return object;
  }

  private isOf(typeName: string, condition: string): boolean {
    const [type, wanted] = [this.schema.getType(typeName), this.schema.getType(condition)];
    if (typeName === condition) return true;
    return isObjectType(type) && isAbstractType(wanted) && this.schema.isSubType(wanted, type);
  }
}

function entity(answering: Answering, representation: Record<string, unknown>, selections: readonly SelectionNode[]) {
  const typeName = String(representation.__typename);
  const identity = String(representation[KEYS[typeName] ?? '']);
  // Known to some sources only.
  if (numberOf(`${typeName}:${identity} ${JSON.stringify(representation)}`, 9) === 0) return null;
  return answering.object(typeName, identity, selections);
}

/** Sources over one schema, of which those that are down give nothing at all. */
export function answeringSources(schema: GraphQLSchema, down: ReadonlySet<string>): AnsweringSources {
  const asked: string[] = [];
  return {
    asked,
    answer({ serviceName, query, variables }) {
      asked.push(`${serviceName} ${query} ${JSON.stringify(variables)}`);
      if (down.has(serviceName)) return null;
      const operation = parse(query).definitions[0] as OperationDefinitionNode;
      const { selections } = operation.selectionSet;
      const { representations, ...others } = variables;
      const answering = new Answering(schema, others);
      if (!Array.isArray(representations))
        return answering.object(schema.getRootType(operation.operation)?.name ?? '', 'root', selections);
      const below = selections.flatMap((selection) =>
        selection.kind === Kind.FIELD ? (selection.selectionSet?.selections ?? []) : [],
      );
      return { _entities: representations.map((representation) => entity(answering, representation, below)) };
    },
  };
}
