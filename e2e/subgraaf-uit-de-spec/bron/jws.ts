import type { JWK } from 'jose';
import { compactVerify, importJWK } from 'jose';
import { leesJson } from './canoniek.ts';
import type { Leden } from './vorm.ts';
import { getal, leden, tekst, Vormfout } from './vorm.ts';

export type Sleutelzoeker = (kid: string) => Promise<JWK | null>;

// RFC 7515 4.1.9: a type without a slash is one of `application/`; media types have no case.
const alsMediatype = (typ: string): string => (typ.includes('/') ? typ : `application/${typ}`).toLowerCase();

// P12: verify first, look at nothing else before. The key is found by `kid` in the given set and by nothing that the token brings.
export async function geverifieerd(jws: string, typ: string, zoek: Sleutelzoeker, typExact = false): Promise<Leden> {
  const delen = /^([A-Za-z0-9_-]+)\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/.exec(jws);
  if (delen === null) throw new Vormfout('geen compacte JWS');
  const kop = leden(leesJson(Buffer.from(delen[1] ?? '', 'base64url')), 'kop');
  if (kop.alg !== 'ES256') throw new Vormfout('alg');
  if (typeof kop.typ !== 'string') throw new Vormfout('typ');
  if (typExact ? kop.typ !== typ : alsMediatype(kop.typ) !== alsMediatype(typ)) throw new Vormfout('typ');
  // We understand no extension, so whatever `crit` names is a refusal.
  if ('crit' in kop || 'b64' in kop) throw new Vormfout('crit');
  const jwk = await zoek(tekst(kop.kid, 'kid'));
  if (jwk === null) throw new Vormfout('onbekende sleutel');
  const sleutel = await importJWK({ ...jwk, alg: 'ES256' }, 'ES256');
  const { payload } = await compactVerify(jws, sleutel, { algorithms: ['ES256'] });
  return leden(leesJson(payload), 'inhoud');
}

export type Tijden = { iat: number; exp: number; jti: string; metMarge: boolean };

// P15. `metMarge` tells that the 30 s for clocks were needed, for the operator.
export function tijden(claims: Leden, nu: number): Tijden {
  const iat = getal(claims.iat, 'iat');
  const exp = getal(claims.exp, 'exp');
  const nbf = 'nbf' in claims ? getal(claims.nbf, 'nbf') : null;
  if (!(exp > nu - 30)) throw new Vormfout('verlopen');
  if (!(iat <= nu + 30) || (nbf !== null && !(nbf <= nu + 30))) throw new Vormfout('uit de toekomst');
  if (!(exp - iat <= 30)) throw new Vormfout('te lang geldig');
  return { iat, exp, jti: tekst(claims.jti, 'jti'), metMarge: exp <= nu || iat > nu };
}

export function uitgeverEnBestemming(claims: Leden, iss: string, aud: string): void {
  if (claims.iss !== iss) throw new Vormfout('iss');
  if (claims.aud !== aud) throw new Vormfout('aud');
}

// P66. `verbinding` is the thumbprint of the client certificate of this connection, or null without mutual TLS.
export function gebondenAan(claims: Leden, verbinding: string | null): void {
  if (!('cnf' in claims)) {
    if (verbinding !== null) throw new Vormfout('cnf ontbreekt');
    return;
  }
  const cnf = leden(claims.cnf, 'cnf');
  const namen = Object.keys(cnf);
  if (namen.length !== 1 || namen[0] !== 'x5t#S256') throw new Vormfout('cnf heeft andere leden');
  const duimafdruk = tekst(cnf['x5t#S256'], 'x5t#S256');
  if (!/^[A-Za-z0-9_-]{43}$/.test(duimafdruk) || duimafdruk !== verbinding) throw new Vormfout('cnf past niet');
}
