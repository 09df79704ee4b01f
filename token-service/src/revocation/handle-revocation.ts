import type { Handler } from '@ketenhub/service';
import type { Provider } from 'oidc-provider';
import type { ActorLog } from '../actor-log.ts';
import { CLI_CLIENT } from '../clients.ts';
import { readForm } from '../http/read-form.ts';
import { requestTrace } from '../http/request-trace.ts';
import { sendError } from '../http/send-error.ts';
import { liveSubject, type SubjectParts } from '../live-subject.ts';

export interface RevocationParts {
  readonly provider: Provider;
  readonly subject: SubjectParts;
  readonly actorLog: ActorLog;
  readonly bodyLimitBytes: number;
}

/** Clients without a secret that hold a user's tokens; the gateway holds none of its own to revoke. */
const PUBLIC_CLIENTS: readonly string[] = [CLI_CLIENT];

/**
 * POST /token/revocation (RFC 7009). oidc-provider refuses JWTs there, since it cannot call them back; we revoke the grant
 * behind the token instead, so that nothing is minted for it from now on. A token that says nothing to us is 200 too (2.2).
 */
export function handleRevocation({ provider, subject: parts, actorLog, bodyLimitBytes }: RevocationParts): Handler {
  return async (request, response) => {
    const trace = requestTrace(request);
    const form = await readForm(request, bodyLimitBytes);
    if (!form.ok) return sendError(response, { status: form.status, error: 'invalid_request' }, trace.traceId);
    const clientId = form.value.get('client_id') ?? '';
    if (!PUBLIC_CLIENTS.includes(clientId))
      return sendError(response, { status: 401, error: 'invalid_client' }, trace.traceId);
    if (!form.value.get('token')) return sendError(response, { status: 400, error: 'invalid_request' }, trace.traceId);

    const subject = await liveSubject(parts, form.value.get('token'));
    // Also of whom the authorisation has lapsed: who is let in again later must not find this login alive.
    const known = subject.ok ? subject : subject.known;
    if (known?.clientId === clientId) {
      await (await provider.Grant.find(known.claims.sid))?.destroy();
      await actorLog.write({
        trace,
        oorsprong: request.socket.remoteAddress ?? '',
        actie: 'INTREKKEN',
        object: 'toestemming',
        resultaat: 'INGETROKKEN',
        actor: known.account,
      });
    }
    response.writeHead(200, { 'cache-control': 'no-store', 'content-length': 0 });
    response.end();
  };
}
