import type { IncomingMessage, ServerResponse } from 'node:http';
import { continueTrace, type Handler, type Logger, readJsonBody, sendJson, type Trace } from '@ketenhub/service';
import type { ActorEvent, ActorLog } from '../actor-log.ts';
import type { Policy } from '../beleid/load-beleid.ts';
import type { CaseAuthority } from '../case-authority.ts';
import { isOutage } from '../http/is-outage.ts';
import type { LiveSubject, SubjectParts } from '../live-subject.ts';
import { withTrace } from '../oauth/error-texts.ts';
import { accessRecord } from './access-record.ts';
import { type Admission, admitCaller, type Caller } from './admit-caller.ts';
import { accessAnswer } from './decision-answer.ts';
import { evaluateAll } from './evaluate.ts';
import { ownFacts } from './own-facts.ts';
import { type AccessCall, readEvaluationCall, readEvaluationsCall } from './read-evaluations.ts';
import { requestIdOf } from './request-id.ts';

export interface AccessParts {
  readonly subject: SubjectParts;
  readonly policy: Policy;
  readonly caseAuthority: CaseAuthority;
  readonly actorLog: ActorLog;
  readonly logger: Logger;
  readonly bodyLimitBytes: number;
  readonly evaluationsMax: number;
}

type Endpoint = 'adl.access_evaluation' | 'adl.access_evaluations';

interface Call {
  readonly endpoint: Endpoint;
  readonly http: IncomingMessage;
  readonly response: ServerResponse;
  readonly trace: Trace;
}

/** One sentence a status, whatever was wrong: a caller learns nothing of our inside, and nothing of its words comes back. */
const SENTENCES = {
  400: 'Het verzoek klopt niet.',
  401: 'Dit token geldt niet.',
  403: 'Met dit doel mag u hier geen besluiten vragen.',
  413: 'Het verzoek is te groot.',
  500: 'Er ging iets mis; probeer het later opnieuw.',
  503: 'Er wordt nu geen besluit gegeven; probeer het later opnieuw.',
} as const;

/** An error of the standard: its body is a message string (AuthZEN 1.0, Error Responses). Never a decision. */
function sendAccessError({ response, trace }: Call, status: keyof typeof SENTENCES): void {
  if (status === 401) response.setHeader('www-authenticate', 'Bearer error="invalid_token"');
  sendJson(response, status, withTrace(SENTENCES[status], trace.traceId));
}

/** What both logs hold of one call: who asked, with which purpose, and how it ended. */
function eventOf({ endpoint, http, trace }: Call, subject: LiveSubject): Omit<ActorEvent, 'resultaat'> {
  const { doel, casus } = subject.claims.authorization_details?.[0] ?? {};
  return {
    trace,
    oorsprong: http.socket.remoteAddress ?? '',
    actie: 'BESLISSING',
    object: doel === undefined ? 'geen doel' : [doel, casus].filter(Boolean).join(' '),
    actor: subject.account,
    gebeurtenis: endpoint,
  };
}

/** Refused callers are logged too (attack 123); an unreadable token names nobody, so that one is not. */
async function refuseCaller(
  { actorLog, policy }: AccessParts,
  call: Call,
  refused: Extract<Admission, { ok: false }>,
): Promise<void> {
  if (refused.status === 403) {
    const { subject, fault } = refused;
    const event = eventOf(call, subject);
    await actorLog.write({
      ...event,
      resultaat: `GEWEIGERD ${fault}`,
      beslissing: {
        beleid: policy.beleid.digest,
        vraag: { object: event.object },
        antwoord: { besluit: 'GEWEIGERD', reden: fault },
        feiten: {},
      },
    });
  }
  sendAccessError(call, refused.status);
}

async function decideAndAnswer(parts: AccessParts, call: Call, asked: { caller: Caller; read: AccessCall }) {
  const { policy, caseAuthority, actorLog } = parts;
  const { caller, read } = asked;
  const facts = await ownFacts({ beleid: policy.beleid, caseAuthority }, caller, call.trace);
  const isDown = facts.soort === 'ONBEREIKBAAR';
  const outcomes = isDown ? [] : evaluateAll(policy, { caller, facts }, read);
  const { semantic, isSingle } = read;
  // One record a call, durable before the answer leaves: without it there is no decision (attack 116).
  await actorLog.write({
    ...eventOf(call, caller.subject),
    resultaat: isDown ? 'MISLUKT ONBEREIKBAAR' : 'BESLIST',
    beslissing: accessRecord(policy, { caller, facts, semantic, outcomes }),
  });
  if (isDown) return sendAccessError(call, 503);
  const level = caller.soort === 'PROEF' ? 'TOETSER' : 'GEBRUIKER';
  sendJson(call.response, 200, accessAnswer(policy.beleid, level, { isSingle, outcomes }));
}

async function handle(parts: AccessParts, call: Call): Promise<void> {
  const { subject, policy, bodyLimitBytes, evaluationsMax } = parts;
  const admission = await admitCaller({ subject, beleid: policy.beleid }, call.http.headers.authorization);
  if (!admission.ok) return refuseCaller(parts, call, admission);
  const body = await readJsonBody(call.http, bodyLimitBytes);
  if (!body.ok) return sendAccessError(call, body.status === 413 ? 413 : 400);
  const isOne = call.endpoint === 'adl.access_evaluation';
  const read = isOne ? readEvaluationCall(body.value) : readEvaluationsCall(body.value, evaluationsMax);
  if (read === null) return sendAccessError(call, 400);
  return decideAndAnswer(parts, call, { caller: admission.caller, read });
}

/**
 * The decision point (OpenID AuthZEN Authorization API 1.0, with keys of the NL GOV profile): POST /access/v1/evaluation and
 * /access/v1/evaluations. Every failure is an error of the standard, never a decision.
 */
export function handleAccess(parts: AccessParts, endpoint: Endpoint): Handler {
  return async (http, response) => {
    // The trace is ours: two callers with one trace id must not become one in the log (attack 126).
    const call = { endpoint, http, response, trace: continueTrace(undefined) };
    const requestId = requestIdOf(http);
    if (requestId !== null) response.setHeader('x-request-id', requestId);
    response.setHeader('x-trace-id', call.trace.traceId);
    try {
      await handle(parts, call);
    } catch (error) {
      if (response.headersSent) throw error;
      const outage = isOutage(error);
      if (!outage) parts.logger.error({ error, trace: call.trace.traceId }, 'decision failed');
      sendAccessError(call, outage ? 503 : 500);
    }
  };
}

/** GET /.well-known/authzen-configuration: where the decision point is, under the one origin that we have (AuthZEN 1.0). */
export function accessMetadata(issuer: string): Handler {
  return (_request, response) =>
    sendJson(response, 200, {
      policy_decision_point: issuer,
      access_evaluation_endpoint: `${issuer}/access/v1/evaluation`,
      access_evaluations_endpoint: `${issuer}/access/v1/evaluations`,
    });
}
