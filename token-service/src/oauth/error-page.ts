import type { KoaContextWithOIDC } from 'oidc-provider';
import { escapeHtml, PAGE_HEADERS, page } from '../http/page.ts';
import { type RequestState, traceOf } from './dutch-errors.ts';
import { errorText } from './error-texts.ts';

/** What a person sees when there is no client to send the error to: JSON for a program, a plain page for a browser. */
export function renderError(ctx: KoaContextWithOIDC, out: { error: string }): void {
  const { traceId } = traceOf(ctx as unknown as { state: RequestState; get(name: string): string });
  if (ctx.accepts('json', 'html') !== 'html') {
    ctx.body = { error: out.error };
    return;
  }
  ctx.set(PAGE_HEADERS);
  ctx.body = page('Dit lukt niet', `<p>${escapeHtml(errorText(out.error, traceId))}</p>`);
}
