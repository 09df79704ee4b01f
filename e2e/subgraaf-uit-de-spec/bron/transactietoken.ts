// The transaction token: its claims (P14 to P16) and what they must say about each other (P20, P21).
import { ACCOUNTKLASSE_VAN_ROL, ACCOUNTKLASSEN, DOELEN, FASEN, KLASSEN, OIN, SOORTEN } from './codes.ts';
import { isBak, isTekst, isTeksten } from './json.ts';
import { eisOmslag, leesJws, type Omslag, type Sleutelbron, Weigering } from './jws.ts';

export interface Persoon {
  readonly id: string;
  readonly soort: string;
}

export interface Token {
  readonly jti: string;
  readonly txn: string;
  readonly sub: string;
  readonly iat: number;
  readonly scope: string;
  readonly doel: string;
  readonly casus: string | null;
  readonly fase: string | null;
  readonly betrokkenen: readonly Persoon[];
  readonly rol: string;
  readonly klasse: string;
  readonly org: string;
  readonly beleid: string;
  readonly velden: ReadonlySet<string>;
  readonly vraag: string;
  readonly casusbewijs: string | null;
}

export function leesPersonen(x: unknown, max: number): readonly Persoon[] | null {
  if (!Array.isArray(x) || x.length > max) return null;
  const uit = new Map<string, Persoon>();
  for (const p of x as unknown[]) {
    if (!isBak(p) || !isTekst(p.id) || typeof p.soort !== 'string' || !SOORTEN.includes(p.soort)) return null;
    const eerder = uit.get(p.id);
    // One handle with two kinds would make an object about two persons (P30).
    if (eerder !== undefined && eerder.soort !== p.soort) return null;
    uit.set(p.id, { id: p.id, soort: p.soort });
  }
  return [...uit.values()];
}

function eis(waar: boolean, wat: string): asserts waar {
  if (!waar) throw new Weigering(wat);
}

function code(x: unknown, lijst: { has(s: string): boolean }, wat: string): string {
  eis(typeof x === 'string' && lijst.has(x), wat);
  return x;
}

export async function leesToken(jws: string, sleutels: Sleutelbron, omslag: Omslag): Promise<Token> {
  const c = await leesJws(jws, 'txntoken+jwt', sleutels);
  eisOmslag(c, omslag);
  const { tctx, rctx, jti, txn, sub, iat } = c;
  // P66: without TLS nobody can show the certificate that it is bound to.
  eis(c.cnf === undefined, 'cnf');
  eis(isTekst(jti) && isTekst(txn) && isTekst(sub) && isTekst(c.req_wl), 'claims');
  eis(typeof iat === 'number' && isBak(tctx) && isBak(rctx), 'claims');
  eis(typeof rctx.traceparent === 'string' && (rctx.acr === undefined || typeof rctx.acr === 'string'), 'rctx');
  const { casus, fase, beleid, velden, vraag, casusbewijs, org } = tctx;
  eis(casus === null || isTekst(casus), 'casus');
  eis(fase === null || (typeof fase === 'string' && FASEN.has(fase)), 'fase');
  const betrokkenen = leesPersonen(tctx.betrokkenen, Number.MAX_SAFE_INTEGER);
  eis(betrokkenen !== null, 'betrokkenen');
  eis(typeof org === 'string' && OIN.test(org), 'org');
  eis(isTekst(beleid) && isTekst(vraag) && isTeksten(velden), 'tctx');
  eis(casusbewijs === null || isTekst(casusbewijs, 16_384), 'casusbewijs');
  code(tctx.accountklasse, ACCOUNTKLASSEN, 'accountklasse');
  return {
    jti,
    txn,
    sub,
    iat,
    casus,
    fase,
    betrokkenen,
    org,
    beleid,
    vraag,
    casusbewijs,
    scope: code(c.scope, DOELEN, 'scope'),
    doel: code(tctx.doel, DOELEN, 'doel'),
    rol: code(tctx.rol, ACCOUNTKLASSE_VAN_ROL, 'rol'),
    klasse: code(tctx.klasse, KLASSEN, 'klasse'),
    velden: new Set(velden),
  };
}

export function eisSamenhang(t: Token): void {
  eis(t.scope === t.doel, 'scope and doel differ');
  if (t.casus === null)
    eis(t.fase === null && t.casusbewijs === null && t.betrokkenen.length === 0, 'something of a casus without one');
}
