import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { RowContext } from '@ketenhub/database';
import { LogUnavailable } from '@ketenhub/logbook';
import { clientThumbprint, continueTrace, type Handler, readJsonBody, sendJson, type Trace } from '@ketenhub/service';
import type { ExecutionResult } from 'graphql';
import { type Access, createAccess } from '../access/access.ts';
import type { Authentication, GraphqlRequest } from '../access/authenticate.ts';
import type { Principal } from '../access/principal.ts';
import { createSubjects } from '../access/subject.ts';
import { expectedRefusal } from '../pages/page-refused.ts';
import type { Reader } from '../store/reader.ts';
import type { Change, SubgraphContext } from '../subgraph-context.ts';
import type { SubgraphDefinition } from '../subgraph-definition.ts';
import { GEEN_WEIGERINGEN, openWeigeringen } from '../weigeringen/weigeringen.ts';
import { holdBackMs } from './answer-floor.ts';
import type { Executor } from './create-executor.ts';
import { asGraphqlRequest } from './graphql-request.ts';
import { failedOrganisations, ownParts } from './own-parts.ts';
import { type Conversation, createConversation } from './request-conversation.ts';
import { changeLine, type RequestFacts } from './request-log.ts';
import type { RunningParts } from './running-parts.ts';
import type { SubgraphParts } from './subgraph-parts.ts';

const REFUSED = { errors: [{ message: 'Niet toegestaan.', extensions: { code: 'NIET_TOEGESTAAN' } }] };
const NOT_LOGGED = {
  errors: [{ message: 'Er wordt nu niets geleverd: het logboek is niet bereikbaar.', extensions: { code: 'LOGBOEK' } }],
};
const FAILED = { message: 'De bron kon dit gegeven niet leveren.', extensions: { code: 'BRON_FOUT' } };

const USED_BEFORE = { status: 401, body: REFUSED, why: 'token used before' };

type Authenticated = Extract<Authentication, { ok: true }>;

interface Running<Sources>
  extends Pick<SubgraphParts, 'authenticate' | 'createCursors' | 'personsAsked' | 'requestLines'> {
  readonly definition: SubgraphDefinition<Sources>;
  readonly parts: RunningParts;
  readonly executor: Executor<SubgraphContext<Sources>>;
}

/** What row security keys on for this request. */
const rowsOf = ({ principal, betrokkenen }: RequestFacts): RowContext => ({
  casus: principal.casus ?? '',
  betrokkenen: betrokkenen.join(','),
  organisatie: principal.organisatie,
  rol: principal.rol,
  doel: principal.doel,
  ...(principal.account === null ? {} : { account: principal.account }),
});

/** Only the persons whom the log names exist for the request: whoever tricks the one finds nobody in the other (R21). */
function createContext<Sources>(
  running: Running<Sources>,
  { principal: asker, beleid }: Authenticated,
  facts: RequestFacts,
  reader: Reader,
): SubgraphContext<Sources> {
  const { parts, definition } = running;
  const handles = facts.betrokkenen;
  const logged = [...asker.betrokkenen].filter(([handle]) => handles.includes(handle));
  const principal: Principal = { ...asker, betrokkenen: new Map(logged) };
  const weigeringen = definition.bron === 'casus' ? GEEN_WEIGERINGEN : openWeigeringen(reader);
  // In one message with the first reads: nearly every field of a person waits for them. Whoever needs them hears of a fault.
  if (facts.actie === 'lezen') weigeringen.lees().catch(() => undefined);
  const context = {
    principal,
    access: createAccess(beleid, parts.annotaties, principal),
    subjects: createSubjects(),
    reader,
    weigeringen,
    cursors: running.createCursors(parts.cursors, principal),
    changeLine: (change: Change) => changeLine(facts, change),
    sources: undefined,
  };
  return { ...context, sources: definition.createSources(context) };
}

/**
 * Replaces every message of the inside by one fixed text: no SQL, name or value leaves (attacks 108, 110). A page that
 * is refused is no fault of the source, and says so in a fixed text of its own.
 */
function neutral(result: ExecutionResult): Record<string, unknown> {
  const errors = result.errors?.map(({ path, extensions }) => {
    const told = expectedRefusal(extensions?.code) ?? FAILED;
    return path === undefined ? told : { ...told, path };
  });
  return errors === undefined ? { data: result.data } : { errors, data: result.data ?? null };
}

function reportFailed({ logger }: RunningParts, { errors = [] }: ExecutionResult): void {
  for (const { extensions, path } of errors) logger.warn({ code: extensions?.code, path }, 'field failed');
}

function reportTooMuch(parts: RunningParts, access: Access, trace: Trace): void {
  if (access.tooMuch.size > 0)
    parts.logger.error(
      { beveiliging: 'TE_VEEL_GEVRAAGD', velden: [...access.tooMuch], trace: trace.traceId },
      'gateway asked too much',
    );
}

