import { bodyOf, call } from './http.ts';
import type { Hub } from './hub-address.ts';
import { isJsonObject, type JsonObject } from './json-value.ts';
import { type Failure, malfunction, refused } from './outcome.ts';

export interface LoggedDecisions {
  readonly soort: 'BESLISSINGEN';
  readonly beslissingen: readonly JsonObject[];
}

export interface LogPeriod {
  /** Moments in UTC (RFC 3339); `tot` is not included. */
  readonly van: string;
  readonly tot: string;
}

function sentenceOf(body: JsonObject | null): string | null {
  const [error] = Array.isArray(body?.errors) ? body.errors : [];
  return isJsonObject(error) && typeof error.message === 'string' ? error.message : null;
}

/** The decisions that the gateway logged in a period, page after page, with a token for the doel LOGCONTROLE. */
export async function askLoggedDecisions(
  hub: Hub,
  accessToken: string,
  { van, tot }: LogPeriod,
): Promise<LoggedDecisions | Failure> {
  const beslissingen: JsonObject[] = [];
  let na = 0;
  for (;;) {
    const query = new URLSearchParams({ van, tot, na: String(na) });
    const reply = await call(hub, `${hub.gatewayUrl}/logboek/beslissingen?${query}`, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    if (reply.soort !== 'ANTWOORD') return reply;
    const body = await bodyOf(reply.response);
    if (!reply.response.ok) return refused(sentenceOf(body) ?? 'De hub gaf het logboek niet.');
    if (!Array.isArray(body?.beslissingen)) return malfunction('De hub gaf geen lijst van beslissingen.');
    beslissingen.push(...body.beslissingen.filter(isJsonObject));
    const { volgende } = body;
    if (typeof volgende !== 'number' || volgende <= na) return { soort: 'BESLISSINGEN', beslissingen };
    na = volgende;
  }
}
