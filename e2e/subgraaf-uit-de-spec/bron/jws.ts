// P12 and P15: a signed statement of one type by a key of one set, within its times.
import { type CryptoKey, compactVerify, decodeProtectedHeader } from 'jose';
import { type Bak, isBak, isTekst, leesJson } from './json.ts';

// The reason is for the process log only; nobody outside sees which check failed (P24).
export class Weigering extends Error {}

export interface Sleutelbron {
  sleutel(kid: string): Promise<CryptoKey | undefined>;
}

// RFC 7515 4.1.9: without a slash the prefix application/ was left out; media types have no case.
function isType(typ: unknown, verwacht: string): boolean {
  if (typeof typ !== 'string') return false;
  const vol = (typ.includes('/') ? typ : `application/${typ}`).toLowerCase();
  return vol === `application/${verwacht}`;
}

export async function leesJws(jws: string, typ: string, bron: Sleutelbron): Promise<Bak> {
  let kop: ReturnType<typeof decodeProtectedHeader>;
  try {
    kop = decodeProtectedHeader(jws);
  } catch {
    throw new Weigering('unreadable');
  }
  // We understand no extension, so every crit is a refusal, also of those that the library knows.
  if (kop.alg !== 'ES256' || !isType(kop.typ, typ) || !isTekst(kop.kid) || 'crit' in kop) throw new Weigering('header');
  const sleutel = await bron.sleutel(kop.kid);
  if (sleutel === undefined) throw new Weigering('unknown key');
  let inhoud: unknown;
  try {
    inhoud = leesJson(
      new TextDecoder('utf-8', { fatal: true }).decode(
        (await compactVerify(jws, sleutel, { algorithms: ['ES256'] })).payload,
      ),
    );
  } catch {
    throw new Weigering('signature');
  }
  if (!isBak(inhoud)) throw new Weigering('claims');
  return inhoud;
}

export interface Omslag {
  readonly iss: string;
  readonly aud: string;
  readonly nu: number;
}

// For clocks that differ (P15).
const TOLERANTIE = 30;

export function eisOmslag(claims: Bak, omslag: Omslag): void {
  if (claims.iss !== omslag.iss) throw new Weigering('issuer');
  if (claims.aud !== omslag.aud) throw new Weigering('audience');
  if (!isTekst(claims.jti)) throw new Weigering('jti');
  const { iat, exp, nbf } = claims;
  if (typeof iat !== 'number' || typeof exp !== 'number') throw new Weigering('times are missing');
  if (!(exp > omslag.nu - TOLERANTIE) || !(iat <= omslag.nu + TOLERANTIE) || !(exp - iat <= 30))
    throw new Weigering('times');
  if (nbf !== undefined && !(typeof nbf === 'number' && nbf <= omslag.nu + TOLERANTIE))
    throw new Weigering('not yet valid');
}

export function nuSeconden(): number {
  return Math.floor(Date.now() / 1000);
}