/** How many errors of the answer are faults of the source; a page that is refused is none. */
function faultsIn({ errors = [] }: ExecutionResult): number {
  return errors.filter(({ extensions }) => expectedRefusal(extensions?.code) === null).length;
}

async function answer<Sources>(
  running: Running<Sources>,
  request: GraphqlRequest,
  authenticated: Authenticated,
  facts: RequestFacts,
) {
  const conversation = createConversation(running.parts, facts.actie);
  try {
    const intent = running.requestLines(facts, { moment: 'VOORNEMEN' });
    const begun = await conversation.begin(intent, authenticated.principal.jti, rowsOf(facts));
    if (begun === null) return USED_BEFORE;
    return await answerLogged(running, request, createContext(running, authenticated, facts, begun.reader), {
      facts,
      conversation,
      isTaken: begun.isTaken,
    });
  } finally {
    await conversation.close();
  }
}

interface Logged {
  readonly facts: RequestFacts;
  readonly conversation: Conversation;
  readonly isTaken: Promise<boolean>;
}

async function answerLogged<Sources>(
  running: Running<Sources>,
  request: GraphqlRequest,
  context: SubgraphContext<Sources>,
  { facts, conversation, isTaken }: Logged,
) {
  const { requestLines } = running;
  const { access } = context;
  try {
    const result = await running.executor.execute(request, context);
    if (!(await isTaken)) return USED_BEFORE;
    reportFailed(running.parts, result);
    reportTooMuch(running.parts, access, facts.span);
    const failed = failedOrganisations(facts.parts, access, faultsIn(result));
    await conversation.finish(requestLines(facts, { moment: 'UITKOMST', access, failed }));
    return { status: 200, body: neutral(result), why: null };
  } catch (error) {
    if (!(error instanceof LogUnavailable) && (await isTaken))
      await conversation.finish(
        requestLines(facts, { moment: 'UITKOMST', access, failed: failedOrganisations(facts.parts, access, Infinity) }),
      );
    throw error;
  }
}

/**
 * POST /graphql of a subgraph: verify, log the intent, read, log the outcome, release; in that order (doelbinding.md
 * 4.3 and 7). A logbook that does not take a line gives 503 and no data (attack 116).
 */
export function handleGraphql<Sources>(running: Running<Sources>): Handler {
  const { parts, definition } = running;
  const verifier = {
    bron: definition.bron,
    issuer: parts.settings.tokenServiceUrl,
    tokenServiceKeys: parts.tokenServiceKeys,
    caseAuthorityKeys: parts.caseAuthorityKeys,
    policies: parts.policies,
  };
  const floorMs = definition.isSecretBound === true ? parts.settings.secretAnswerFloorMs : 0;
  return async (httpRequest: IncomingMessage, response: ServerResponse) => {
    const span = continueTrace(httpRequest.headers.traceparent as string | undefined);
    const body = await readJsonBody(httpRequest, parts.settings.bodyLimitBytes);
    const request = body.ok ? asGraphqlRequest(body.value) : null;
    if (request === null) return sendJson(response, body.ok ? 400 : body.status, REFUSED);
    const presented = { ...verifier, presenter: clientThumbprint(httpRequest) };
    const authentication = await running.authenticate(presented, httpRequest.headers['txn-token'], request);
    if (!authentication.ok) {
      parts.logger.warn({ beveiliging: 'GEWEIGERD', why: authentication.why, trace: span.traceId }, 'request refused');
      return sendJson(response, 401, REFUSED);
    }
    const { principal } = authentication;
    // From here on the work depends on who is asked about; a slow sender cannot shift it.
    const begun = performance.now();
    const facts: RequestFacts = {
      proces: definition.proces,
      verwerkingsactiviteit: definition.verwerkingsactiviteit,
      beleid: authentication.beleid,
      annotaties: parts.annotaties,
      principal,
      span,
      begonnenOp: Date.now(),
      oorsprong: httpRequest.socket.remoteAddress ?? '',
      betrokkenen: running.personsAsked(principal, request),
      parts: ownParts(parts.annotaties, definition.organisaties, principal.velden),
      actie: running.executor.actieOf(request.query),
    };
    try {
      const { status, body: answerBody, why } = await answer(running, request, authentication, facts);
      const tookMs = performance.now() - begun;
      // Without the trace, and not at the level that is kept: the line would itself tell where much is known.
      if (floorMs > 0 && tookMs > floorMs) parts.logger.debug({ tookMs, floorMs }, 'answer later than its floor');
      await wait(holdBackMs(tookMs, floorMs));
      if (why !== null) parts.logger.warn({ beveiliging: 'GEWEIGERD', why, trace: span.traceId }, 'request refused');
      sendJson(response, status, answerBody);
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error;
      parts.logger.error({ error, trace: span.traceId }, 'logbook unavailable, nothing released');
      sendJson(response, 503, NOT_LOGGED);
    }
  };
}
