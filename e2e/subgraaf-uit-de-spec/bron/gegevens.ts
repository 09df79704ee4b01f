// P43: every question to the data goes through the links of one casus and one organisation; there is no other query in this source.
import type { DatabaseSync } from 'node:sqlite';

export interface Mutatie {
  readonly id: number;
  readonly omschrijving: string;
  readonly herkomst: string;
  readonly peildatum: string;
  readonly status: string;
  readonly beperking: string | null;
}
export type Stand = 'GEKOPPELD' | 'NOG_NIET_GEKOPPELD' | 'NIETS_BEKEND';

const VIA = 'gekoppelden k WHERE k.casus = ? AND k.organisatie = ? AND k.handvat = ?';

export class Gegevens {
  readonly #db: DatabaseSync;
  readonly #casus: string;
  readonly #organisatie: string;

  constructor(db: DatabaseSync, casus: string, organisatie: string) {
    this.#db = db;
    this.#casus = casus;
    this.#organisatie = organisatie;
  }

  #een(sql: string, handvat: string, ...rest: readonly string[]): Record<string, unknown> | undefined {
    return this.#db.prepare(sql).get(this.#casus, this.#organisatie, handvat, ...rest);
  }

  stand(handvat: string): Stand {
    const rij = this.#een(`SELECT k.persoon_id AS p FROM ${VIA}`, handvat);
    if (rij === undefined) return 'NOG_NIET_GEKOPPELD';
    return rij.p === null ? 'NIETS_BEKEND' : 'GEKOPPELD';
  }

  veelplegerstatus(handvat: string): string | null {
    const rij = this.#een(
      `SELECT v.status AS s FROM veelplegers v WHERE v.persoon_id = (SELECT k.persoon_id FROM ${VIA})`,
      handvat,
    );
    return typeof rij?.s === 'string' ? rij.s : null;
  }

  aantalMutaties(handvat: string, status: string | null): number {
    const rij = this.#een(
      `SELECT count(*) AS n FROM mutaties m WHERE m.persoon_id = (SELECT k.persoon_id FROM ${VIA})
      AND (? = '' OR m.status = ?)`,
      handvat,
      status ?? '',
      status ?? '',
    );
    return Number(rij?.n ?? 0);
  }

  mutaties(handvat: string, status: string | null, voorId: number, hoeveel: number): readonly Mutatie[] {
    const rijen = this.#db
      .prepare(`SELECT m.id, m.omschrijving, m.herkomst, m.peildatum, m.status, m.beperking FROM mutaties m
      WHERE m.persoon_id = (SELECT k.persoon_id FROM ${VIA}) AND (? = '' OR m.status = ?) AND m.id < ? ORDER BY m.id DESC LIMIT ?`)
      .all(this.#casus, this.#organisatie, handvat, status ?? '', status ?? '', voorId, hoeveel);
    return rijen.map((r) => ({
      id: Number(r.id),
      omschrijving: String(r.omschrijving),
      herkomst: String(r.herkomst),
      peildatum: String(r.peildatum),
      status: String(r.status),
      beperking: r.beperking === null ? null : String(r.beperking),
    }));
  }

  // P65: asked anew at each question, so that it works from the next one on and until it is taken back.
  voorbehouden(handvat: string, soort: 'WEIGERING' | 'DOORVERSTREKKING', subcategorie: string): readonly string[] {
    return this.#db
      .prepare(`SELECT coalesce(v.tekst, '') AS t FROM voorbehouden v WHERE v.casus = ? AND v.soort = ? AND v.subcategorie = ?
      AND (v.persoon_id IS NULL OR v.persoon_id = (SELECT k.persoon_id FROM ${VIA})) ORDER BY v.id`)
      .all(this.#casus, soort, subcategorie, this.#casus, this.#organisatie, handvat)
      .map((r) => String(r.t));
  }
}
