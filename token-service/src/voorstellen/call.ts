import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Ondertekenaar, Weigering, Weigeringcode } from '@ketenhub/policy';
import type { Trace } from '@ketenhub/service';
import type { ActorEvent, ActorLog, Beleidsactie } from '../actor-log.ts';
import type { PolicySource } from '../beleid/policy-source.ts';
import { type HttpError, sendError } from '../http/send-error.ts';
import type { LiveSubject, SubjectParts } from '../live-subject.ts';
import type { VoorstelStore } from '../store/voorstel-store.ts';
import type { Reader } from './admit-reader.ts';
import type { WorkOut } from './work-out.ts';

export interface VoorstelParts {
  readonly subject: SubjectParts;
  readonly policies: PolicySource;
  readonly ondertekenaars: readonly Ondertekenaar[];
  readonly store: VoorstelStore;
  readonly actorLog: ActorLog;
  readonly limitBytes: number;
  readonly workOut: WorkOut;
}

/** One admitted call about a proposal. */
export interface VoorstelCall {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly trace: Trace;
  readonly reader: Reader;
}

interface Logged {
  readonly actie: Beleidsactie;
  /** Digest of the proposal, or why there is none. */
  readonly object: string;
  readonly resultaat: string;
}

type Caller = Pick<VoorstelCall, 'request' | 'trace'> & { readonly subject: LiveSubject };

export function eventOf({ request, trace, subject }: Caller, logged: Logged): ActorEvent {
  return { trace, oorsprong: request.socket.remoteAddress ?? '', actor: subject.account, ...logged };
}

/** A refusal stands in the log before it is answered; nothing else was written. */
export async function refuse(
  { actorLog }: Pick<VoorstelParts, 'actorLog'>,
  call: Omit<VoorstelCall, 'reader'> & { readonly subject: LiveSubject },
  { actie, object, error }: { readonly actie: Beleidsactie; readonly object: string; readonly error: HttpError },
): Promise<void> {
  await actorLog.write(eventOf(call, { actie, object, resultaat: `GEWEIGERD ${error.error}` }));
  sendError(call.response, error, call.trace.traceId);
}

const STATUS: Partial<Record<Weigeringcode, number>> = {
  GEEN_HANDTEKENING: 400,
  HANDTEKENING_ONJUIST: 400,
  ANDER_VOORSTEL: 400,
  ANDER_STUK: 400,
  GEEN_VERSCHIL: 400,
  GEEN_ROL: 403,
  ANDERE_PERSOON: 403,
  SLEUTEL_ONBEKEND: 403,
};

/** A refusal of the procedure over HTTP; what only the order of events forbids is a conflict. */
export function httpErrorOf({ code, uitleg }: Weigering): HttpError {
  return { status: STATUS[code] ?? 409, error: code, uitleg };
}

export const ONGELDIG: HttpError = { status: 400, error: 'invalid_request', uitleg: 'Het verzoek klopt niet.' };
export const ONBEKEND: HttpError = { status: 404, error: 'not_found', uitleg: 'Dit voorstel bestaat niet.' };
