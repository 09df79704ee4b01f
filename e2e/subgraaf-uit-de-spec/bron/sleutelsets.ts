// P13: one key set, cached for a bounded time. When it is too old and cannot be refreshed there are no keys: fail closed.
import { type CryptoKey, importJWK } from 'jose';
import { haalJson } from './haal.ts';
import { isBak, isTekst } from './json.ts';
import { meld } from './proceslog.ts';

const HERLAAD_MS = 5_000;
const WACHT_MS = 3_000;

export type Sleutels = ReadonlyMap<string, CryptoKey>;

export async function leesSleutelset(set: unknown): Promise<Sleutels> {
  const uit = new Map<string, CryptoKey>();
  if (!isBak(set) || !Array.isArray(set.keys)) throw new Error('no key set');
  for (const jwk of set.keys as unknown[]) {
    if (!isBak(jwk) || !isTekst(jwk.kid) || jwk.kty !== 'EC' || jwk.crv !== 'P-256') continue;
    if (!isTekst(jwk.x) || !isTekst(jwk.y) || (jwk.use ?? 'sig') !== 'sig' || (jwk.alg ?? 'ES256') !== 'ES256')
      continue;
    // Only the public members: a private one that was published by mistake is not ours to hold.
    const sleutel = await importJWK({ kty: 'EC', crv: 'P-256', x: jwk.x, y: jwk.y }, 'ES256');
    if (!(sleutel instanceof Uint8Array)) uit.set(jwk.kid, sleutel);
  }
  return uit;
}

export class Sleutelset {
  readonly #adres: string;
  readonly #maxMs: number;
  #sleutels: Sleutels = new Map();
  #gelezen = -Infinity;
  #geprobeerd = -Infinity;
  #bezig: Promise<void> | null = null;

  constructor(basis: string, maxSeconden: number) {
    this.#adres = `${basis}/jwks`;
    this.#maxMs = maxSeconden * 1000;
  }

  async sleutel(kid: string): Promise<CryptoKey | undefined> {
    const nu = performance.now();
    const oud = nu - this.#gelezen > this.#maxMs;
    // The same brake for both reasons: a flood of unknown kids and a token service that is down look alike to the network.
    if ((oud || !this.#sleutels.has(kid)) && (this.#bezig !== null || nu - this.#geprobeerd >= HERLAAD_MS))
      await this.#herlaad();
    if (performance.now() - this.#gelezen > this.#maxMs) return undefined;
    return this.#sleutels.get(kid);
  }

  #herlaad(): Promise<void> {
    this.#bezig ??= this.#haal().finally(() => {
      this.#bezig = null;
    });
    return this.#bezig;
  }

  async #haal(): Promise<void> {
    this.#geprobeerd = performance.now();
    try {
      const sleutels = await leesSleutelset(await haalJson(this.#adres, WACHT_MS));
      this.#sleutels = sleutels;
      this.#gelezen = performance.now();
    } catch (e) {
      meld('FOUT', null, { soort: 'key set not read', fout: e instanceof Error ? e.name : 'unknown' });
      // Keys that are still young enough stay usable; the age check above closes the door after that.
    }
  }
}
