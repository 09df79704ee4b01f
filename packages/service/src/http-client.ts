import { Agent, type Dispatcher, request } from 'undici';
import { connectOptions } from './tls/create-fetch.ts';
import type { ProcessTls } from './tls/tls-settings.ts';

export interface HttpAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface HttpClient {
  /** POSTs JSON and reads JSON. @throws when there is no whole answer within the timeout or it is no JSON. */
  postJson(url: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<HttpAnswer>;
  close(): Promise<void>;
}

export interface HttpClientSettings {
  readonly timeoutMs: number;
  readonly maxAnswerBytes?: number;
  /** With which certificate it calls; plain HTTP without. */
  readonly tls?: ProcessTls | null;
}

/** Keep-alive client for calls between the hub's own processes; every call has a hard end. */
export function createHttpClient({
  timeoutMs,
  maxAnswerBytes = 16 * 1024 * 1024,
  tls = null,
}: HttpClientSettings): HttpClient {
  const dispatcher: Dispatcher = new Agent({
    keepAliveTimeout: 30_000,
    connectTimeout: timeoutMs,
    ...(tls === null ? {} : { connect: connectOptions(tls) }),
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxResponseSize: maxAnswerBytes,
  });
  return {
    async postJson(url, body, headers = {}) {
      const end = new AbortController();
      // One that is cleared: that of `AbortSignal.timeout` goes off after each answer too, and makes an error for nobody.
      const timer = setTimeout(() => end.abort(new DOMException('no answer in time', 'TimeoutError')), timeoutMs);
      try {
        const answer = await request(url, {
          method: 'POST',
          dispatcher,
          headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
          body: JSON.stringify(body),
          signal: end.signal,
        });
        return { status: answer.statusCode, body: await answer.body.json() };
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => dispatcher.close(),
  };
}
