import type { Casusfeiten } from './beslissing.ts';
import { vraaghash } from './canoniek.ts';
import { ACCOUNTKLASSEN, DOELEN, FASEN, KLASSEN, ROLLEN, SOORTEN, THEMAS } from './codes.ts';
import type { Sleutelzoeker } from './jws.ts';
import { gebondenAan, geverifieerd, tijden, uitgeverEnBestemming } from './jws.ts';
import { code, leden, lijst, ofNull, oin, tekst, Vormfout, waarheid } from './vorm.ts';

export type Persoon = { id: string; soort: string };
export type Vraag = { query: string; variables: Readonly<Record<string, unknown>> };

export type Aanvraag = {
  iat: number;
  jti: string;
  txn: string;
  sub: string;
  metMarge: boolean;
  doel: string;
  casus: string | null;
  fase: string | null;
  rol: string;
  klasse: string;
  org: string;
  beleid: string;
  velden: readonly string[];
  personen: readonly Persoon[];
  feiten: Casusfeiten | null;
};

export type Keuring = {
  bron: string;
  uitgever: string;
  nu: number;
  verbinding: string | null;
  tokensleutel: Sleutelzoeker;
  casussleutel: Sleutelzoeker;
  // P19: is this digest one of a policy in force?
  beleidGeldt: (digest: string) => boolean;
};

export const CASUSAUTORITEIT = 'urn:ketenhub:casusautoriteit';

const personen = (waarde: unknown, wat: string): Persoon[] =>
  lijst(waarde, wat).map((ruw) => {
    const p = leden(ruw, wat);
    return { id: tekst(p.id, `${wat}.id`), soort: code(p.soort, SOORTEN, `${wat}.soort`) };
  });

// P22: what the case authority says about the casus, now.
type Casusbewijs = { casus: string; fase: string; aanTafel: string; personen: Persoon[]; feiten: Casusfeiten };

async function casusbewijs(jws: string, keuring: Keuring): Promise<Casusbewijs> {
  const claims = await geverifieerd(jws, 'casusbewijs+jwt', keuring.casussleutel);
  uitgeverEnBestemming(claims, CASUSAUTORITEIT, 'urn:ketenhub');
  tijden(claims, keuring.nu);
  const betrokkenen = personen(claims.betrokkenen, 'betrokkenen');
  if (betrokkenen.length > 100) throw new Vormfout('te veel betrokkenen');
  const fase = code(claims.fase, FASEN, 'fase');
  return {
    casus: tekst(claims.casus, 'casus'),
    fase,
    aanTafel: oin(claims.aanTafel, 'aanTafel'),
    personen: betrokkenen,
    feiten: {
      fase,
      thema: code(claims.thema, THEMAS, 'thema'),
      doelbesluit: waarheid(claims.doelbesluit, 'doelbesluit'),
      deelnemersbesluit: waarheid(claims.deelnemersbesluit, 'deelnemersbesluit'),
      aanmelder: oin(claims.aanmelder, 'aanmelder'),
      deelnemers: lijst(claims.deelnemers, 'deelnemers').map((d) => oin(d, 'deelnemer')),
    },
  };
}

// P23: the persons of the token, each once. Whoever is in the evidence under another soort too cannot agree with it.
function overeenstemming(
  a: { casus: string; fase: string | null; org: string; personen: Persoon[] },
  bewijs: Casusbewijs,
): Persoon[] {
  if (bewijs.casus !== a.casus || bewijs.fase !== a.fase || bewijs.aanTafel !== a.org)
    throw new Vormfout('bewijs past niet bij token');
  for (const p of a.personen) {
    const soorten = bewijs.personen.filter((b) => b.id === p.id).map((b) => b.soort);
    if (soorten.length === 0 || soorten.some((s) => s !== p.soort)) throw new Vormfout('persoon past niet bij bewijs');
  }
  return [...new Map(a.personen.map((p) => [p.id, p])).values()];
}

// Sections 2 and 12 in the order of P24. Throws a Vormfout (or an error of the signature) for whatever is wrong.
export async function keurToken(token: string, vraag: Vraag, keuring: Keuring): Promise<Aanvraag> {
  const claims = await geverifieerd(token, 'txntoken+jwt', keuring.tokensleutel);
  uitgeverEnBestemming(claims, keuring.uitgever, `urn:ketenhub:bron:${keuring.bron}`);
  const tijd = tijden(claims, keuring.nu);
  gebondenAan(claims, keuring.verbinding);
  const t = leden(claims.tctx, 'tctx');
  tekst(leden(claims.rctx, 'rctx').traceparent, 'traceparent');
  tekst(claims.req_wl, 'req_wl');
  code(t.accountklasse, ACCOUNTKLASSEN, 'accountklasse');
  const doel = code(t.doel, DOELEN, 'doel');
  const scope = code(claims.scope, DOELEN, 'scope');
  const casus = ofNull(t.casus, (w) => tekst(w, 'casus'));
  const fase = ofNull(t.fase, (w) => code(w, FASEN, 'fase'));
  const bewijs = ofNull(t.casusbewijs, (w) => tekst(w, 'casusbewijs', 16_384));
  const genoemd = personen(t.betrokkenen, 'tctx.betrokkenen');
  const org = oin(t.org, 'org');
  const aanvraag = {
    iat: tijd.iat,
    jti: tijd.jti,
    metMarge: tijd.metMarge,
    txn: tekst(claims.txn, 'txn'),
    sub: tekst(claims.sub, 'sub'),
    doel,
    casus,
    fase,
    org,
    rol: code(t.rol, ROLLEN, 'rol'),
    klasse: code(t.klasse, KLASSEN, 'klasse'),
    beleid: tekst(t.beleid, 'beleid'),
    velden: lijst(t.velden, 'velden').map((v) => tekst(v, 'veld')),
  };
  if (tekst(t.vraag, 'vraag') !== vraaghash(vraag.query, vraag.variables)) throw new Vormfout('andere vraag');
  if (!keuring.beleidGeldt(aanvraag.beleid)) throw new Vormfout('beleid geldt niet');
  if (scope !== doel) throw new Vormfout('scope is niet het doel');
  if (casus === null) {
    if (fase !== null || bewijs !== null || genoemd.length > 0) throw new Vormfout('zonder casus');
    return { ...aanvraag, personen: [], feiten: null };
  }
  if (bewijs === null) throw new Vormfout('casus zonder bewijs');
  const gelezen = await casusbewijs(bewijs, keuring);
  return {
    ...aanvraag,
    personen: overeenstemming({ casus, fase, org, personen: genoemd }, gelezen),
    feiten: gelezen.feiten,
  };
}
