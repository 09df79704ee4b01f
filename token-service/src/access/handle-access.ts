import type { Gebeurtenis } from '@ketenhub/logbook';
import { type Handler, type Logger, readJsonBody, sendJson } from '@ketenhub/service';
import type { ActorEvent, ActorLog, PolicyDecision } from '../actor-log.ts';
import type { Policy, PolicySource } from '../beleid/policy-source.ts';
import type { CaseAuthority } from '../case-authority.ts';
import { isOutage } from '../http/is-outage.ts';
import type { LiveSubject, SubjectParts } from '../live-subject.ts';
import { type Call, openCall } from './access-call.ts';
import { accessRecord } from './access-record.ts';
import { type Admission, admitCaller, type Caller } from './admit-caller.ts';
import { accessAnswer } from './decision-answer.ts';
import { evaluateAll, type Outcome } from './evaluate.ts';
import { ownFacts } from './own-facts.ts';
import { type AccessCall, readEvaluationCall, readEvaluationsCall } from './read-evaluations.ts';
import { callerTraceparent } from './request-id.ts';
import { type ErrorStatus, sendAccessError, sendUnauthorized } from './send-access-error.ts';

export interface AccessPoint {
  readonly issuer: string;
  readonly subject: SubjectParts;
  readonly policies: Pick<PolicySource, 'current'>;
  readonly caseAuthority: CaseAuthority;
  readonly actorLog: ActorLog;
  readonly logger: Logger;
  readonly bodyLimitBytes: number;
  readonly evaluationsMax: number;
}

/** What one call works with: all of it is decided and recorded by one policy, whatever comes into force meanwhile (attack 49). */
interface AccessParts extends AccessPoint {
  readonly policy: Policy;
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

/** A call that ends before anything is decided stands in the log as well, without a word of the caller (attack 123). */
async function refuse(
  { actorLog, policy }: AccessParts,
  call: Call,
  refused: { readonly subject: LiveSubject; readonly status: ErrorStatus; readonly reden: string },
): Promise<void> {
  const event = eventOf(call, refused.subject);
  const beslissing: PolicyDecision = {
    beleid: policy.beleid.digest,
    vraag: { object: event.object },
    antwoord: { besluit: 'GEWEIGERD', reden: refused.reden },
    feiten: {},
  };
  await actorLog.write({ ...event, resultaat: `GEWEIGERD ${refused.reden}`, beslissing });
  sendAccessError(call, refused.status);
}

/** An unreadable token names nobody, so that there is no line to write. */
async function refuseCaller(parts: AccessParts, call: Call, refused: Extract<Admission, { ok: false }>): Promise<void> {
  if (refused.status === 401) return sendUnauthorized(call, parts.issuer);
  const { subject, status, fault } = refused;
  return refuse(parts, call, { subject, status, reden: fault });
}

type Request = { readonly ok: true; readonly read: AccessCall } | { readonly ok: false; readonly status: 400 | 413 };

async function readRequest(
  { bodyLimitBytes, evaluationsMax }: AccessParts,
  { http, endpoint }: Call,
): Promise<Request> {
  const body = await readJsonBody(http, bodyLimitBytes);
  // Another content type is a bad request in the standard's own terms, not a 415.
  if (!body.ok) return { ok: false, status: body.status === 413 ? 413 : 400 };
  const isOne = endpoint === 'adl.access_evaluation';
  const read = isOne ? readEvaluationCall(body.value) : readEvaluationsCall(body.value, evaluationsMax);
  return read === null ? { ok: false, status: 400 } : { ok: true, read };
}

type Decided =
  | { readonly fout: null; readonly outcomes: readonly Outcome[] }
  | { readonly fout: 'ONBEREIKBAAR' | 'INTERN'; readonly status: 500 | 503; readonly outcomes: readonly [] };

/** A bug within a decision is no decision: the call ends, and is recorded as one that could not be decided. */
function decideAll(
  parts: AccessParts,
  call: Call,
  asked: Parameters<typeof evaluateAll>[1],
  read: AccessCall,
): Decided {
  if (asked.facts.soort === 'ONBEREIKBAAR') return { fout: 'ONBEREIKBAAR', status: 503, outcomes: [] };
  try {
    return { fout: null, outcomes: evaluateAll(parts.policy, asked, read) };
  } catch (error) {
    parts.logger.error({ error, trace: call.trace.traceId }, 'decision failed');
    return { fout: 'INTERN', status: 500, outcomes: [] };
  }
}

async function decideAndAnswer(parts: AccessParts, call: Call, { caller, read }: { caller: Caller; read: AccessCall }) {
  const { policy, caseAuthority, actorLog } = parts;
  const facts = await ownFacts({ beleid: policy.beleid, caseAuthority }, caller, call.trace);
  const decided = decideAll(parts, call, { caller, facts }, read);
  const { fout, outcomes } = decided;
  const { semantic, isSingle } = read;
  const traceparent = callerTraceparent(call.http);
  // One record a call, durable before the answer leaves: without it there is no decision (attack 116).
  await actorLog.write({
    ...eventOf(call, caller.subject),
    resultaat: fout === null ? 'BESLIST' : `MISLUKT ${fout}`,
    beslissing: accessRecord(policy, { caller, facts, semantic, outcomes, fout, traceparent }),
  });
  if (decided.fout !== null) return sendAccessError(call, decided.status);
  const level = caller.soort === 'PROEF' ? 'TOETSER' : 'GEBRUIKER';
  sendJson(call.response, 200, accessAnswer(policy.beleid, level, { isSingle, outcomes }));
}

async function handle(parts: AccessParts, call: Call): Promise<void> {
  const { subject, policy } = parts;
  const admission = await admitCaller({ subject, beleid: policy.beleid }, call.http.headers.authorization);
  if (!admission.ok) return refuseCaller(parts, call, admission);
  const { caller } = admission;
  const request = await readRequest(parts, call);
  if (!request.ok)
    return refuse(parts, call, { subject: caller.subject, status: request.status, reden: 'VERZOEK_ONGELDIG' });
  return decideAndAnswer(parts, call, { caller, read: request.read });
}

/**
 * The decision point (OpenID AuthZEN Authorization API 1.0, with keys of the NL GOV profile): POST /access/v1/evaluation and
 * /access/v1/evaluations. Every failure is an error of the standard, never a decision.
 */
export function handleAccess(point: AccessPoint, endpoint: Gebeurtenis): Handler {
  return async (http, response) => {
    const parts = { ...point, policy: point.policies.current() };
    const call = openCall(endpoint, http, response);
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

/** GET /.well-known/authzen-configuration: where the decision point is, under the one origin that we have (AuthZEN 1.0, 9). */
export function accessMetadata(issuer: string): Handler {
  return (_request, response) =>
    sendJson(response, 200, {
      policy_decision_point: issuer,
      access_evaluation_endpoint: `${issuer}/access/v1/evaluation`,
      access_evaluations_endpoint: `${issuer}/access/v1/evaluations`,
    });
}
