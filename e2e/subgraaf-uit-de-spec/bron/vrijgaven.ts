// P63 and P19: the signed releases of the policy, and which of them is in force at a moment.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeProtectedHeader } from 'jose';
import { type Bundel, leesBundel } from './bundel.ts';
import { type Bak, isBak, isTeksten, leesJson } from './json.ts';
import { leesJws } from './jws.ts';
import { geldigeSleutel, leesSleutelset, type Sleutels } from './sleutelsets.ts';

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

type Inhoud = Omit<Vrijgave, 'bundel'> & { readonly digest: string };

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/;
const DIGEST = /^sha256-[\w-]{43}$/;

const isMoment = (x: unknown): x is string => typeof x === 'string' && MOMENT.test(x) && !Number.isNaN(Date.parse(x));
const isDigest = (x: unknown): x is string => typeof x === 'string' && DIGEST.test(x);

function leesInhoud(c: Bak): Inhoud {
  const { serienummer, digest, vorigeDigest, geldigVanaf, overlapTot, goedkeuringen } = c;
  if (Object.keys(c).sort().join() !== LEDEN.join()) throw new Error('other members');
  if (typeof serienummer !== 'number' || !Number.isSafeInteger(serienummer) || serienummer < 1)
    throw new Error('serial');
  if (!isMoment(geldigVanaf) || !isMoment(overlapTot) || !isTeksten(goedkeuringen)) throw new Error('shape');
  if (!isDigest(digest) || (vorigeDigest !== null && !isDigest(vorigeDigest))) throw new Error('shape');
  const vanaf = Date.parse(geldigVanaf);
  const tot = Date.parse(overlapTot);
  if (!(tot >= vanaf && tot - vanaf <= DAG_MS)) throw new Error('overlap');
  return { serienummer, digest, vorigeDigest, geldigVanaf: vanaf, overlapTot: tot };
}

export async function controleerVrijgave(jws: string, sleutels: Sleutels): Promise<Inhoud> {
  const bron = { sleutel: (kid: string) => Promise.resolve(geldigeSleutel(sleutels, kid)) };
  const c = await leesJws(jws, 'beleid+jws', bron);
  // Exactly (P63), where the type of a token is compared without its case.
  if (decodeProtectedHeader(jws).typ !== 'beleid+jws') throw new Error('type');
  return leesInhoud(c);
}

async function lees(map: string, naam: string, sleutels: Sleutels): Promise<Vrijgave> {
  const inhoud = await controleerVrijgave(readFileSync(join(map, naam), 'utf8').trim(), sleutels);
  if (naam !== `${String(inhoud.serienummer).padStart(6, '0')}.jws`) throw new Error('the name is another serial');
  const bundel = leesBundel(leesJson(readFileSync(join(map, naam.replace(/\.jws$/, '.json')), 'utf8')));
  if (inhoud.digest !== bundel.digest) throw new Error('the release names another bundle');
  return { ...inhoud, bundel };
}

// Whether the releases read so far are all that count: the one in force, and the one before it as long as its overlap runs.
function isGenoeg(uit: readonly Vrijgave[], nuMs: number): boolean {
  const i = huidige(uit, nuMs);
  const nu = uit[i];
  if (nu === undefined) return false;
  return nuMs >= nu.overlapTot || uit.slice(0, i).some((v) => v.bundel.digest === nu.vorigeDigest);
}

// From the highest serial down; what no longer counts may stay, and is not opened.
export async function leesVrijgaven(
  map: string,
  sleutels: Sleutels,
  hoogsteGezien: number,
): Promise<readonly Vrijgave[]> {
  const namen = readdirSync(map)
    .filter((n) => n.endsWith('.jws'))
    .sort((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10));
  const uit: Vrijgave[] = [];
  for (const naam of namen) {
    if (isGenoeg(uit, Date.now())) break;
    uit.unshift(await lees(map, naam, sleutels));
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
  const volgende = vrijgaven[i + 1];
  if (nu?.bundel.digest === digest) return nu.bundel;
  if (nu !== undefined && nu.vorigeDigest === digest && nuMs < nu.overlapTot)
    return vrijgaven.slice(0, i).findLast((v) => v.bundel.digest === digest)?.bundel;
  if (volgende?.bundel.digest === digest && nuMs >= volgende.geldigVanaf - VOORAF_MS) return volgende.bundel;
  return undefined;
}
