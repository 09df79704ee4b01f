import {
  type DefinitionNode,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { GraphqlRequest } from '../access/authenticate.ts';

export interface Executor<Context> {
  /** Answers one request with this context; a question that is wrong gives errors, as a field that fails does. */
  execute(request: GraphqlRequest, contextValue: Context): Promise<ExecutionResult>;
  /** Whether a text may change anything, by what is executed of it and not by how it begins; nothing of a wrong one is. */
  actieOf(query: string): Actie;
}

export type Actie = 'lezen' | 'vastleggen';

/** The schema of a running subgraph is for its own questions only (attack 37). */
const RULES = [...specifiedRules, NoSchemaIntrospectionCustomRule];
/** A gateway asks a few hundred different texts; whoever sends more, or a very long one, has each of them read anew. */
const KEPT_MAX = 500;
const KEPT_CHARS_MAX = 20_000;

type Checked =
  | { readonly document: DocumentNode; readonly actie: Actie }
  | { readonly errors: readonly GraphQLError[]; readonly actie: 'lezen' };

const changes = (definition: DefinitionNode): boolean =>
  definition.kind === Kind.OPERATION_DEFINITION && definition.operation !== OperationTypeNode.QUERY;

function check(schema: GraphQLSchema, query: string): Checked {
  try {
    const document = parse(query, { noLocation: true });
    const errors = validate(schema, document, RULES);
    if (errors.length > 0) return { errors, actie: 'lezen' };
    return { document, actie: document.definitions.some(changes) ? 'vastleggen' : 'lezen' };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error], actie: 'lezen' };
    throw error;
  }
}

/**
 * Executes questions on a guarded schema. A text is read and checked once, whoever asks it: that says nothing of who may see
 * what, which the guard decides for each field of each request. No reports to a vendor, no traces for whoever asks for them
 * and no cache of answers exist here (attacks 47, 114, 115).
 */
export function createExecutor<Context>(schema: GraphQLSchema): Executor<Context> {
  const kept = new Map<string, Checked>();
  const checked = (query: string): Checked => {
    const known = kept.get(query);
    if (known !== undefined) return known;
    const made = check(schema, query);
    if (kept.size >= KEPT_MAX) kept.clear();
    if (query.length <= KEPT_CHARS_MAX) kept.set(query, made);
    return made;
  };
  return {
    actieOf: (query) => checked(query).actie,
    async execute({ query, variables }, contextValue) {
      const question = checked(query);
      if ('errors' in question) return { errors: question.errors };
      return execute({
        schema,
        document: question.document,
        contextValue,
        ...(variables === undefined ? {} : { variableValues: variables }),
      });
    },
  };
}
