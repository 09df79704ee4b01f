// P63 and P19: the signed releases of the policy, and which of them is in force at a moment.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bundel, leesBundel } from './bundel.ts';
import { type Bak, isBak, leesJson } from './json.ts';
import { leesJws } from './jws.ts';
import { leesSleutelset, type Sleutels } from './sleutelsets.ts';

export interface Vrijgave {
  readonly serienummer: number;
  readonly vorigeDigest: string | null;
  readonly geldigVanaf: number;
  readonly overlapTot: number;
  readonly bundel: Bundel;
}

const LEDEN = ['digest', 'geldigVanaf', 'goedkeuringen', 'overlapTot', 'serienummer', 'vorigeDigest'];
const DAG_MS = 86_400_000;
const VOORAF_MS = 30_000;

export async function leesBeleidssleutels(bestand: string): Promise<Sleutels> {
  const x = leesJson(readFileSync(bestand, 'utf8'));
  return leesSleutelset(isBak(x) && 'keys' in x ? x : { keys: [x] });
}

function leesVrijgave(c: Bak, bundel: Bundel): Vrijgave {
  const { serienummer, digest, vorigeDigest, geldigVanaf, overlapTot, goedkeuringen } = c;
  if (Object.keys(c).sort().join() !== LEDEN.join()) throw new Error('other members');
  if (typeof serienummer !== 'number' || !Number.isSafeInteger(serienummer) || serienummer < 1)
    throw new Error('serial');
  if (typeof geldigVanaf !== 'string' || typeof overlapTot !== 'string' || !Array.isArray(goedkeuringen))
    throw new Error('shape');
  if (vorigeDigest !== null && typeof vorigeDigest !== 'string') throw new Error('shape');
  const vanaf = Date.parse(geldigVanaf);
  const tot = Date.parse(overlapTot);
  if (!(tot >= vanaf && tot - vanaf <= DAG_MS)) throw new Error('overlap');
  if (digest !== bundel.digest) throw new Error('the release names another bundle');
  return { serienummer, vorigeDigest, geldigVanaf: vanaf, overlapTot: tot, bundel };
}

export async function leesVrijgaven(
  map: string,
  sleutels: Sleutels,
  hoogsteGezien: number,
): Promise<readonly Vrijgave[]> {
  const uit: Vrijgave[] = [];
  const bron = { sleutel: (kid: string) => Promise.resolve(sleutels.get(kid)) };
  for (const naam of readdirSync(map)
    .filter((n) => n.endsWith('.jws'))
    .sort()) {
    const c = await leesJws(readFileSync(join(map, naam), 'utf8').trim(), 'beleid+jws', bron);
    const bundel = leesBundel(leesJson(readFileSync(join(map, naam.replace(/\.jws$/, '.json')), 'utf8')));
    const v = leesVrijgave(c, bundel);
    const vorige = uit.at(-1);
    if (vorige !== undefined && (v.serienummer !== vorige.serienummer + 1 || v.vorigeDigest !== vorige.bundel.digest))
      throw new Error('the chain of releases is broken');
    uit.push(v);
  }
  const laatste = uit.at(-1);
  if (laatste === undefined) throw new Error('no release');
  if (laatste.serienummer < hoogsteGezien) throw new Error('a lower serial than one seen before');
  return uit;
}

function huidige(vrijgaven: readonly Vrijgave[], nuMs: number): number {
  return vrijgaven.findLastIndex((v) => v.geldigVanaf <= nuMs);
}

export function inWerking(vrijgaven: readonly Vrijgave[], digest: string, nuMs: number): Bundel | undefined {
  const i = huidige(vrijgaven, nuMs);
  const nu = vrijgaven[i];
  const vorige = vrijgaven[i - 1];
  const volgende = vrijgaven[i + 1];
  if (nu?.bundel.digest === digest) return nu.bundel;
  if (nu !== undefined && vorige?.bundel.digest === digest && nuMs < nu.overlapTot) return vorige.bundel;
  if (volgende?.bundel.digest === digest && nuMs >= volgende.geldigVanaf - VOORAF_MS) return volgende.bundel;
  return undefined;
}
