import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { PolicyClock } from '@ketenhub/bundle';
import type { Beleid } from '@ketenhub/policy';
import type { Logger } from '@ketenhub/service';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { type ExecutionEnvironment, executeOperation } from '../execution/execute-operation.ts';
import type { Federation } from '../federation/open-federation.ts';
import type { AdmittedContext } from '../federation/operation-context.ts';
import { checkDatums } from '../operation/check-datums.ts';
import { createLiteralFaults } from '../operation/faulty-literals.ts';
import { createErrorFormatter } from './format-error.ts';

export interface ServerParts {
  readonly federation: Federation;
  readonly introspection: boolean;
  readonly logger: Logger;
  readonly policies: Pick<PolicyClock, 'current'>;
  /** Builds the environment of one operation, which is decided by `beleid`. */
  readonly environment: (operation: {
    readonly schema: GraphQLSchema;
    readonly beleid: Beleid;
    readonly execute: ExecutionEnvironment['execute'];
  }) => ExecutionEnvironment;
}

interface RequestContext {
  readonly request: { readonly operationName?: string | null; readonly variables?: Record<string, unknown> };
  readonly document: DocumentNode;
  readonly context: AdmittedContext;
}

const silent = () => undefined;

/**
 * Apollo Server with the federation behind our own executor. Off: introspection unless asked for, hints on hidden
 * names, stack traces, batches, automatic persisted queries, query plan headers and every report (attacks 34-38, 109-114).
 */
export async function createServer({
  federation,
  introspection,
  logger,
  policies,
  environment,
}: ServerParts): Promise<ApolloServer<AdmittedContext>> {
  const literals = createLiteralFaults();
  const server = new ApolloServer<AdmittedContext>({
    gateway: {
      load: async (options) => {
        await federation.gateway.load(options as never);
        const schema = federation.gateway.schema as GraphQLSchema;
        checkDatums(schema);
        const guarded = ({ document, request, context }: RequestContext) => {
          const { operationName, variables = {} } = request;
          // Now, after every wait of the admission: no decision is taken under a policy that was replaced meanwhile (attack 49).
          const beleid = policies.current();
          const incoming = { document, context: { ...context, beleid }, operationName, variables };
          return executeOperation(environment({ schema, beleid, execute: federation.execute }), incoming);
        };
        return { executor: guarded as never };
      },
      onSchemaLoadOrUpdate: ((callback: never) => federation.gateway.onSchemaLoadOrUpdate(callback)) as never,
      stop: () => federation.gateway.stop(),
    },
    introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
    validationRules: [literals.rule],
    formatError: createErrorFormatter(logger, literals.of),
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await server.start();
  return server;
}
