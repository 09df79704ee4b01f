import { createHmac, randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { vulDemo } from './demo.ts';
import type { Koppelbericht } from './koppelbericht.ts';
import type { Geheugen } from './vrijgaven.ts';
import { Zichten } from './zicht.ts';

const TABELLEN = `
pragma secure_delete = on;
create table if not exists geheim (naam text primary key, waarde blob not null);
create table if not exists persoon (id integer primary key, bsn_sleutel text not null unique);
create table if not exists mutatie (id integer primary key, persoon integer not null references persoon, omschrijving text not null,
  herkomst text not null, peildatum text not null, status text not null, beperking text);
create table if not exists veelplegerstatus (persoon integer primary key references persoon, aanduiding text not null,
  herkomst text not null, peildatum text not null, status text not null, beperking text);
create table if not exists koppeling (casus text, organisatie text, handvat text, soort text not null, bsn_sleutel text not null,
  primary key (casus, organisatie, handvat));
create table if not exists koppelversie (casus text, organisatie text, versie integer not null, primary key (casus, organisatie));
create table if not exists weigering (id integer primary key, casus text not null, organisatie text not null, subcategorie text not null,
  handvat text, soort text not null check (soort in ('WEIGERING', 'DOORVERSTREKKING')), reden text not null check (length(reden) between 1 and 500));
create table if not exists vrijgave_gezien (serienummer integer primary key, digest text not null);
create table if not exists van_kracht (een integer primary key check (een = 1), geldig_vanaf integer not null);
`;

// The writing side of the store: links, what was seen of releases, and the demo data. Questions do not reach this object: they get a
// view of one casus (zicht.ts), on a connection of its own that can read nothing else.
const NA_ELKE_VERSIE = 2_147_483_647;

export class Opslag implements Geheugen {
  readonly #db: DatabaseSync;
  readonly #sleutel: Uint8Array;
  readonly zichten: Zichten;

  constructor(bestand: string) {
    this.#db = new DatabaseSync(bestand, { timeout: 2_000 });
    this.#db.exec(TABELLEN);
    this.#sleutel = this.#geheimeSleutel();
    vulDemo(this.#db, (bsn) => this.#bsnSleutel(bsn));
    this.zichten = new Zichten(bestand);
  }

  #geheimeSleutel(): Uint8Array {
    this.#db.prepare('insert or ignore into geheim (naam, waarde) values (?, ?)').run('bsn', randomBytes(32));
    const waarde = this.#db.prepare('select waarde from geheim where naam = ?').get('bsn')?.waarde;
    if (!(waarde instanceof Uint8Array)) throw new Error('geen sleutel voor het BSN');
    return waarde;
  }

  // What finds a person again and reads nothing (P43).
  #bsnSleutel(bsn: string): string {
    return createHmac('sha256', this.#sleutel).update(bsn).digest('base64url');
  }

  #inEen(werk: () => void): void {
    this.#db.exec('begin immediate');
    try {
      werk();
      this.#db.exec('commit');
    } catch (fout) {
      this.#db.exec('rollback');
      throw fout;
    }
  }

  // P61: state, not steps. A lower versie changes nothing; the same one is applied again, but nothing is after VERNIETIGEN.
  pasToe(b: Koppelbericht): void {
    if (b.actie === 'PERSOON_VERNIETIGEN') {
      this.#vernietigPersonen(b);
      return;
    }
    this.#inEen(() => {
      const laatste = this.#db
        .prepare('select versie from koppelversie where casus = ? and organisatie = ?')
        .get(b.casus, b.organisatie)?.versie;
      if (typeof laatste === 'number' && (b.versie < laatste || laatste === NA_ELKE_VERSIE)) return;
      this.#db
        .prepare(
          'insert into koppelversie (casus, organisatie, versie) values (?, ?, ?) on conflict (casus, organisatie) do update set versie = excluded.versie',
        )
        .run(b.casus, b.organisatie, b.actie === 'VERNIETIGEN' ? NA_ELKE_VERSIE : b.versie);
      this.#db.prepare('delete from koppeling where casus = ? and organisatie = ?').run(b.casus, b.organisatie);
      if (b.actie === 'VERNIETIGEN')
        this.#db.prepare('delete from weigering where casus = ? and organisatie = ?').run(b.casus, b.organisatie);
      const voegToe = this.#db.prepare(
        'insert into koppeling (casus, organisatie, handvat, soort, bsn_sleutel) values (?, ?, ?, ?, ?)',
      );
      for (const g of b.gekoppeld) voegToe.run(b.casus, b.organisatie, g.id, g.soort, this.#bsnSleutel(g.bsn));
    });
  }

  // P61: of these persons nothing stays, whatever the versie.
  #vernietigPersonen(b: Koppelbericht): void {
    this.#inEen(() => {
      for (const tabel of ['koppeling', 'weigering'])
        for (const handvat of b.handvatten)
          this.#db
            .prepare(`delete from ${tabel} where casus = ? and organisatie = ? and handvat = ?`)
            .run(b.casus, b.organisatie, handvat);
    });
  }

  gezien(): Map<number, string> {
    return new Map(
      this.#db
        .prepare('select serienummer, digest from vrijgave_gezien')
        .all()
        .map((r) => [Number(r.serienummer), String(r.digest)]),
    );
  }

  vanKrachtTot(): number {
    return Number(this.#db.prepare('select geldig_vanaf from van_kracht').get()?.geldig_vanaf ?? 0);
  }

  onthoud(vrijgaven: readonly { serienummer: number; digest: string }[], vanKracht: number): void {
    if (vanKracht <= this.vanKrachtTot() && vrijgaven.every((v) => this.gezien().has(v.serienummer))) return;
    this.#inEen(() => {
      for (const v of vrijgaven) {
        this.#db
          .prepare('insert or ignore into vrijgave_gezien (serienummer, digest) values (?, ?)')
          .run(v.serienummer, v.digest);
      }
      this.#db
        .prepare(
          'insert into van_kracht (een, geldig_vanaf) values (1, ?) on conflict (een) do update set geldig_vanaf = max(geldig_vanaf, excluded.geldig_vanaf)',
        )
        .run(vanKracht);
    });
  }

  sluit(): void {
    this.zichten.sluit();
    this.#db.close();
  }
}
