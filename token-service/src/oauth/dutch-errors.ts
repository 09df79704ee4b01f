import { continueTrace, type Logger, type Trace } from '@ketenhub/service';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { errorText, withTrace } from './error-texts.ts';

/** What our own code leaves on a request: its trace and, for a refusal, the sentence for the user. */
export interface RequestState {
  trace?: Trace;
  uitleg?: string;
}

type Context = Pick<KoaContextWithOIDC, 'status' | 'get' | 'set' | 'response'> & {
  body: unknown;
  state: RequestState;
};

/** The trace of this request: the caller's when well formed. Not a key of anything, since a caller may repeat it (attack 126). */
export function traceOf(ctx: { state: RequestState; get(name: string): string }): Trace {
  ctx.state.trace ??= continueTrace(ctx.get('traceparent'));
  return ctx.state.trace;
}

function rewriteRedirect(ctx: Context, traceId: string): void {
  const location = ctx.response.get('location');
  if (!location || !URL.canParse(location)) return;
  const target = new URL(location);
  // An error for a response type that we do not have comes back in the fragment.
  const fragment = new URLSearchParams(target.hash.slice(1));
  const inFragment = fragment.has('error');
  const parameters = inFragment ? fragment : target.searchParams;
  const code = parameters.get('error');
  if (!code) return;
  parameters.set('error_description', errorText(code, traceId));
  if (inFragment) target.hash = fragment.toString();
  ctx.set('location', target.href);
  // Koa repeats the address, with the words that were just replaced, in the body.
  ctx.body = '';
}

/**
 * Puts a Dutch sentence and a trace id in every OAuth error, in a body as well as in a redirect. oidc-provider's own
 * English descriptions, which can name internals, go to the log only (attack 108).
 */
export async function dutchErrors(ctx: Context, next: () => Promise<unknown>): Promise<void> {
  const { traceId } = traceOf(ctx);
  await next();
  ctx.set('cache-control', 'no-store');
  rewriteRedirect(ctx, traceId);
  if (ctx.status === 404 && !ctx.body) {
    ctx.body = { error: 'not_found', error_description: errorText('not_found', traceId) };
    ctx.status = 404;
    return;
  }
  const body = ctx.body as { error?: unknown; error_description?: unknown } | null | undefined;
  if (typeof body !== 'object' || body === null || typeof body.error !== 'string') return;
  const error = ctx.status === 503 ? 'temporarily_unavailable' : body.error;
  const text = ctx.state.uitleg;
  ctx.body = { error, error_description: text ? withTrace(text, traceId) : errorText(error, traceId) };
}

/** The developer's side of a refusal, for our own log: oidc-provider's words for what was wrong, under the same trace. */
export function logRefusal(logger: Logger) {
  return (ctx: KoaContextWithOIDC, error: Error & { error?: string; error_detail?: string | undefined }): void => {
    const { traceId } = traceOf(ctx as unknown as { state: RequestState; get(name: string): string });
    const { path } = ctx;
    logger.info({ traceId, path, refused: error.error, detail: error.error_detail }, 'refused');
  };
}
