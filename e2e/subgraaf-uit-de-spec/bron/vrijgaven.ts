import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bundel } from './beleid.ts';
import { leesBundel } from './beleid.ts';
import { leesJson } from './canoniek.ts';
import { beveiliging } from './proceslog.ts';
import { Vormfout } from './vorm.ts';
import type { Vrijgave } from './vrijgave.ts';
import { leesSleutels, leesVrijgave } from './vrijgave.ts';

export type Geldend = Vrijgave & { bundel: Bundel };
// What was seen before is kept over restarts; the store does that.
export type Geheugen = {
  gezien: () => Map<number, string>;
  vanKrachtTot: () => number;
  onthoud: (vrijgaven: readonly { serienummer: number; digest: string }[], vanKracht: number) => void;
};

const VOORAF_MS = 30_000;

// The serials of the folder, highest first. A name that is no serial is not a release.
async function serienummers(map: string): Promise<{ nummer: number; naam: string }[]> {
  const namen = new Set<string>();
  for (const bestand of await readdir(map)) {
    const naam = /^([0-9]{6,})\.(?:jws|json)$/.exec(bestand)?.[1];
    if (naam !== undefined) namen.add(naam);
  }
  return [...namen].map((naam) => ({ nummer: Number(naam), naam })).sort((a, b) => b.nummer - a.nummer);
}

async function een(
  map: string,
  naam: string,
  nummer: number,
  sleutels: ReturnType<typeof leesSleutels>,
): Promise<Geldend> {
  const jws = (await readFile(join(map, `${naam}.jws`), 'utf8')).replace(/\r?\n$/, '');
  const vrijgave = await leesVrijgave(jws, sleutels);
  if (vrijgave.serienummer !== nummer || String(nummer).padStart(6, '0') !== naam)
    throw new Vormfout('naam en serienummer verschillen');
  const bundel = leesBundel(leesJson(await readFile(join(map, `${naam}.json`))));
  if (bundel.digest !== vrijgave.digest) throw new Vormfout('andere bundel');
  return { ...vrijgave, bundel };
}

// P63: the release in force, all after it, and the one before it while its overlap runs. Older ones are not opened.
export async function leesMap(map: string, sleutelbestand: string, nu: number): Promise<Geldend[]> {
  const sleutels = leesSleutels(leesJson(await readFile(sleutelbestand)));
  const tellend: Geldend[] = [];
  let huidig: Geldend | null = null;
  for (const { nummer, naam } of await serienummers(map)) {
    if (huidig !== null && (huidig.vorigeDigest === null || nu >= huidig.overlapTot)) break;
    const vrijgave = await een(map, naam, nummer, sleutels);
    if (tellend.some((t) => t.serienummer === nummer)) throw new Vormfout('serienummer twee keer');
    if (huidig === null) {
      tellend.push(vrijgave);
      if (vrijgave.geldigVanaf <= nu) huidig = vrijgave;
    } else if (vrijgave.digest === huidig.vorigeDigest) {
      tellend.push(vrijgave);
      break;
    }
  }
  if (huidig === null) throw new Vormfout('geen beleid van kracht');
  return tellend;
}

export class Vrijgaven {
  readonly #map: string;
  readonly #sleutelbestand: string;
  readonly #geheugen: Geheugen;
  #tellend: readonly Geldend[] = [];
  #klok: NodeJS.Timeout | null = null;

  constructor(map: string, sleutelbestand: string, geheugen: Geheugen) {
    this.#map = map;
    this.#sleutelbestand = sleutelbestand;
    this.#geheugen = geheugen;
  }

  // A clock that is set back does not bring an older policy back: time never counts as before what was once in force.
  #nu(): number {
    return Math.max(Date.now(), this.#geheugen.vanKrachtTot());
  }

  async laad(): Promise<void> {
    const tellend = await leesMap(this.#map, this.#sleutelbestand, this.#nu());
    const gezien = this.#geheugen.gezien();
    const hoogste = Math.max(...tellend.map((t) => t.serienummer));
    if ([...gezien.keys()].some((nummer) => nummer > hoogste)) throw new Vormfout('lager serienummer dan eerder');
    for (const t of tellend) {
      const eerder = gezien.get(t.serienummer);
      if (eerder !== undefined && eerder !== t.digest) throw new Vormfout('andere digest onder een bekend serienummer');
    }
    const huidig = tellend.find((t) => t.geldigVanaf <= this.#nu());
    this.#geheugen.onthoud(tellend, huidig?.geldigVanaf ?? 0);
    this.#tellend = tellend;
  }

  houdBij(elkeMs: number): void {
    this.#klok = setInterval(() => {
      this.laad().catch((fout: unknown) => {
        beveiliging('BELEID_GEWEIGERD', { reden: fout instanceof Vormfout ? fout.message : 'niet leesbaar' });
      });
    }, elkeMs);
  }

  stop(): void {
    if (this.#klok !== null) clearInterval(this.#klok);
  }

  // #tellend is sorted from the highest serial down.
  huidig(): Geldend {
    const nu = this.#nu();
    const gevonden = this.#tellend.find((t) => t.geldigVanaf <= nu);
    if (gevonden === undefined) throw new Vormfout('geen beleid van kracht');
    return gevonden;
  }

  // P19: the current one, the one before it during the overlap, or an announced one from 30 s before its day.
  bij(digest: string): Bundel | null {
    const nu = this.#nu();
    const huidig = this.huidig();
    if (digest === huidig.digest) return huidig.bundel;
    const aangekondigd = this.#tellend.find(
      (t) => t.digest === digest && t.serienummer > huidig.serienummer && nu >= t.geldigVanaf - VOORAF_MS,
    );
    if (aangekondigd !== undefined) return aangekondigd.bundel;
    if (digest !== huidig.vorigeDigest || nu >= huidig.overlapTot) return null;
    return this.#tellend.find((t) => t.digest === digest && t.serienummer < huidig.serienummer)?.bundel ?? null;
  }
}
