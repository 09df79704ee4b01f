import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { continueTrace, type Trace, traceparentOf } from '@ketenhub/service';
import { type AccessTokenClaims, type KeySource, verifyAccessToken } from '@ketenhub/tokens';
import type { AdmittedContext, Weigering } from '../federation/operation-context.ts';
import { newOperationState } from '../federation/operation-state.ts';
import { type EvidenceSource, fetchCasusbewijs } from '../identity/fetch-casusbewijs.ts';

export interface Doorkeeper {
  readonly tokenServiceKeys: KeySource;
  readonly tokenServiceUrl: string;
  readonly evidence: EvidenceSource;
}

export interface Rejection {
  readonly status: 401 | 403 | 503;
  readonly code: string;
  readonly message: string;
}

/** Whoever has a token of our token service, for one doel. */
export interface Asker {
  readonly accessToken: string;
  readonly claims: AccessTokenClaims;
  readonly doelbinding: AdmittedContext['doelbinding'];
}

interface Rejected {
  readonly ok: false;
  readonly rejection: Rejection;
}

export type Recognition = { readonly ok: true; readonly asker: Asker } | Rejected;
export type Admission = { readonly ok: true; readonly context: AdmittedContext } | Rejected;

const reject = (status: Rejection['status'], code: string, message: string): Rejected => ({
  ok: false,
  rejection: { status, code, message },
});

const NO_TOKEN = 'Log eerst in en kies een doel.';
const NO_KEYS = 'Er wordt nu niets geleverd: de tokendienst is niet bereikbaar.';
const NO_DOEL = 'Kies eerst een doel voor deze vraag.';
const NOT_THERE = 'Deze casus is er voor u niet.';
const NO_EVIDENCE = 'Er wordt nu niets geleverd: de casus kon niet worden gecontroleerd.';

/** The client's trace id is its own affair: the hub's trace is always new, so that two clients never share one (attack 126). */
function newTrace(): Trace {
  return continueTrace(undefined);
}

/**
 * Who asks, and for which one doel. That is in the token and nowhere else: headers of the client say nothing (attacks 74, 80).
 */
export async function recognise(
  { tokenServiceKeys, tokenServiceUrl }: Doorkeeper,
  request: IncomingMessage,
): Promise<Recognition> {
  const accessToken = /^Bearer ([\w.-]+)$/.exec(request.headers.authorization ?? '')?.[1];
  const verified = await verifyAccessToken(accessToken, tokenServiceKeys, tokenServiceUrl);
  if (!verified.ok && verified.fault === 'SLEUTELS_ONBEREIKBAAR') return reject(503, 'TOKENDIENST', NO_KEYS);
  if (!verified.ok || accessToken === undefined) return reject(401, 'GEEN_TOKEN', NO_TOKEN);
  const [doelbinding] = verified.claims.authorization_details ?? [];
  if (doelbinding === undefined) return reject(403, 'GEEN_DOEL', NO_DOEL);
  return { ok: true, asker: { accessToken, claims: verified.claims, doelbinding } };
}

/** With fresh evidence of the one casus of the token. */
export async function admit(
  doorkeeper: Doorkeeper,
  { accessToken, claims, doelbinding }: Asker,
  { request, weigering }: { readonly request: IncomingMessage; readonly weigering: Weigering },
): Promise<Admission> {
  const trace = newTrace();
  const traceparent = traceparentOf(trace);
  const outcome =
    doelbinding.casus === undefined ? null : await fetchCasusbewijs(doorkeeper.evidence, accessToken, traceparent);
  if (outcome !== null && !outcome.ok) {
    return outcome.why === 'NIET_AANWEZIG'
      ? reject(403, 'GEEN_CASUS', NOT_THERE)
      : reject(503, 'CASUSAUTORITEIT', NO_EVIDENCE);
  }
  return {
    ok: true,
    context: {
      accessToken,
      claims,
      doelbinding,
      evidence: outcome?.evidence ?? null,
      trace,
      txn: randomUUID(),
      begonnenOp: Date.now(),
      oorsprong: request.socket.remoteAddress ?? '',
      weigering,
      state: newOperationState(traceparent),
    },
  };
}
