import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { leesAnnotaties } from '@ketenhub/policy';
import type { HttpClient, Logger } from '@ketenhub/service';
import { type Bron, isBron } from '@ketenhub/vocabulary';
import type { PlannedFetch } from '../identity/mint-tokens.ts';
import { createFetchCoordinates, type FetchCoordinates } from './fetch-coordinates.ts';
import type { OperationContext } from './operation-context.ts';
import { plannedFetches } from './planned-fetches.ts';
import { type AnswerReader, createAnswerReader } from './read-answer.ts';
import type { createSubgraphSource } from './subgraph-source.ts';

export interface FederationSettings {
  readonly supergraphSdl: string;
  readonly sourceUrls: Readonly<Record<Bron, string>>;
  readonly http: HttpClient;
  readonly logger: Logger;
  readonly createSource: typeof createSubgraphSource;
  /** Whether a source passed the admission probe. */
  readonly isAdmitted: (bron: Bron) => boolean;
  /** Called once a plan is known and before its first fetch: mints the tokens of the operation. */
  readonly onPlan: (context: OperationContext, fetches: readonly PlannedFetch[]) => void;
}

/** The federation over the composed supergraph; addresses come from the settings, never from the supergraph. */
export function openFederation(settings: FederationSettings): ApolloGateway {
  const { supergraphSdl, sourceUrls, http, logger, createSource, isAdmitted, onPlan } = settings;
  const annotaties = leesAnnotaties(supergraphSdl);
  let coordinates: FetchCoordinates | null = null;
  let reader: AnswerReader | null = null;
  const openReader = (): AnswerReader => {
    if (gateway.schema === undefined) throw new Error('no schema yet');
    reader ??= createAnswerReader(gateway.schema, annotaties);
    return reader;
  };
  const gateway = new ApolloGateway({
    supergraphSdl,
    debug: false,
    __exposeQueryPlanExperimental: false,
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (message: string) => logger.warn(message),
      error: (message: string) => logger.error(message),
    },
    buildService({ name }): GraphQLDataSource {
      if (!isBron(name)) throw new Error(`the supergraph names an unknown source: ${name}`);
      return createSource({
        bron: name,
        url: sourceUrls[name],
        http,
        logger,
        reader: openReader,
        isAdmitted: () => isAdmitted(name),
      }) as GraphQLDataSource;
    },
    experimental_didResolveQueryPlan({ queryPlan, requestContext, operationContext }) {
      coordinates ??= createFetchCoordinates(operationContext.schema, annotaties);
      const context = requestContext.context as unknown as OperationContext;
      onPlan(context, plannedFetches(queryPlan, requestContext.request.variables ?? {}, coordinates));
    },
  });
  return gateway;
}
