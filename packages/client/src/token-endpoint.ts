import { bodyOf, call } from './http.ts';
import type { Hub } from './hub-address.ts';
import { stringOrNull } from './json-value.ts';
import { type Failure, malfunction, refused } from './outcome.ts';

interface Granted {
  readonly soort: 'TOKEN';
  readonly token: string;
}

/** One call of the token endpoint (RFC 6749 3.2) by a public client. An OAuth error becomes a refusal with its text. */
export async function requestToken(
  hub: Hub,
  url: string,
  form: Readonly<Record<string, string>>,
): Promise<Granted | Failure> {
  const reply = await call(hub, url, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { accept: 'application/json' },
  });
  if (reply.soort !== 'ANTWOORD') return reply;
  const body = await bodyOf(reply.response);
  const token = stringOrNull(body?.access_token);
  if (reply.response.ok && token) return { soort: 'TOKEN', token };
  const { status } = reply.response;
  const error = stringOrNull(body?.error);
  const text = stringOrNull(body?.error_description);
  if (error === null || status >= 500) return malfunction(text ?? `De token-service gaf geen token (HTTP ${status}).`);
  return refused(text ?? `De token-service weigert dit (${error}).`, error);
}
