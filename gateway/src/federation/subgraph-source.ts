import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import type { HttpClient, Logger } from '@ketenhub/service';
import { requestHash } from '@ketenhub/tokens';
import { type Bron, ORGANISATIES, type Organisatie } from '@ketenhub/vocabulary';
import type { OperationContext } from './operation-context.ts';
import { readPageRefusals } from './page-refusals.ts';
import type { AnswerReader } from './read-answer.ts';

export interface SourceSettings {
  readonly bron: Bron;
  readonly url: string;
  readonly http: HttpClient;
  readonly logger: Logger;
  readonly reader: () => AnswerReader;
  /** Whether it passed the admission probe; nothing is sent to it before. */
  readonly isAdmitted: () => boolean;
}

const DOWN: GatewayGraphQLResponse = { data: null, errors: [{ message: 'STORING' }] as never };

const organisationsIn = (codes: ReadonlySet<string>): Organisatie[] => ORGANISATIES.filter((code) => codes.has(code));

function isAnswer(body: unknown): body is { data?: unknown; errors?: unknown } {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

/**
 * One source behind the gateway. A source that is down, slow or wrong becomes STORING and costs only its own part; of the
 * organisations that share it, each its own. Nothing that it says of the fault goes on to the client (attack 108).
 */
export function createSubgraphSource({
  bron,
  url,
  http,
  logger,
  reader,
  isAdmitted,
}: SourceSettings): GraphQLDataSource<OperationContext> {
  async function ask(options: GraphQLDataSourceProcessOptions<OperationContext>): Promise<GatewayGraphQLResponse> {
    const { request, context } = options;
    const { query = '', variables } = request;
    const { state } = context;
    await state.intent;
    const token = (await state.tokens).take(bron, requestHash(query, variables));
    const headers = { 'txn-token': token, traceparent: state.traceparent };
    const { status, body } = await http.postJson(`${url}/graphql`, { query, variables }, headers);
    if (status !== 200 || !isAnswer(body)) throw new Error(`source answered ${status}`);
    const { data = null, errors = null } = body;
    const refusals = readPageRefusals(errors ?? [], query);
    // Beside a refused page everything else must still be there: a refusal excuses no missing part.
    const faults = refusals === null ? [errors].flat() : [];
    const representations = Array.isArray(variables?.representations) ? variables.representations : undefined;
    const read = reader().read(query, { data, faults, representations });
    if (refusals === null) state.asked.fail(bron, organisationsIn(read.atFault));
    for (const refusal of refusals ?? []) state.refusedPages.add(refusal);
    return { data: read.data };
  }
  return {
    async process(options) {
      const { context, request } = options as GraphQLDataSourceProcessOptions<OperationContext>;
      const { asked } = context.state;
      const organisaties = organisationsIn(reader().organisations(request.query ?? ''));
      asked.ask(bron, organisaties);
      if (!isAdmitted()) {
        asked.fail(bron, organisaties);
        return DOWN;
      }
      try {
        return await ask(options as GraphQLDataSourceProcessOptions<OperationContext>);
      } catch (error) {
        logger.warn({ error, bron }, 'source did not answer');
        asked.fail(bron, organisaties);
        return DOWN;
      }
    },
  };
}
