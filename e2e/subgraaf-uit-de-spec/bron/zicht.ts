import type { SQLInputValue } from 'node:sqlite';
import { constants, DatabaseSync } from 'node:sqlite';
import type { Weigering } from './feitstand.ts';

export type Rij = {
  id: number;
  tekst: string;
  herkomst: string;
  peildatum: string;
  status: string;
  beperking: string | null;
};
export type Bekendheid = 'NIET_GEKOPPELD' | 'ONBEKEND' | 'BEKEND';
export type Plaats = { peildatum: string; id: number };

// P43, "its equal" of row level security: a connection that reads these views and nothing else. Each view begins at the links of one
// casus and one organisation, which the connection is told by us and not by a query; SQLite itself refuses every read of a table that
// does not come out of a view.
const ZICHTEN = `
create temp view zicht_koppeling as select k.handvat, p.id as persoon from main.koppeling k
  left join main.persoon p on p.bsn_sleutel = k.bsn_sleutel where k.casus = casus_nu() and k.organisatie = organisatie_nu();
create temp view zicht_mutatie as select z.handvat, m.id, m.omschrijving as tekst, m.herkomst, m.peildatum, m.status, m.beperking
  from temp.zicht_koppeling z join main.mutatie m on m.persoon = z.persoon;
create temp view zicht_veelpleger as select z.handvat, v.persoon as id, v.aanduiding as tekst, v.herkomst, v.peildatum, v.status, v.beperking
  from temp.zicht_koppeling z join main.veelplegerstatus v on v.persoon = z.persoon;
create temp view zicht_weigering as select w.id, w.organisatie, w.subcategorie, w.handvat as betrokkene, w.soort, w.reden
  from main.weigering w where w.casus = casus_nu() and w.organisatie = organisatie_nu();
`;

function toegestaan(
  actie: number,
  tabel: string | null,
  _kolom: string | null,
  _db: string | null,
  via: string | null,
): number {
  if (
    actie === constants.SQLITE_SELECT ||
    actie === constants.SQLITE_TRANSACTION ||
    actie === constants.SQLITE_FUNCTION
  )
    return constants.SQLITE_OK;
  const vanZicht = tabel?.startsWith('zicht_') === true || via?.startsWith('zicht_') === true;
  return actie === constants.SQLITE_READ && vanZicht ? constants.SQLITE_OK : constants.SQLITE_DENY;
}

export class Zichten {
  readonly #db: DatabaseSync;
  #casus = '';
  #organisatie = '';

  constructor(bestand: string) {
    this.#db = new DatabaseSync(bestand, { readOnly: true, timeout: 2_000 });
    this.#db.function('casus_nu', () => this.#casus);
    this.#db.function('organisatie_nu', () => this.#organisatie);
    this.#db.exec(ZICHTEN);
    this.#db.setAuthorizer(toegestaan);
  }

  // The view of one casus. All that a resolver gets is this object.
  van(casus: string | null, organisatie: string): Zicht {
    return new Zicht((sql, waarden) => {
      this.#casus = casus ?? '';
      this.#organisatie = organisatie;
      return casus === null ? [] : this.#db.prepare(sql).all(...waarden);
    });
  }

  // Everything that is read in `werk` is of one moment (P71).
  momentopname<T>(werk: () => T): T {
    this.#db.exec('begin');
    try {
      return werk();
    } finally {
      this.#db.exec('commit');
    }
  }

  sluit(): void {
    this.#db.close();
  }
}

type Lees = (sql: string, waarden: SQLInputValue[]) => Record<string, unknown>[];

const alsRij = (r: Record<string, unknown>): Rij => ({
  id: Number(r.id),
  tekst: String(r.tekst),
  herkomst: String(r.herkomst),
  peildatum: String(r.peildatum),
  status: String(r.status),
  beperking: r.beperking === null ? null : String(r.beperking),
});

export class Zicht {
  readonly #lees: Lees;

  constructor(lees: Lees) {
    this.#lees = lees;
  }

  bekendheid(handvat: string): Bekendheid {
    const rij = this.#lees('select persoon from zicht_koppeling where handvat = ?', [handvat])[0];
    if (rij === undefined) return 'NIET_GEKOPPELD';
    return rij.persoon === null ? 'ONBEKEND' : 'BEKEND';
  }

  // Newest first, then by number, so that the order is total and a page can go on after a place.
  mutaties(handvat: string, status: string | null, na: Plaats | null, hoogste: number): Rij[] {
    return this.#lees(
      `select id, tekst, herkomst, peildatum, status, beperking from zicht_mutatie
      where handvat = ? and (? is null or status = ?) and (? is null or (peildatum, id) < (?, ?))
      order by peildatum desc, id desc limit ?`,
      [handvat, status, status, na?.peildatum ?? null, na?.peildatum ?? null, na?.id ?? null, hoogste],
    ).map(alsRij);
  }

  aantalMutaties(handvat: string, status: string | null): number {
    const rij = this.#lees(
      'select count(*) as aantal from zicht_mutatie where handvat = ? and (? is null or status = ?)',
      [handvat, status, status],
    )[0];
    return Number(rij?.aantal ?? 0);
  }

  veelplegerstatus(handvat: string): Rij | null {
    const rij = this.#lees(
      'select id, tekst, herkomst, peildatum, status, beperking from zicht_veelpleger where handvat = ?',
      [handvat],
    )[0];
    return rij === undefined ? null : alsRij(rij);
  }

  weigeringen(): Weigering[] {
    return this.#lees(
      'select organisatie, subcategorie, betrokkene, soort, reden from zicht_weigering order by id',
      [],
    ).map((r) => ({
      organisatie: String(r.organisatie),
      subcategorie: String(r.subcategorie),
      betrokkene: r.betrokkene === null ? null : String(r.betrokkene),
      soort: r.soort === 'DOORVERSTREKKING' ? 'DOORVERSTREKKING' : 'WEIGERING',
      reden: String(r.reden),
    }));
  }
}
