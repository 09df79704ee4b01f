import { clientThumbprint, type Handler, type Logger, readJsonBody, sendJson } from '@ketenhub/service';
import { boundTo, bronAudience, type Presenter, signTransactionToken } from '@ketenhub/tokens';
import type { ActorLog } from '../actor-log.ts';
import type { PolicySource } from '../beleid/policy-source.ts';
import { GATEWAY_CLIENT } from '../clients.ts';
import { requestTrace } from '../http/request-trace.ts';
import { sendError } from '../http/send-error.ts';
import { pairwiseSubject } from '../keys/pairwise.ts';
import { isGateway } from './is-gateway.ts';
import { judgeProef, PROEF_ACCOUNT } from './judge-proef.ts';
import { accountAt, type MintParts } from './mint-tokens.ts';
import { type ProefRequest, readProefRequest } from './read-proef.ts';

export interface ProefParts extends MintParts {
  readonly policies: PolicySource;
  /** Looks at the file of the supergraph: whoever asks for a probe is about to serve the next one. */
  readonly lookAtSupergraph: () => Promise<void>;
  readonly actorLog: ActorLog;
  readonly logger: Logger;
  readonly bodyLimitBytes: number;
}

/** For no casus and nobody: even a source that forgets the purpose finds no person in it. */
function mintProef({ keys, issuer }: MintParts, request: ProefRequest, presenter: Presenter): Promise<string> {
  const { bron, veld, doel, vraag, beleid, traceparent } = request;
  const { sub, rol, org, klasse, accountklasse } = PROEF_ACCOUNT;
  const aud = bronAudience(bron);
  return signTransactionToken(keys.transaction, issuer, {
    aud,
    txn: `toelatingsproef:${traceparent}`,
    sub: pairwiseSubject(keys.pairwiseSecret, aud, sub),
    scope: doel,
    req_wl: GATEWAY_CLIENT,
    tctx: {
      doel,
      casus: null,
      fase: null,
      betrokkenen: [],
      rol,
      org,
      klasse,
      accountklasse,
      beleid,
      velden: [veld],
      vraag,
      casusbewijs: null,
      ...accountAt(bron, sub),
    },
    rctx: { traceparent },
    ...boundTo(presenter),
  });
}

/** POST /transacties/proef: one token for the admission probe of a source; every one of them stands in the actor log. */
export function handleProef(parts: ProefParts): Handler {
  return async (http, response) => {
    const trace = requestTrace(http);
    const { traceId } = trace;
    if (!(await isGateway(parts, http))) return sendError(response, { status: 401, error: 'invalid_token' }, traceId);
    const body = await readJsonBody(http, parts.bodyLimitBytes);
    if (!body.ok) return sendError(response, { status: body.status, error: 'invalid_request' }, traceId);
    const request = readProefRequest(body.value);
    if (request === null) return sendError(response, { status: 400, error: 'invalid_request' }, traceId);
    await parts.lookAtSupergraph();
    const judged = judgeProef(parts.policies, request);
    const fault = judged.ok ? null : judged.fault;
    await parts.actorLog.write({
      trace,
      oorsprong: http.socket.remoteAddress ?? '',
      actie: 'TRANSACTIETOKENS',
      object: `toelatingsproef ${request.bron}`,
      resultaat: fault === null ? 'VERLEEND' : `GEWEIGERD ${fault}`,
      actor: null,
    });
    if (judged.ok) {
      const token = await mintProef(parts, request, clientThumbprint(http));
      return sendJson(response, 200, { token, supergraaf: judged.supergraaf });
    }
    parts.logger.warn({ security: true, traceId, fault, veld: request.veld }, 'probe token refused');
    sendJson(response, 403, { error: 'access_denied', reden: fault });
  };
}
