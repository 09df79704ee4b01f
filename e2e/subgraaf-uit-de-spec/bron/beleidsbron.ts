// Holds the releases while the process runs. A release that is not in order changes nothing and is a security event (P63).
import type { DatabaseSync } from 'node:sqlite';
import type { Bundel } from './bundel.ts';
import { hoogsteSerie, onthoudSerie } from './opslag.ts';
import { meld } from './proceslog.ts';
import type { Sleutels } from './sleutelsets.ts';
import { inWerking, leesVrijgaven, type Vrijgave } from './vrijgaven.ts';

export type Controle = (bundel: Bundel) => void;

export class Beleidsbron {
  readonly #map: string;
  readonly #sleutels: Sleutels;
  readonly #db: DatabaseSync;
  readonly #controle: Controle;
  #vrijgaven: readonly Vrijgave[] = [];

  constructor(map: string, sleutels: Sleutels, db: DatabaseSync, controle: Controle) {
    this.#map = map;
    this.#sleutels = sleutels;
    this.#db = db;
    this.#controle = controle;
  }

  async lees(): Promise<void> {
    const nieuw = await leesVrijgaven(this.#map, this.#sleutels, hoogsteSerie(this.#db));
    const laatste = nieuw.at(-1);
    if (laatste === undefined) throw new Error('no release');
    this.#controle(laatste.bundel);
    onthoudSerie(this.#db, laatste.serienummer);
    this.#vrijgaven = nieuw;
  }

  volg(elkeMs: number): NodeJS.Timeout {
    return setInterval(() => {
      this.lees().catch((e: unknown) => {
        meld('BELEID_GEWEIGERD', null, { reden: e instanceof Error ? e.message : 'unknown' });
      });
    }, elkeMs).unref();
  }

  inWerking(digest: string): Bundel | undefined {
    return inWerking(this.#vrijgaven, digest, Date.now());
  }

  // For messages that carry no policy of their own (koppelingen).
  laatste(): Bundel | undefined {
    return this.#vrijgaven.findLast((v) => v.geldigVanaf <= Date.now())?.bundel;
  }
}
