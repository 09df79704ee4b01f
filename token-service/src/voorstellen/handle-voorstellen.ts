import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from '@ketenhub/service';
import { requestTrace } from '../http/request-trace.ts';
import { type HttpError, sendError } from '../http/send-error.ts';
import { admitReader } from './admit-reader.ts';
import { eventOf, ONBEKEND, refuse, type VoorstelCall, type VoorstelParts } from './call.ts';
import { dossierOf, STUKADRESSEN, type Stukadres, signVoorstel } from './sign-voorstel.ts';
import { submitVoorstel } from './submit-voorstel.ts';
import { besluitFile, voorstelView } from './voorstel-view.ts';

const ADDRESS = /^\/beleid\/voorstellen(?:\/(sha256-[\w-]{43})(?:\/(adviezen|akkoorden|vaststelling|besluit))?)?$/;

type Work = (parts: VoorstelParts, call: VoorstelCall) => Promise<void>;

async function readVoorstel(parts: VoorstelParts, call: VoorstelCall, digest: string, asFile: boolean): Promise<void> {
  const { subject } = call.reader;
  const actie = 'BELEID_LEZEN';
  const bewaard = await parts.store.find(digest);
  if (bewaard === undefined) return refuse(parts, { ...call, subject }, { actie, object: digest, error: ONBEKEND });
  const dossier = await dossierOf(parts, bewaard);
  await parts.actorLog.write(eventOf({ ...call, subject }, { actie, object: digest, resultaat: 'GELEZEN' }));
  const view = asFile ? besluitFile(bewaard) : voorstelView(bewaard, dossier, parts.policies.whole().digest);
  sendJson(call.response, 200, view);
}

/** What this method does at this address; null when there is no such thing. */
function workFor(method: string | undefined, digest: string | undefined, part: string | undefined): Work | null {
  if (digest === undefined) return method === 'POST' ? submitVoorstel : null;
  if (part === undefined || part === 'besluit')
    return method === 'GET' ? (parts, call) => readVoorstel(parts, call, digest, part !== undefined) : null;
  const adres = part as Stukadres;
  return method === 'POST' && adres in STUKADRESSEN
    ? (parts, call) => signVoorstel(parts, call, { digest, adres })
    : null;
}

const GEEN_DOEL: HttpError = {
  status: 403,
  error: 'DOEL_NIET_TOEGESTAAN',
  uitleg: 'Hiervoor is het doel RECHTMATIGHEID nodig, dat u moet mogen kiezen.',
};

/**
 * The procedure of the privacyprotocol over HTTP. Every call of a known person stands in the actor log before its answer;
 * what is refused changes nothing. @returns false when the address is not one of ours
 */
export function handleVoorstellen(parts: VoorstelParts) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const address = ADDRESS.exec(path);
    if (address === null) return false;
    const trace = requestTrace(request);
    const [, digest, part] = address;
    const work = workFor(request.method, digest, part);
    if (work === null) {
      const error = { status: 405, error: 'invalid_request', uitleg: 'Deze methode kan hier niet.' };
      sendError(response, error, trace.traceId);
      return true;
    }
    const { subject, policies, ondertekenaars } = parts;
    const asked = { subject, beleid: policies.current().beleid, ondertekenaars };
    const admission = await admitReader(asked, request.headers.authorization);
    if (admission.ok) await work(parts, { request, response, trace, reader: admission.reader });
    else if (admission.status === 401) sendError(response, { status: 401, error: 'invalid_token' }, trace.traceId);
    else {
      const refused = { actie: 'BELEID_LEZEN', object: digest ?? 'voorstellen', error: GEEN_DOEL } as const;
      await refuse(parts, { request, response, trace, subject: admission.subject }, refused);
    }
    return true;
  };
}
