import { beginDossier, weigering } from '@ketenhub/policy';
import { readJsonBody, sendJson } from '@ketenhub/service';
import * as v from 'valibot';
import type { HttpError } from '../http/send-error.ts';
import type { NieuwVoorstel } from '../store/voorstel-store.ts';
import { mayPropose } from './admit-reader.ts';
import { eventOf, httpErrorOf, ONGELDIG, refuse, type VoorstelCall, type VoorstelParts } from './call.ts';
import { type NieuweVersie, readVersie, readWijziging } from './read-wijziging.ts';
import { voorstelView } from './voorstel-view.ts';

const toelichting = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(10_000));
const bodySchema = v.union([
  v.strictObject({ toelichting, wijziging: v.pipe(v.string(), v.minLength(1)) }),
  v.strictObject({ toelichting, beleid: v.record(v.string(), v.unknown()) }),
]);

type Gelezen =
  | { readonly ok: true; readonly voorstel: Omit<NieuwVoorstel, 'indiener'> }
  | { readonly ok: false; readonly error: HttpError };

const nee = (error: HttpError): Gelezen => ({ ok: false, error });

async function readVoorstel(
  { policies, limitBytes, workOut }: VoorstelParts,
  { request }: VoorstelCall,
): Promise<Gelezen> {
  const body = await readJsonBody(request, limitBytes);
  if (!body.ok) return nee({ ...ONGELDIG, status: body.status });
  const gelezen = v.safeParse(bodySchema, body.value);
  if (!gelezen.success) return nee(ONGELDIG);
  const actief = policies.whole();
  const given = gelezen.output;
  const nieuw: NieuweVersie =
    'wijziging' in given ? await readWijziging(actief, given.wijziging) : await readVersie(given.beleid);
  if (!nieuw.ok) return nee({ status: 400, error: 'WIJZIGING_ONGELDIG', uitleg: nieuw.uitleg });
  const { beleid } = nieuw;
  if (beleid.digest === actief.digest) return nee(httpErrorOf(weigering('GEEN_VERSCHIL')));
  return { ok: true, voorstel: { ...(await workOut(actief, beleid)), beleid, toelichting: given.toelichting } };
}

/** POST /beleid/voorstellen: a change, as YAML or as a whole version. Nothing of what it needs is taken from the caller. */
export async function submitVoorstel(parts: VoorstelParts, call: VoorstelCall): Promise<void> {
  const { subject } = call.reader;
  const actie = 'BELEID_VOORSTEL';
  const stop = (object: string, error: HttpError) => refuse(parts, { ...call, subject }, { actie, object, error });
  if (!mayPropose(call.reader)) return stop('nieuw voorstel', httpErrorOf(weigering('GEEN_ROL')));
  const gelezen = await readVoorstel(parts, call);
  if (!gelezen.ok) return stop('nieuw voorstel', gelezen.error);
  const voorstel = { ...gelezen.voorstel, indiener: subject.account.sub };
  const { digest } = voorstel;
  const event = eventOf({ ...call, subject }, { actie, object: digest, resultaat: 'INGEDIEND' });
  if (!(await parts.store.add(voorstel, event)))
    return stop(digest, { status: 409, error: 'BESTAAT_AL', uitleg: 'Dit voorstel is al ingediend.' });
  const bewaard = { ...voorstel, ingediendOp: new Date(), stukken: [] };
  call.response.setHeader('location', `/beleid/voorstellen/${digest}`);
  sendJson(call.response, 201, voorstelView(bewaard, beginDossier(bewaard), voorstel.van));
}
