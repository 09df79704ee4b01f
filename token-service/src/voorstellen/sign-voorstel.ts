import {
  controleerHandtekening,
  type Dossier,
  leesDossier,
  type Stuksoort,
  toestandNu,
  voegToe,
  type Weigering,
  weigering,
} from '@ketenhub/policy';
import { readJsonBody, sendJson } from '@ketenhub/service';
import * as v from 'valibot';
import type { Beleidsactie } from '../actor-log.ts';
import type { HttpError } from '../http/send-error.ts';
import type { BewaardVoorstel } from '../store/voorstel-store.ts';
import { eventOf, httpErrorOf, ONBEKEND, ONGELDIG, refuse, type VoorstelCall, type VoorstelParts } from './call.ts';
import { voorstelView } from './voorstel-view.ts';

const bodySchema = v.strictObject({ jws: v.pipe(v.string(), v.minLength(1)) });

/** The addresses under a proposal where something signed is given, and what belongs there. */
export const STUKADRESSEN = {
  adviezen: { soort: 'ADVIES', actie: 'BELEID_ADVIES' },
  akkoorden: { soort: 'AKKOORD', actie: 'BELEID_AKKOORD' },
  vaststelling: { soort: 'VASTSTELLING', actie: 'BELEID_VASTSTELLING' },
} as const satisfies Record<string, { readonly soort: Stuksoort; readonly actie: Beleidsactie }>;
export type Stukadres = keyof typeof STUKADRESSEN;

/** The dossier as it was accepted. @throws when our own rows do not hold: then nothing may be built on them */
export async function dossierOf({ ondertekenaars }: VoorstelParts, bewaard: BewaardVoorstel): Promise<Dossier> {
  const gelezen = await leesDossier(bewaard, bewaard.stukken, ondertekenaars);
  if (!gelezen.ok) throw new Error(`proposal ${bewaard.digest} does not hold: ${gelezen.code}`);
  return gelezen.dossier;
}

type Beoordeeld = { readonly ok: true; readonly jws: string; readonly dossier: Dossier } | Weigering;

async function judge(
  parts: VoorstelParts,
  { reader }: VoorstelCall,
  given: { readonly bewaard: BewaardVoorstel; readonly jws: string; readonly soort: Stuksoort },
): Promise<Beoordeeld> {
  const { ondertekenaar, subject } = reader;
  if (ondertekenaar === null) return weigering('GEEN_ROL');
  const ondertekend = await controleerHandtekening(given.jws, parts.ondertekenaars);
  if (!ondertekend.ok) return ondertekend;
  if (ondertekend.door.persoon !== subject.account.sub) return weigering('ANDERE_PERSOON');
  if (ondertekend.stuk.soort !== given.soort) return weigering('ANDER_STUK');
  const dossier = await dossierOf(parts, given.bewaard);
  const actief = parts.policies.whole().digest;
  if (toestandNu(dossier, { actief, gebruikt: new Set() }) === 'VERVALLEN') return weigering('ANDERE_VERSIE_ACTIEF');
  const uitkomst = voegToe(dossier, ondertekend);
  return uitkomst.ok ? { ...uitkomst, jws: given.jws } : uitkomst;
}

/** POST /beleid/voorstellen/:digest/adviezen, /akkoorden or /vaststelling: a signed document of whoever is logged in. */
export async function signVoorstel(
  parts: VoorstelParts,
  call: VoorstelCall,
  { digest, adres }: { readonly digest: string; readonly adres: Stukadres },
): Promise<void> {
  const { subject } = call.reader;
  const { soort, actie } = STUKADRESSEN[adres];
  const stop = (error: HttpError) => refuse(parts, { ...call, subject }, { actie, object: digest, error });
  const body = await readJsonBody(call.request, parts.limitBytes);
  if (!body.ok) return stop({ ...ONGELDIG, status: body.status });
  const gelezen = v.safeParse(bodySchema, body.value);
  if (!gelezen.success) return stop(ONGELDIG);
  const bewaard = await parts.store.find(digest);
  if (bewaard === undefined) return stop(ONBEKEND);
  const beoordeeld = await judge(parts, call, { bewaard, jws: gelezen.output.jws, soort });
  if (!beoordeeld.ok) return stop(httpErrorOf(beoordeeld));
  const { jws, dossier } = beoordeeld;
  const event = eventOf({ ...call, subject }, { actie, object: digest, resultaat: 'VASTGELEGD' });
  // The place was free when this was judged: of two documents at one moment the second is judged anew.
  if (!(await parts.store.addStuk({ voorstel: digest, plaats: bewaard.stukken.length, jws }, event)))
    return stop({ status: 409, error: 'GELIJKTIJDIG', uitleg: 'Er kwam net een ander stuk bij; probeer het opnieuw.' });
  const nu = { ...bewaard, stukken: [...bewaard.stukken, jws] };
  sendJson(call.response, 201, voorstelView(nu, dossier, parts.policies.whole().digest));
}
