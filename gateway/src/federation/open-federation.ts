import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { leesAnnotaties } from '@ketenhub/policy';
import type { HttpClient, Logger } from '@ketenhub/service';
import { BRONNEN, type Bron, isBron } from '@ketenhub/vocabulary';
import type { GraphQLSchema } from 'graphql';
import type { PlannedFetch } from '../identity/mint-tokens.ts';
import { executePlan } from './execute-plan.ts';
import { createFetchCoordinates, type FetchCoordinates } from './fetch-coordinates.ts';
import type { FilteredRequest } from './filtered-request.ts';
import type { OperationContext } from './operation-context.ts';
import { handPlanOver, planOperations } from './plan-operation.ts';
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
export interface Federation {
  /** Loads the supergraph and plans by it. */
  readonly gateway: ApolloGateway;
  /**
   * What the sources gave for a filtered document, under its keys; null where nothing came back. A source in trouble is told in the state
   * of the operation. @throws for a fault of the hub's own, whose nulls would mean nothing
   */
  execute(request: FilteredRequest, context: OperationContext): Promise<unknown>;
}

type Source = GraphQLDataSource<OperationContext>;

function openGateway({ supergraphSdl, logger }: FederationSettings, sourceOf: (bron: Bron) => Source): ApolloGateway {
  return new ApolloGateway({
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
      return sourceOf(name) as GraphQLDataSource;
    },
    experimental_didResolveQueryPlan: handPlanOver,
  });
}

/** What hangs on the schema of a supergraph, once it was loaded. */
interface Readers {
  readonly schema: GraphQLSchema;
  readonly reader: AnswerReader;
  readonly coordinates: FetchCoordinates;
}

/** Apollo's planner, our own execution of what it plans (docs/adr/0054). */
export function openFederation(settings: FederationSettings): Federation {
  const { supergraphSdl, sourceUrls, http, logger, createSource, isAdmitted, onPlan } = settings;
  const annotaties = leesAnnotaties(supergraphSdl);
  let opened: Readers | null = null;
  const readers = (): Readers => {
    const { schema } = gateway;
    if (schema === undefined) throw new Error('no schema yet');
    opened ??= {
      schema,
      reader: createAnswerReader(schema, annotaties),
      coordinates: createFetchCoordinates(schema, annotaties),
    };
    return opened;
  };
  const sources = new Map(
    BRONNEN.map((bron) => [
      bron as string,
      createSource({
        bron,
        url: sourceUrls[bron],
        http,
        logger,
        reader: () => readers().reader,
        isAdmitted: () => isAdmitted(bron),
      }),
    ]),
  );
  const sourceOf = (name: string): Source => {
    const source = sources.get(name);
    if (source === undefined) throw new Error('a plan names an unknown source');
    return source;
  };
  const gateway = openGateway(settings, sourceOf);
  const apollo = planOperations(gateway);

  async function executeByApollo(request: FilteredRequest, context: OperationContext): Promise<unknown> {
    const { data, errors = [] } = await apollo.execute(request, context);
    const inTrouble = [...context.state.asked.bronnen.values()].includes('STORING');
    // Sources report their trouble themselves; an error beside that is the hub's own, and its nulls mean nothing.
    if (errors.length > 0 && !inTrouble) throw new Error('the federation could not answer');
    return data ?? null;
  }
  return {
    gateway,
    async execute(request, context) {
      const { plan, isOurs } = await apollo.plan(request);
      const { schema, coordinates } = readers();
      onPlan(context, plannedFetches(plan, request.variables, coordinates));
      if (!isOurs) return executeByApollo(request, context);
      return executePlan(plan, {
        schema,
        variables: request.variables,
        async ask({ serviceName, query, variables }) {
          const { data } = await sourceOf(serviceName).process({ request: { query, variables }, context } as never);
          return data ?? null;
        },
      });
    },
  };
}
