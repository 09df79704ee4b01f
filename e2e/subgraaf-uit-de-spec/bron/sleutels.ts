import type { JWK } from 'jose';
import { leesJson } from './canoniek.ts';
import { meld } from './proceslog.ts';
import { leden, lijst, Vormfout } from './vorm.ts';

const REM_MS = 5_000;
const REM_ZONDER_SLEUTELS_MS = 1_000;
const HOOGSTE_AANTAL = 12;

type Sleutel = { jwk: JWK; exp: number | null };

// P13: a set with a private key, two keys of one kid, or too many keys is refused as a whole. A key that we cannot use is left out.
export function sleutelsUit(waarde: unknown): Map<string, Sleutel> {
  const keys = lijst(leden(waarde, 'sleutelset').keys, 'keys');
  if (keys.length > HOOGSTE_AANTAL) throw new Vormfout('te veel sleutels');
  const gevonden = new Map<string, Sleutel>();
  const kids = new Set<string>();
  for (const ruw of keys) {
    const jwk = leden(ruw, 'sleutel');
    if ('d' in jwk || 'k' in jwk || jwk.kty === 'oct') throw new Vormfout('geheime sleutel in de set');
    const { kid, exp } = jwk;
    if (typeof kid !== 'string' || kid === '') continue;
    if (kids.has(kid)) throw new Vormfout('twee sleutels van een kid');
    kids.add(kid);
    const bruikbaar =
      jwk.kty === 'EC' && jwk.crv === 'P-256' && (jwk.use ?? 'sig') === 'sig' && (jwk.alg ?? 'ES256') === 'ES256';
    if (!bruikbaar || (exp !== undefined && typeof exp !== 'number')) continue;
    gevonden.set(kid, { jwk: jwk as JWK, exp: exp ?? null });
  }
  return gevonden;
}

// The key set of one issuer. Two issuers are two objects, so that a key of the one never counts for the other.
export class Sleutelset {
  readonly #adres: string;
  readonly #hoogsteLeeftijdMs: number;
  #sleutels = new Map<string, Sleutel>();
  #gevraagdOp = Number.NEGATIVE_INFINITY;
  #laatstePoging = Number.NEGATIVE_INFINITY;
  #lopend: Promise<void> | null = null;

  constructor(adres: string, hoogsteLeeftijdMs = 300_000) {
    this.#adres = `${adres.replace(/\/+$/, '')}/jwks`;
    this.#hoogsteLeeftijdMs = hoogsteLeeftijdMs;
  }

  async zoek(kid: string): Promise<JWK | null> {
    const leeftijd = performance.now() - this.#gevraagdOp;
    if (!this.#heeftBruikbare()) await this.#laad(REM_ZONDER_SLEUTELS_MS);
    else if (leeftijd > this.#hoogsteLeeftijdMs / 2) void this.#laad(REM_MS);
    const sleutel = this.#bruikbare(kid);
    if (sleutel !== null) return sleutel;
    await this.#laad(REM_MS);
    return this.#bruikbare(kid);
  }

  // The age counts from the moment of asking, on a clock that nobody can set back.
  #vers(): boolean {
    return performance.now() - this.#gevraagdOp < this.#hoogsteLeeftijdMs;
  }

  #heeftBruikbare(): boolean {
    return [...this.#sleutels.keys()].some((kid) => this.#bruikbare(kid) !== null);
  }

  #bruikbare(kid: string): JWK | null {
    const sleutel = this.#sleutels.get(kid);
    if (sleutel === undefined || !this.#vers()) return null;
    return sleutel.exp !== null && Date.now() / 1000 >= sleutel.exp ? null : sleutel.jwk;
  }

  async #laad(remMs: number): Promise<void> {
    if (this.#lopend !== null) return this.#lopend;
    if (performance.now() - this.#laatstePoging < remMs) return;
    this.#laatstePoging = performance.now();
    this.#lopend = this.#haal().finally(() => {
      this.#lopend = null;
    });
    return this.#lopend;
  }

  async #haal(): Promise<void> {
    const gevraagdOp = performance.now();
    try {
      const antwoord = await fetch(this.#adres, { redirect: 'error', signal: AbortSignal.timeout(3_000) });
      if (antwoord.status !== 200) throw new Vormfout('status van de sleutelset');
      const sleutels = sleutelsUit(leesJson(new Uint8Array(await antwoord.arrayBuffer())));
      this.#sleutels = sleutels;
      this.#gevraagdOp = gevraagdOp;
    } catch (fout) {
      meld('sleutelset niet gelezen', { adres: this.#adres, reden: fout instanceof Error ? fout.name : 'onbekend' });
    }
  }
}
