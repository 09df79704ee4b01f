// The logbook in PostgreSQL (logboek.sql), with a role that can add and read lines and nothing else.
import pg from 'pg';
import { isBak } from './json.ts';
import type { Logboek, Logregel, Moment } from './logboek.ts';

// P55: every wait is bounded, and together they stay well under 11 s.
const WACHT_MS = 3_000;
const DUBBEL = '23505';

export class PgLogboek implements Logboek {
  readonly #pool: pg.Pool;

  constructor(adres: string) {
    this.#pool = new pg.Pool({
      connectionString: adres,
      max: 5,
      connectionTimeoutMillis: WACHT_MS,
      statement_timeout: WACHT_MS,
      query_timeout: WACHT_MS + 500,
    });
    // A connection that breaks while idle must not end the process; the next write finds out by itself.
    this.#pool.on('error', () => undefined);
  }

  // One statement, so all lines of a moment are there or none is (P51).
  async #voegToe(moment: Moment, regels: readonly Logregel[], jti: string | null): Promise<void> {
    const rijen = regels.map((r, i) => ({
      n: i,
      soort: r.soort,
      verantwoordelijke: r.verantwoordelijke,
      trace_id: r.traceId,
      span_id: r.spanId,
      jti: i === 0 ? jti : null,
      regel: r.regel,
    }));
    await this.#pool.query(
      `INSERT INTO logboek.logregels (soort, moment, verantwoordelijke, trace_id, span_id, jti, regel)
      SELECT soort, $1, verantwoordelijke, trace_id, span_id, jti, regel FROM jsonb_to_recordset($2::jsonb)
      AS r(n int, soort text, verantwoordelijke text, trace_id text, span_id text, jti text, regel jsonb) ORDER BY n`,
      [moment, JSON.stringify(rijen)],
    );
  }

  async schrijfVoornemen(regels: readonly Logregel[], jti: string): Promise<boolean> {
    try {
      await this.#voegToe('VOORNEMEN', regels, jti);
      return true;
    } catch (e) {
      if (isBak(e) && e.code === DUBBEL && e.constraint === 'logregels_jti_key') return false;
      throw e;
    }
  }

  async schrijfUitkomst(regels: readonly Logregel[]): Promise<void> {
    await this.#voegToe('UITKOMST', regels, null);
  }

  sluit(): Promise<void> {
    return this.#pool.end();
  }
}
