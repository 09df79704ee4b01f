import { createPublicKey } from 'node:crypto';
import type { JWK } from 'jose';
import { geverifieerd } from './jws.ts';
import { leden, lijst, ofNull, tekst, Vormfout } from './vorm.ts';

// P63: what compliance signs.
export type Vrijgave = {
  serienummer: number;
  digest: string;
  vorigeDigest: string | null;
  geldigVanaf: number;
  overlapTot: number;
};

const LEDEN = ['serienummer', 'digest', 'vorigeDigest', 'geldigVanaf', 'overlapTot', 'goedkeuringen'];
const DIGEST = /^sha256-[A-Za-z0-9_-]{43}$/;
const DAG_MS = 24 * 3_600_000;

function moment(waarde: unknown, wat: string): number {
  if (typeof waarde !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/.test(waarde))
    throw new Vormfout(`${wat} is geen moment`);
  const ms = Date.parse(waarde);
  // Date.parse may roll a day over that does not exist; what comes back must be what was written.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 19) !== waarde.slice(0, 19))
    throw new Vormfout(`${wat} bestaat niet`);
  return ms;
}

function digest(waarde: unknown, wat: string): string {
  const d = tekst(waarde, wat);
  if (!DIGEST.test(d)) throw new Vormfout(`${wat} is geen digest`);
  return d;
}

export async function leesVrijgave(jws: string, sleutels: ReadonlyMap<string, JWK>): Promise<Vrijgave> {
  const v = await geverifieerd(jws, 'beleid+jws', (kid) => Promise.resolve(sleutels.get(kid) ?? null), true);
  const namen = Object.keys(v);
  if (namen.length !== LEDEN.length || namen.some((n) => !LEDEN.includes(n)))
    throw new Vormfout('leden van de vrijgave');
  const nummer = v.serienummer;
  if (typeof nummer !== 'number' || !Number.isSafeInteger(nummer) || nummer < 1) throw new Vormfout('serienummer');
  const geldigVanaf = moment(v.geldigVanaf, 'geldigVanaf');
  const overlapTot = moment(v.overlapTot, 'overlapTot');
  if (overlapTot < geldigVanaf || overlapTot > geldigVanaf + DAG_MS) throw new Vormfout('overlap');
  for (const g of lijst(v.goedkeuringen, 'goedkeuringen')) {
    if (typeof g !== 'string' || !/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]+$/.test(g))
      throw new Vormfout('goedkeuring');
  }
  return {
    serienummer: nummer,
    digest: digest(v.digest, 'digest'),
    vorigeDigest: ofNull(v.vorigeDigest, (w) => digest(w, 'vorigeDigest')),
    geldigVanaf,
    overlapTot,
  };
}

// The pinned keys: one JWK or a JWK Set, public, EC P-256, with a kid. Anything else in the file and nothing of it counts.
export function leesSleutels(waarde: unknown): Map<string, JWK> {
  const bestand = leden(waarde, 'sleutelbestand');
  const lijstVanSleutels = 'keys' in bestand ? lijst(bestand.keys, 'keys') : [bestand];
  const sleutels = new Map<string, JWK>();
  for (const ruw of lijstVanSleutels) {
    const jwk = leden(ruw, 'sleutel');
    if ('d' in jwk || jwk.kty !== 'EC' || jwk.crv !== 'P-256') throw new Vormfout('geen publieke P-256-sleutel');
    const kid = tekst(jwk.kid, 'kid');
    if (sleutels.has(kid)) throw new Vormfout('twee sleutels van een kid');
    createPublicKey({
      key: { kty: 'EC', crv: 'P-256', x: tekst(jwk.x, 'x'), y: tekst(jwk.y, 'y') },
      format: 'jwk',
    });
    sleutels.set(kid, jwk as JWK);
  }
  if (sleutels.size === 0) throw new Vormfout('geen sleutel');
  return sleutels;
}
