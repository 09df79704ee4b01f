import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  clientThumbprint,
  continueTrace,
  type Handler,
  type Logger,
  readJsonBody,
  sendJson,
  type Trace,
} from '@ketenhub/service';
import type { ActorLog } from '../actor-log.ts';
import { requestTrace } from '../http/request-trace.ts';
import { sendError } from '../http/send-error.ts';
import { isGateway } from './is-gateway.ts';
import { type Judgement, type JudgeParts, judgeRequest } from './judge-request.ts';
import { type MintParts, mintTokens } from './mint-tokens.ts';
import { type MintRequest, readMintRequest } from './read-request.ts';

export interface TransactiesParts extends JudgeParts, MintParts {
  readonly actorLog: ActorLog;
  readonly logger: Logger;
  readonly bodyLimitBytes: number;
}

type Refused = Extract<Judgement, { ok: false }>;

interface Asked {
  readonly http: IncomingMessage;
  readonly request: MintRequest;
  readonly trace: Trace;
}

/** A gateway that asks too much is broken or taken over: a security event, also in the actor log (attack 75). */
async function reportRefusal(parts: TransactiesParts, asked: Asked, refused: Refused): Promise<void> {
  const { trace, request, http } = asked;
  const { fault, velden = [], subject } = refused;
  const details = subject?.claims.authorization_details?.[0];
  const { traceId } = trace;
  // A gateway that plans by the supergraph before this one does what it should.
  const security = fault !== 'SUPERGRAAF_NAUWER';
  parts.logger.warn({ security, traceId, txn: request.txn, fault, velden: velden.slice(0, 20) }, 'minting refused');
  await parts.actorLog.write({
    trace,
    oorsprong: http.socket.remoteAddress ?? '',
    actie: 'TRANSACTIETOKENS',
    object: details ? [details.doel, details.casus].filter(Boolean).join(' ') : 'geen doel',
    resultaat: `GEWEIGERD ${fault}`,
    actor: subject?.account ?? null,
    beslissing: {
      beleid: parts.policies.current().beleid.digest,
      vraag: { doel: details?.doel ?? null, casus: details?.casus ?? null, txn: request.txn, fetches: request.fetches },
      antwoord: { besluit: 'GEWEIGERD', reden: fault, velden },
      feiten: {},
    },
  });
}

async function answer(parts: TransactiesParts, asked: Asked, response: ServerResponse): Promise<void> {
  const judged = await judgeRequest(parts, asked.request);
  const { traceId } = asked.trace;
  if (judged.ok) {
    const minting = { request: asked.request, presenter: clientThumbprint(asked.http) };
    return sendJson(response, 200, { tokens: await mintTokens(parts, judged, minting) });
  }
  await reportRefusal(parts, asked, judged);
  if (judged.fault === 'ONBEREIKBAAR')
    return sendError(response, { status: 503, error: 'temporarily_unavailable' }, traceId);
  const uitleg = 'Voor deze vraag worden geen transactietokens gegeven.';
  sendJson(response, 403, {
    error: 'access_denied',
    reden: judged.fault,
    ...(judged.fault === 'SUPERGRAAF_NAUWER' ? { velden: judged.velden } : {}),
    error_description: `${uitleg} (trace ${traceId})`,
  });
}

/** POST /transacties: transaction tokens for the gateway, for a user whose own grant holds the purpose. */
export function handleTransacties(parts: TransactiesParts): Handler {
  return async (http, response) => {
    const trace = requestTrace(http);
    if (!(await isGateway(parts, http)))
      return sendError(response, { status: 401, error: 'invalid_token' }, trace.traceId);
    const body = await readJsonBody(http, parts.bodyLimitBytes);
    if (!body.ok) return sendError(response, { status: body.status, error: 'invalid_request' }, trace.traceId);
    const request = readMintRequest(body.value);
    if (!request) return sendError(response, { status: 400, error: 'invalid_request' }, trace.traceId);
    await answer(parts, { http, request, trace: continueTrace(request.traceparent) }, response);
  };
}
