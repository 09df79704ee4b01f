import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { SubgraphContext } from '../subgraph-context.ts';

const silent = () => undefined;

/**
 * The executable, guarded schema behind Apollo Server. Introspection, stack traces, inline tracing (ftv1), hints on
 * hidden names and every report to a vendor are off (attacks 37, 38, 109, 114, 115).
 */
export async function createGraphqlServer<Sources>(
  schema: GraphQLSchema,
): Promise<ApolloServer<SubgraphContext<Sources>>> {
  const server = new ApolloServer<SubgraphContext<Sources>>({
    schema,
    introspection: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await server.start();
  return server;
}
