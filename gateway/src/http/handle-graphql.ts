import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap } from '@apollo/server';
import { type Handler, type Logger, readJsonBody, sendJson } from '@ketenhub/service';
import { type AdmittedContext, WEIGERINGEN, type Weigering } from '../federation/operation-context.ts';
import { checkInputLimits } from '../operation/input-limits.ts';
import type { LimitSettings } from '../operation/limits.ts';
import { createTextLimits } from '../operation/text-limits.ts';
import type { AskedText, TrustedOperations } from '../operation/trusted-operations.ts';
import type { OpenSupergraph } from '../supergraph/open-supergraph.ts';
import type { Serving } from '../supergraph/serve-supergraph.ts';
import { answerMediaType } from './answer-media-type.ts';
import { type Asker, admit, type Doorkeeper, recognise } from './authenticate.ts';
import type { QuestionTurns } from './question-turns.ts';

export interface GraphqlEndpoint {
  readonly serving: Pick<Serving<OpenSupergraph>, 'use'>;
  readonly doorkeeper: Doorkeeper;
  readonly turns: QuestionTurns;
  readonly limits: LimitSettings;
  readonly trusted: TrustedOperations;
  readonly bodyLimitBytes: number;
  readonly logger: Logger;
}

interface Question {
  readonly asked: AskedText;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
  readonly weigering: Weigering;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const RETRY_AFTER_SECONDS = 2;
const UNREADABLE = 'Dit verzoek is niet leesbaar: stuur een vraag als JSON met `query`.';
const UNTRUSTED = {
  OPERATIE_ONBEKEND:
    'Deze vraag staat niet in het register van goedgekeurde vragen; hier wordt alleen beantwoord wat daarin staat.',
  OPERATIE_ANDER_DOEL: 'Deze vraag is niet goedgekeurd voor dit doel.',
} as const;
const TOO_BUSY = 'Het is nu te druk om deze vraag te beantwoorden; stel haar zo opnieuw.';
const TOO_LARGE = 'Deze vraag is te groot of te ingewikkeld.';

function sendError(
  response: ServerResponse,
  status: number,
  error: { code: string; message: string; limiet?: string },
): void {
  const { code, message, limiet } = error;
  if (status === 401) response.setHeader('www-authenticate', 'Bearer');
  if (code === 'TE_DRUK') response.setHeader('retry-after', RETRY_AFTER_SECONDS);
  sendJson(response, status, {
    errors: [{ message, extensions: { code, ...(limiet === undefined ? {} : { limiet }) } }],
  });
}

/** `{ doelbinding: { weigering } }` and nothing beside it: no other extension means anything here (attack 36). */
function asWeigering(extensions: unknown): Weigering | null {
  if (extensions === undefined || extensions === null) return 'filter';
  if (!isRecord(extensions) || Object.keys(extensions).join() !== 'doelbinding') return null;
  const { doelbinding } = extensions;
  if (!isRecord(doelbinding) || Object.keys(doelbinding).join() !== 'weigering') return null;
  return WEIGERINGEN.find((weigering) => weigering === doelbinding.weigering) ?? null;
}

/** The text of the question, or the digest of one that was approved before; never both, which of them would run? */
function asAsked({ query, documentId }: Record<string, unknown>): AskedText | null {
  if (typeof query === 'string' && documentId === undefined) return { query };
  return typeof documentId === 'string' && query === undefined ? { documentId } : null;
}

/** One question a request: no list of operations (attack 34), no query that a client stored by its hash (attack 36). */
function asQuestion(body: unknown): Question | null {
  if (!isRecord(body)) return null;
  const asked = asAsked(body);
  if (asked === null) return null;
  const { variables = {}, operationName = null } = body;
  const weigering = asWeigering(body.extensions);
  if (weigering === null || (variables !== null && !isRecord(variables))) return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  return { asked, variables: variables ?? {}, operationName, weigering };
}

/** The limit that the question breaks; of a text that was approved before nothing is limited but its variables. */
function brokenLimit(
  { asked, variables }: Question,
  limits: LimitSettings,
  limitOfText: ReturnType<typeof createTextLimits>,
): string | null {
  const input = checkInputLimits(variables, limits);
  if (input !== null) return input.limiet;
  return 'query' in asked ? limitOfText(asked.query) : null;
}

async function run(
  endpoint: GraphqlEndpoint,
  request: IncomingMessage,
  { query, variables, operationName }: Pick<Question, 'variables' | 'operationName'> & { readonly query: string },
  context: AdmittedContext,
) {
  const headers = new HeaderMap();
  headers.set('content-type', 'application/json');
  headers.set('accept', answerMediaType(request.headers.accept));
  const answer = await endpoint.serving.use(({ server }) =>
    server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body: { query, variables, operationName } },
      context: async () => context,
    }),
  );
  if (answer.body.kind !== 'complete') throw new Error('incremental delivery is not supported');
  return {
    status: answer.status ?? 200,
    contentType: answer.headers.get('content-type') ?? 'application/json; charset=utf-8',
    text: answer.body.string,
  };
}

async function answer(
  endpoint: GraphqlEndpoint,
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
  { question, asker, query }: { readonly question: Question; readonly asker: Asker; readonly query: string },
): Promise<void> {
  const admission = await admit(endpoint.doorkeeper, asker, { request, weigering: question.weigering });
  if (!admission.ok) return sendError(response, admission.rejection.status, admission.rejection);
  const { status, contentType, text } = await run(endpoint, request, { ...question, query }, admission.context);
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-trace-id': admission.context.trace.traceId,
  });
  response.end(text);
}

/**
 * POST /graphql: read, recognise, limit, wait for a turn, admit, execute; every answer may be kept by no cache (attack 47).
 * Of whoever has no token, or asks too much, nobody else waits for the turn.
 */
export function handleGraphql(endpoint: GraphqlEndpoint): Handler {
  const limitOfText = createTextLimits(endpoint.limits);
  return async (request, response) => {
    const body = await readJsonBody(request, endpoint.bodyLimitBytes);
    if (!body.ok)
      return sendError(response, body.status, {
        code: 'BAD_REQUEST',
        message: body.status === 413 ? TOO_LARGE : UNREADABLE,
      });
    const question = asQuestion(body.value);
    if (question === null) return sendError(response, 400, { code: 'BAD_REQUEST', message: UNREADABLE });
    const recognition = await recognise(endpoint.doorkeeper, request);
    if (!recognition.ok) return sendError(response, recognition.rejection.status, recognition.rejection);
    const { asker } = recognition;
    const limiet = brokenLimit(question, endpoint.limits, limitOfText);
    if (limiet !== null) return sendError(response, 400, { code: 'LIMIET', message: TOO_LARGE, limiet });
    const trust = endpoint.trusted.admit(question.asked, asker.doelbinding.doel);
    if (!trust.ok) return sendError(response, 403, { code: trust.code, message: UNTRUSTED[trust.code] });
    const endTurn = await endpoint.turns.take(asker.claims.sub, response);
    if (endTurn === null) return sendError(response, 503, { code: 'TE_DRUK', message: TOO_BUSY });
    try {
      await answer(endpoint, { request, response }, { question, asker, query: trust.query });
    } finally {
      endTurn();
    }
  };
}
