// Section 9: the case authority hands over the handles of a casus and takes them back.
import type { DatabaseSync } from 'node:sqlite';
import { type Antwoord, KOPPELING_GEWEIGERD, KOPPELING_LATER, ONTVANGEN } from './antwoorden.ts';
import type { Bundel } from './bundel.ts';
import { CASUSAUTORITEIT } from './casusbewijs.ts';
import { FASEN, SOORTEN, THEMAS } from './codes.ts';
import { BRON } from './instellingen.ts';
import { type Bak, isBak, isTekst } from './json.ts';
import { eisOmslag, leesJws, nuSeconden, Weigering } from './jws.ts';
import { bijsnijden, type Logboek, type Logregel } from './logboek.ts';
import { inTransactieAsync } from './opslag.ts';
import { meld } from './proceslog.ts';
import type { Herkomst, Omgeving } from './vraag.ts';

interface Gekoppelde {
  readonly id: string;
  readonly soort: string;
  readonly bsn: string;
}
interface Bericht {
  readonly jti: string;
  readonly casus: string;
  readonly organisatie: string;
  readonly actie: 'KOPPELEN' | 'ONTKOPPELEN' | 'VERNIETIGEN';
  readonly versie: number;
  // The code of the organisation, for the log.
  readonly code: string;
  // Who is linked from now on.
  readonly gekoppeld: readonly Gekoppelde[];
}

const DAG = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
// What the column holds that a version goes into.
const VERSIE_MAX = 2_147_483_647;

function leesBetrokkene(x: unknown): Gekoppelde {
  if (!isBak(x) || !isTekst(x.id) || typeof x.soort !== 'string' || !SOORTEN.includes(x.soort))
    throw new Weigering('betrokkene');
  if (typeof x.bsn !== 'string' || !/^\d{9}$/.test(x.bsn)) throw new Weigering('betrokkene');
  // Name and day of birth must be there, but this source finds people by BSN and keeps neither.
  if (!isTekst(x.naam) || typeof x.geboortedatum !== 'string' || !DAG.test(x.geboortedatum))
    throw new Weigering('betrokkene');
  return { id: x.id, soort: x.soort, bsn: x.bsn };
}

const isCode = (x: unknown, codes: ReadonlySet<string>): boolean =>
  x === undefined || (typeof x === 'string' && codes.has(x));

export function leesBericht(c: Bak, bundel: Pick<Bundel, 'deelnemers'> | undefined): Bericht {
  const { jti, casus, organisatie, actie, versie, betrokkenen, thema, fase } = c;
  // P66: without TLS nobody can show the certificate that it is bound to.
  if (c.cnf !== undefined) throw new Weigering('cnf');
  const deelnemer = bundel?.deelnemers.find((d) => d.subgraph === BRON && d.oin === organisatie);
  if (!isTekst(jti) || !isTekst(casus) || deelnemer === undefined) throw new Weigering('bericht');
  if (actie !== 'KOPPELEN' && actie !== 'ONTKOPPELEN' && actie !== 'VERNIETIGEN') throw new Weigering('actie');
  if (typeof versie !== 'number' || !Number.isInteger(versie) || versie < 1 || versie > VERSIE_MAX)
    throw new Weigering('versie');
  // Nobody answers by hand here, so how far the casus is counts for nothing; an unknown code is a refusal all the same.
  if (!isCode(thema, THEMAS) || !isCode(fase, FASEN)) throw new Weigering('thema or fase');
  if (!Array.isArray(betrokkenen)) throw new Weigering('betrokkenen');
  const gelezen = (betrokkenen as unknown[]).map(leesBetrokkene);
  // Of a handle that comes twice the last holds (P59).
  const gekoppeld = actie === 'KOPPELEN' ? [...new Map(gelezen.map((b) => [b.id, b])).values()] : [];
  return { jti, casus, organisatie: deelnemer.oin, code: deelnemer.code, actie, versie, gekoppeld };
}

function regel(b: Bericht, h: Herkomst, resultaat: string): Logregel {
  const { traceId, spanId } = h.trace;
  return {
    soort: 'ACTOR',
    verantwoordelijke: b.organisatie,
    traceId,
    spanId,
    regel: {
      trace_id: traceId,
      span_id: spanId,
      actie: b.actie,
      object: bijsnijden(b.casus),
      resultaat,
      oorsprong: h.oorsprong,
      actor: null,
      tijdstempel: new Date().toISOString(),
    },
  };
}

// P61: what the message names is the whole state of this organisation in this casus; an older message changes nothing.
function pasToe(db: DatabaseSync, b: Bericht): void {
  const stand = db
    .prepare('SELECT versie FROM stand_van_koppeling WHERE casus = ? AND organisatie = ?')
    .get(b.casus, b.organisatie)?.versie;
  if (typeof stand === 'number' && b.versie < stand) return;
  db.prepare(
    'INSERT INTO stand_van_koppeling VALUES (?, ?, ?) ON CONFLICT (casus, organisatie) DO UPDATE SET versie = excluded.versie',
  ).run(b.casus, b.organisatie, b.versie);
  db.prepare('DELETE FROM koppelingen WHERE casus = ? AND organisatie = ?').run(b.casus, b.organisatie);
  // This source keeps nothing else of a casus, so that to destroy is to unlink.
  // The link keeps the seal of the BSN, and each question looks anew whether the person is known (P43).
  const koppel = db.prepare('INSERT INTO koppelingen VALUES (?, ?, ?, ?, zegel(?))');
  for (const p of b.gekoppeld) koppel.run(b.casus, b.organisatie, p.id, p.soort, p.bsn);
}

// Messages one at a time: the transaction stays open until its outcome is logged, so that nothing is linked without it (P62).
// It has a connection of its own, so that no question reads what is not yet sure.
export class Koppelaar {
  readonly #db: DatabaseSync;
  readonly #logboek: Logboek;
  #vorige: Promise<unknown> = Promise.resolve();

  constructor(db: DatabaseSync, logboek: Logboek) {
    this.#db = db;
    this.#logboek = logboek;
  }

  verwerk(b: Bericht, h: Herkomst): Promise<boolean> {
    const dit = this.#vorige.then(() => this.#een(b, h));
    this.#vorige = dit.catch(() => undefined);
    return dit;
  }

  // False when this message was received before.
  async #een(b: Bericht, h: Herkomst): Promise<boolean> {
    if (!(await this.#logboek.schrijfVoornemen([regel(b, h, b.code)], b.jti))) return false;
    await inTransactieAsync(this.#db, async () => {
      pasToe(this.#db, b);
      await this.#logboek.schrijfUitkomst([regel(b, h, 'ONTVANGEN')]);
    });
    return true;
  }
}

export async function verwerkKoppeling(o: Omgeving, jws: string, h: Herkomst): Promise<Antwoord> {
  let bericht: Bericht;
  try {
    const c = await leesJws(jws, 'koppeling+jwt', o.casussleutels);
    eisOmslag(c, { iss: CASUSAUTORITEIT, aud: `urn:ketenhub:bron:${BRON}`, nu: nuSeconden() });
    bericht = leesBericht(c, o.beleid.laatste());
  } catch (e) {
    if (!(e instanceof Weigering)) throw e;
    meld('GEWEIGERD', h.trace, { reden: `koppeling: ${e.message}` });
    return KOPPELING_GEWEIGERD;
  }
  try {
    await o.koppelaar.verwerk(bericht, h);
    return ONTVANGEN;
  } catch {
    meld('LOGBOEK', h.trace, { reden: 'a link could not be logged' });
    return KOPPELING_LATER;
  }
}
