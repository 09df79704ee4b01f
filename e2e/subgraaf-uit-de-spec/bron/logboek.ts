import { Client } from 'pg';
import { sha256 } from './canoniek.ts';
import { meld } from './proceslog.ts';

export type Regel = {
  soort: 'ACTOR' | 'ADL' | 'LDV';
  moment: 'VOORNEMEN' | 'UITKOMST';
  verantwoordelijke: string;
  trace_id: string;
  span_id: string;
  jti: string | null;
  regel: object;
};
export type Schrijfuitslag = 'GESCHREVEN' | 'AL_GEBRUIKT' | 'ONBEREIKBAAR';

const INVOEGEN = `insert into logboek.logregels (soort, moment, verantwoordelijke, trace_id, span_id, jti, regel)
  select r.soort, r.moment, r.verantwoordelijke, r.trace_id, r.span_id, r.jti, r.regel from jsonb_to_recordset($1::jsonb)
  as r(soort text, moment text, verantwoordelijke text, trace_id text, span_id text, jti text, regel jsonb)`;
const UNIEK_GESCHONDEN = '23505';
const HOOGSTE_VERBINDINGEN = 8;
// Two moments a question, each of at most this: together below the 11 s of P55.
const GEDULD_MS = 4_500;
// The server gives up before we do, so that nothing is written after we said that it was not.
const SERVERGEDULD_MS = 2_000;

// A jti of a strange form has no place in an index as it is: a long one does not fit, a NUL is no text of PostgreSQL.
const jtiVorm = (jti: string): string =>
  /^[\x21-\x7e]{1,200}$/.test(jti) && !jti.startsWith('sha256:') ? jti : `sha256:${sha256(jti)}`;

// A small set of connections of our own, and no queue: whoever finds none free and cannot make one in time is refused (P55).
export class Logboek {
  readonly #url: string;
  readonly #vrij: Client[] = [];
  #bezig = 0;
  #dicht = false;

  constructor(url: string) {
    this.#url = url;
  }

  // All lines of one moment in one statement, and so all of them or none.
  async schrijf(regels: readonly Regel[]): Promise<Schrijfuitslag> {
    if (regels.length === 0) return 'ONBEREIKBAAR';
    const rijen = JSON.stringify(regels.map((r) => ({ ...r, jti: r.jti === null ? null : jtiVorm(r.jti) })));
    const einde = performance.now() + GEDULD_MS;
    while (this.#bezig >= HOOGSTE_VERBINDINGEN) {
      if (performance.now() > einde - 1_000) return 'ONBEREIKBAAR';
      await new Promise((klaar) => setTimeout(klaar, 5));
    }
    this.#bezig += 1;
    let client: Client | undefined;
    try {
      const hergebruikt = this.#vrij.pop();
      client = hergebruikt ?? (await this.#verbind(Math.max(100, (einde - performance.now()) / 2)));
      // Named first: the types of pg do not know `query_timeout`, pg itself does.
      const opdracht = { text: INVOEGEN, values: [rijen], query_timeout: Math.max(100, einde - performance.now()) };
      await client.query(opdracht);
      this.#terug(client);
      return 'GESCHREVEN';
    } catch (fout) {
      const sqlstate = codeVan(fout);
      // An error with a code comes from a server that answers: the connection is good. Otherwise it is thrown away.
      if (
        client !== undefined &&
        /^[0-9A-Z]{5}$/.test(sqlstate) &&
        !sqlstate.startsWith('57') &&
        !sqlstate.startsWith('08')
      )
        this.#terug(client);
      else void client?.end().catch(() => undefined);
      if (sqlstate === UNIEK_GESCHONDEN) return 'AL_GEBRUIKT';
      meld('logboek niet geschreven', { code: sqlstate });
      return 'ONBEREIKBAAR';
    } finally {
      this.#bezig -= 1;
    }
  }

  async #verbind(geduldMs: number): Promise<Client> {
    const client = new Client({
      connectionString: this.#url,
      connectionTimeoutMillis: Math.ceil(geduldMs),
      statement_timeout: SERVERGEDULD_MS,
      application_name: 'bron-politie',
    });
    // A connection that breaks while it lies idle is not a fault of a question; it is just no longer there.
    client.on('error', () => {
      this.#vergeet(client);
    });
    client.on('end', () => {
      this.#vergeet(client);
    });
    await client.connect();
    return client;
  }

  #vergeet(client: Client): void {
    const plek = this.#vrij.indexOf(client);
    if (plek >= 0) this.#vrij.splice(plek, 1);
  }

  #terug(client: Client): void {
    if (this.#dicht) void client.end().catch(() => undefined);
    else this.#vrij.push(client);
  }

  async sluit(): Promise<void> {
    this.#dicht = true;
    await Promise.all(this.#vrij.splice(0).map((c) => c.end().catch(() => undefined)));
  }
}

function codeVan(fout: unknown): string {
  return typeof fout === 'object' && fout !== null && 'code' in fout && typeof fout.code === 'string'
    ? fout.code
    : 'geen';
}
