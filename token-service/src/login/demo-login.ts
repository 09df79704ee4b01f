import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type Provider } from 'oidc-provider';
import type { ActorLog } from '../actor-log.ts';
import { PAGE_HEADERS, page } from '../http/page.ts';
import { readForm } from '../http/read-form.ts';
import { requestTrace } from '../http/request-trace.ts';
import { sendError } from '../http/send-error.ts';
import { demoPage } from './demo-page.ts';
import type { LoginMethod } from './login-method.ts';

const PATH = /^\/interaction\/([\w-]+)$/;

export interface DemoLoginParts {
  readonly provider: Provider;
  readonly method: LoginMethod;
  readonly actorLog: ActorLog;
  readonly bodyLimitBytes: number;
}

function sendPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, PAGE_HEADERS);
  response.end(html);
}

/** A form on another site cannot log this browser in as someone of its choice (login CSRF). */
function fromElsewhere(request: IncomingMessage, issuer: string): boolean {
  const { origin } = request.headers;
  return origin !== undefined && origin !== new URL(issuer).origin;
}

/** The open login behind this browser's cookie, and only under its own address; null when there is none. */
async function openInteraction(
  { provider }: DemoLoginParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<string | null> {
  try {
    const { uid, prompt } = await provider.interactionDetails(request, response);
    return prompt.name === 'login' ? uid : null;
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return null;
    throw error;
  }
}

async function finish(parts: DemoLoginParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const trace = requestTrace(request);
  const form = await readForm(request, parts.bodyLimitBytes);
  if (!form.ok) return sendError(response, { status: form.status, error: 'invalid_request' }, trace.traceId);
  const account = parts.method.accounts.find(form.value.get('persona') ?? '');
  const oorsprong = request.socket.remoteAddress ?? '';
  await parts.actorLog.write({
    trace,
    oorsprong,
    actie: 'INLOGGEN',
    object: 'demo-login',
    resultaat: account ? 'GESLAAGD' : 'GEWEIGERD onbekende persona',
    actor: account ?? null,
  });
  if (!account) return sendPage(response, 403, page('Dit lukt niet', '<p>Deze persona bestaat niet.</p>'));
  const login = { accountId: account.sub, acr: parts.method.acr, remember: false };
  await parts.provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
}

/**
 * The login of the demo region: GET /interaction/:uid shows the personas, POST with `persona` logs in as one of them.
 * Answers false (and nothing) for every other address, and for all when the login method is another one.
 */
export function demoLogin(parts: DemoLoginParts) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const uid = PATH.exec((request.url ?? '').split('?', 1)[0] ?? '')?.[1];
    if (!parts.method.isDemo || !uid || (request.method !== 'GET' && request.method !== 'POST')) return false;
    if (fromElsewhere(request, parts.provider.issuer) || (await openInteraction(parts, request, response)) !== uid) {
      sendPage(response, 400, page('Dit lukt niet', '<p>Deze login is verlopen of hoort bij een andere browser.</p>'));
    } else if (request.method === 'GET') {
      sendPage(response, 200, demoPage());
    } else {
      await finish(parts, request, response);
    }
    return true;
  };
}
