// P51: lines of one moment in one atomic write; the jti under a unique constraint, which is what makes a token single-use (P17).
import type { DatabaseSync } from 'node:sqlite';
import { inTransactie, openBestand } from './opslag.ts';

export type Moment = 'VOORNEMEN' | 'UITKOMST';
export interface Logregel {
  readonly soort: 'ACTOR' | 'ADL' | 'LDV';
  readonly verantwoordelijke: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly regel: Readonly<Record<string, unknown>>;
}

// P54: a text of a caller in a line has no control characters and no unbounded length.
export function bijsnijden(tekst: string): string {
  const zichtbaar = tekst
    .slice(0, 256)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (c) => `\\u{${c.codePointAt(0)?.toString(16)}}`);
  return tekst.length > 256 ? `${zichtbaar}…` : zichtbaar;
}

export interface Logboek {
  // False when the jti was used before; then nothing is written. Any other trouble is thrown: no log, no data.
  schrijfVoornemen(regels: readonly Logregel[], jti: string): Promise<boolean>;
  schrijfUitkomst(regels: readonly Logregel[]): Promise<void>;
}

const TABEL = `
CREATE TABLE IF NOT EXISTS logregels (
  volgnummer INTEGER PRIMARY KEY AUTOINCREMENT, soort TEXT NOT NULL, moment TEXT NOT NULL, verantwoordelijke TEXT NOT NULL,
  trace_id TEXT NOT NULL, span_id TEXT NOT NULL, jti TEXT UNIQUE, regel TEXT NOT NULL);
CREATE TRIGGER IF NOT EXISTS logregels_blijven BEFORE UPDATE ON logregels BEGIN SELECT RAISE(ABORT, 'a line stays as it is'); END;
CREATE TRIGGER IF NOT EXISTS logregels_gaan_niet BEFORE DELETE ON logregels BEGIN SELECT RAISE(ABORT, 'a line stays'); END;
`;

// In a file of its own, so that a link and its outcome can be two transactions at once. Its lines are kept by triggers only;
// PostgreSQL (pglogboek.ts) keeps them by rights.
export class SqliteLogboek implements Logboek {
  readonly #db: DatabaseSync;

  constructor(bestand: string) {
    this.#db = openBestand(bestand);
    this.#db.exec(TABEL);
  }

  #voegToe(moment: Moment, regels: readonly Logregel[], jti: string | null): void {
    const invoer = this.#db.prepare(
      'INSERT INTO logregels (soort, moment, verantwoordelijke, trace_id, span_id, jti, regel) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    for (const [i, r] of regels.entries())
      invoer.run(
        r.soort,
        moment,
        r.verantwoordelijke,
        r.traceId,
        r.spanId,
        i === 0 ? jti : null,
        JSON.stringify(r.regel),
      );
  }

  async schrijfUitkomst(regels: readonly Logregel[]): Promise<void> {
    inTransactie(this.#db, () => this.#voegToe('UITKOMST', regels, null));
  }

  async schrijfVoornemen(regels: readonly Logregel[], jti: string): Promise<boolean> {
    return inTransactie(this.#db, () => {
      if (this.#db.prepare('SELECT 1 FROM logregels WHERE jti = ?').get(jti) !== undefined) return false;
      this.#voegToe('VOORNEMEN', regels, jti);
      return true;
    });
  }
}
