import type { Hub } from './hub-address.ts';
import { isJsonObject, type JsonObject } from './json-value.ts';
import type { Unreachable } from './outcome.ts';

const TIMEOUT_MS = 30_000;

/** Headers as a plain record, so that the trace can be added to them. */
interface CallInit {
  readonly method?: 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams;
}

export interface Reply {
  readonly soort: 'ANTWOORD';
  readonly response: Response;
}

/**
 * One HTTP call. A hub that is not there or does not answer within 30 s is a result, not an exception.
 * Redirects are never followed by fetch itself: every next address is looked at first (login.ts).
 */
export async function call(hub: Hub, url: string, init: CallInit = {}): Promise<Reply | Unreachable> {
  try {
    const headers = { ...init.headers, traceparent: hub.trace.traceparent() };
    const response = await fetch(url, {
      ...init,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { soort: 'ANTWOORD', response };
  } catch (error) {
    return { soort: 'ONBEREIKBAAR', uitleg: `Op ${originOf(url)} antwoordt niets (${reasonOf(error)}).` };
  }
}

/** The body as a JSON object; null when it is something else. A body that breaks off counts as something else. */
export async function bodyOf(response: Response): Promise<JsonObject | null> {
  try {
    const body: unknown = await response.json();
    return isJsonObject(body) ? body : null;
  } catch {
    return null;
  }
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : url;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'onbekende fout';
  if (error.name === 'TimeoutError') return `geen antwoord binnen ${TIMEOUT_MS / 1000} seconden`;
  const cause: unknown = error.cause;
  return isJsonObject(cause) && typeof cause.code === 'string' ? cause.code : error.message;
}
