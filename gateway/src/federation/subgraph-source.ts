import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import type { HttpClient, Logger } from '@ketenhub/service';
import { requestHash } from '@ketenhub/tokens';
import type { Bron } from '@ketenhub/vocabulary';
import type { OperationContext } from './operation-context.ts';
import { readPageRefusals } from './page-refusals.ts';
import type { AnswerReader } from './read-answer.ts';

export interface SourceSettings {
  readonly bron: Bron;
  readonly url: string;
  readonly http: HttpClient;
  readonly logger: Logger;
  readonly reader: () => AnswerReader;
}

const DOWN: GatewayGraphQLResponse = { data: null, errors: [{ message: 'STORING' }] as never };

function isAnswer(body: unknown): body is { data?: unknown; errors?: unknown } {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

/**
 * One source behind the gateway. A source that is down, slow or wrong becomes STORING and costs only its own part;
 * nothing that it says of the fault goes on to the client (attack 108).
 */
export function createSubgraphSource({
  bron,
  url,
  http,
  logger,
  reader,
}: SourceSettings): GraphQLDataSource<OperationContext> {
  async function ask(options: GraphQLDataSourceProcessOptions<OperationContext>): Promise<GatewayGraphQLResponse> {
    const { request, context } = options;
    const { query = '', variables } = request;
    const { state } = context;
    const token = (await state.tokens).take(bron, requestHash(query, variables));
    const headers = { 'txn-token': token, traceparent: state.traceparent };
    const { status, body } = await http.postJson(`${url}/graphql`, { query, variables }, headers);
    if (status !== 200 || !isAnswer(body)) throw new Error(`source answered ${status}`);
    const { data = null, errors = null } = body;
    const refusals = readPageRefusals(errors ?? [], query);
    // Beside a refused page everything else must still be there: a refusal excuses no missing part.
    const hasErrors = refusals === null;
    if (hasErrors) state.asked.set(bron, 'STORING');
    const representations = Array.isArray(variables?.representations) ? variables.representations : undefined;
    const read = reader().read(query, { data, hasErrors, representations });
    for (const refusal of refusals ?? []) state.refusedPages.add(refusal);
    return { data: read };
  }
  return {
    async process(options) {
      const { context } = options as GraphQLDataSourceProcessOptions<OperationContext>;
      context.state.asked.set(bron, context.state.asked.get(bron) ?? 'OK');
      try {
        return await ask(options as GraphQLDataSourceProcessOptions<OperationContext>);
      } catch (error) {
        logger.warn({ error, bron }, 'source did not answer');
        context.state.asked.set(bron, 'STORING');
        return DOWN;
      }
    },
  };
}
