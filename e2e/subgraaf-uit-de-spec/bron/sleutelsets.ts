// P13: one key set, cached for a bounded time. When it is too old and cannot be refreshed there are no keys: fail closed.
import { type CryptoKey, importJWK } from 'jose';
import { haalJson } from './haal.ts';
import { isBak, isTekst } from './json.ts';
import { meld } from './proceslog.ts';

const HERLAAD_MS = 5_000;
const WACHT_MS = 3_000;

const MAX_SLEUTELS = 12;
// Members of a JWK that only a private key has.
const GEHEIM = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

export interface Sleutel {
  readonly sleutel: CryptoKey;
  // Seconds; from then on its issuer has rotated it (P13).
  readonly exp: number;
}
export type Sleutels = ReadonlyMap<string, Sleutel>;

export function geldigeSleutel(sleutels: Sleutels, kid: string): CryptoKey | undefined {
  const gevonden = sleutels.get(kid);
  return gevonden !== undefined && Date.now() / 1000 < gevonden.exp ? gevonden.sleutel : undefined;
}

function eisSet(keys: readonly unknown[]): void {
  const kids = keys.map((k) => (isBak(k) ? k.kid : undefined));
  if (keys.length > MAX_SLEUTELS || new Set(kids).size !== kids.length)
    throw new Error('too many keys, or two of one kid');
  if (keys.some((k) => isBak(k) && GEHEIM.some((lid) => lid in k))) throw new Error('a private key in a key set');
}

export async function leesSleutelset(set: unknown): Promise<Sleutels> {
  const uit = new Map<string, Sleutel>();
  if (!isBak(set) || !Array.isArray(set.keys)) throw new Error('no key set');
  eisSet(set.keys);
  for (const jwk of set.keys as unknown[]) {
    if (!isBak(jwk) || !isTekst(jwk.kid) || jwk.kty !== 'EC' || jwk.crv !== 'P-256') continue;
    if (!isTekst(jwk.x) || !isTekst(jwk.y) || (jwk.use ?? 'sig') !== 'sig' || (jwk.alg ?? 'ES256') !== 'ES256')
      continue;
    const sleutel = await importJWK({ kty: 'EC', crv: 'P-256', x: jwk.x, y: jwk.y }, 'ES256');
    const exp = typeof jwk.exp === 'number' ? jwk.exp : Number.POSITIVE_INFINITY;
    if (!(sleutel instanceof Uint8Array)) uit.set(jwk.kid, { sleutel, exp });
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
    return geldigeSleutel(this.#sleutels, kid);
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
