// Section 15: what of the facts in a dossier this source gives now.
import type { DatabaseSync } from 'node:sqlite';
import { type Antwoord, KOPPELING_GEWEIGERD, KOPPELING_LATER } from './antwoorden.ts';
import type { Bundel, Deelnemer } from './bundel.ts';
import { CASUSAUTORITEIT } from './casusbewijs.ts';
import { DOELEN, OIN } from './codes.ts';
import { type Feit, type Feitstand, feitstand } from './feitstand.ts';
import { Gegevens } from './gegevens.ts';
import { BRON } from './instellingen.ts';
import { type Bak, isBak, isTekst } from './json.ts';
import { eisOmslag, leesJws, nuSeconden, Weigering } from './jws.ts';
import { bijsnijden, type Logregel, type Moment } from './logboek.ts';
import { inTransactie } from './opslag.ts';
import { meld } from './proceslog.ts';
import type { Sdl } from './sdl.ts';
import { nieuweSpan } from './trace.ts';
import type { Herkomst, Omgeving } from './vraag.ts';

interface Toets {
  readonly jti: string;
  readonly casus: string;
  readonly doel: string;
  readonly gevraagd: readonly Deelnemer[];
  readonly feiten: readonly Feit[];
}

const FEITEN_MAX = 1_000;
const GEVRAAGD_MAX = 100;

function leesFeit(x: unknown, gevraagd: readonly string[]): Feit {
  if (!isBak(x)) throw new Weigering('feit');
  const { organisatie, betrokkene, veld, subcategorie } = x;
  if (typeof organisatie !== 'string' || !gevraagd.includes(organisatie)) throw new Weigering('feit');
  if (!isTekst(betrokkene) || !isTekst(veld) || !isTekst(subcategorie)) throw new Weigering('feit');
  return { organisatie, betrokkene, veld, subcategorie };
}

export function leesToets(c: Bak, bundel: Pick<Bundel, 'deelnemers'> | undefined): Toets {
  const { jti, casus, doel, organisaties, feiten } = c;
  // P66: without TLS nobody can show the certificate that it is bound to.
  if (c.cnf !== undefined) throw new Weigering('cnf');
  if (!isTekst(jti) || !isTekst(casus) || typeof doel !== 'string' || !DOELEN.has(doel)) throw new Weigering('toets');
  if (!Array.isArray(organisaties) || organisaties.length === 0 || organisaties.length > GEVRAAGD_MAX)
    throw new Weigering('organisaties');
  const oins = organisaties.map((oin: unknown) => {
    if (typeof oin !== 'string' || !OIN.test(oin)) throw new Weigering('organisaties');
    return oin;
  });
  const gevraagd = bundel?.deelnemers.filter((d) => d.subgraph === BRON && oins.includes(d.oin)) ?? [];
  // One that does not live here, or that is named twice, makes the numbers differ.
  if (gevraagd.length !== oins.length) throw new Weigering('organisaties');
  if (!Array.isArray(feiten) || feiten.length > FEITEN_MAX) throw new Weigering('feiten');
  return { jti, casus, doel, gevraagd, feiten: (feiten as unknown[]).map((f) => leesFeit(f, oins)) };
}

// P71, in one transaction: one moment for all facts. Nobody here is under secrecy.
function standen(db: DatabaseSync, regels: { sdl: Sdl; bundel: Bundel }, t: Toets): readonly Feitstand[] {
  return inTransactie(db, () =>
    t.feiten.map((feit) => {
      const gegevens = new Gegevens(db, t.casus, feit.organisatie);
      return feitstand(regels, t.doel, feit, {
        gekoppeld: (_, handvat) => gegevens.stand(handvat) !== 'NOG_NIET_GEKOPPELD',
        voorbehouden: (soort, deel, handvat) => gegevens.voorbehouden(handvat, soort, deel.subcategorie),
        poortOpen: null,
      });
    }),
  );
}

// P72: of each organisation that is asked one ACTOR line and one LDV line for each person and activity.
class Toetsregels {
  readonly #t: Toets;
  readonly #bundel: Bundel;
  readonly #h: Herkomst;
  readonly #begin = Date.now();

  constructor(t: Toets, bundel: Bundel, h: Herkomst) {
    this.#t = t;
    this.#bundel = bundel;
    this.#h = h;
  }

  regels(moment: Moment): readonly Logregel[] {
    const { traceId, spanId } = this.#h.trace;
    return this.#t.gevraagd.flatMap(({ oin }) => {
      const basis = { verantwoordelijke: oin, traceId };
      const eigen = this.#t.feiten.filter((f) => f.organisatie === oin);
      const groepen = Map.groupBy(eigen, (f) => JSON.stringify([f.betrokkene, this.#activiteit(f.subcategorie)]));
      const actor = { ...basis, spanId, soort: 'ACTOR' as const, regel: this.#actor(moment) };
      const ldv = [...groepen.values()].map((feiten): Logregel => {
        const span = nieuweSpan();
        return { ...basis, spanId: span, soort: 'LDV', regel: this.#ldv(moment, feiten, span) };
      });
      return [actor, ...ldv];
    });
  }

  #activiteit(subcategorie: string): string {
    const vanDoel = this.#bundel.regels.filter((r) => r.doel.includes(this.#t.doel));
    const regel = vanDoel.find((r) => r.subcategorie.includes(subcategorie)) ?? vanDoel[0] ?? this.#bundel.regels[0];
    return regel?.verwerkingsactiviteit ?? 'urn:ketenhub:onbekend';
  }

  #actor(moment: Moment): Readonly<Record<string, unknown>> {
    const { trace, oorsprong } = this.#h;
    return {
      trace_id: trace.traceId,
      span_id: trace.spanId,
      actie: `feiten toetsen ${this.#t.doel}`,
      object: bijsnijden(this.#t.casus),
      resultaat: moment === 'VOORNEMEN' ? 'VOORGENOMEN' : 'GELEVERD',
      oorsprong,
      actor: null,
      tijdstempel: new Date().toISOString(),
    };
  }

  #ldv(moment: Moment, feiten: readonly Feit[], span: string): Readonly<Record<string, unknown>> {
    const klaar = moment === 'UITKOMST';
    const [eerste] = feiten;
    return {
      trace_id: this.#h.trace.traceId,
      span_id: span,
      parent_span_id: this.#h.trace.spanId,
      status: klaar ? 'Ok' : 'Unset',
      name: `feiten toetsen ${this.#t.doel}`,
      start_time: this.#begin,
      end_time: klaar ? Date.now() : null,
      resource: {
        attributes: { 'service.name': 'politie', 'ketenhub.verwerkingsverantwoordelijke': eerste?.organisatie },
      },
      attributes: {
        'dpl.core.processing_activity_id': this.#activiteit(eerste?.subcategorie ?? ''),
        'dpl.core.data_subject_id': bijsnijden(eerste?.betrokkene ?? ''),
        'dpl.core.data_subject_id_type': 'urn:ketenhub:handvat',
      },
      velden: [...new Set(feiten.map((f) => bijsnijden(f.veld)))].sort(),
    };
  }
}

export async function verwerkFeitentoets(o: Omgeving, jws: string, h: Herkomst): Promise<Antwoord> {
  let toets: Toets;
  const bundel = o.beleid.laatste();
  try {
    const c = await leesJws(jws, 'feitentoets+jwt', o.casussleutels);
    eisOmslag(c, { iss: CASUSAUTORITEIT, aud: `urn:ketenhub:bron:${BRON}`, nu: nuSeconden() });
    toets = leesToets(c, bundel);
  } catch (e) {
    if (!(e instanceof Weigering)) throw e;
    meld('GEWEIGERD', h.trace, { reden: `feitentoets: ${e.message}` });
    return KOPPELING_GEWEIGERD;
  }
  if (bundel === undefined) return KOPPELING_GEWEIGERD;
  const regels = new Toetsregels(toets, bundel, h);
  const schrijf = async (werk: () => Promise<boolean>): Promise<boolean | null> => {
    try {
      return await werk();
    } catch {
      meld('LOGBOEK', h.trace, { reden: 'a question about facts could not be logged' });
      return null;
    }
  };
  const nieuw = await schrijf(() => o.logboek.schrijfVoornemen(regels.regels('VOORNEMEN'), toets.jti));
  if (nieuw === null) return KOPPELING_LATER;
  // P70: an answer says something, so a message is answered once.
  if (!nieuw) return KOPPELING_GEWEIGERD;
  const feiten = standen(o.db, { sdl: o.sdl, bundel }, toets);
  const af = await schrijf(async () => {
    await o.logboek.schrijfUitkomst(regels.regels('UITKOMST'));
    return true;
  });
  return af === null ? KOPPELING_LATER : { status: 200, body: JSON.stringify({ feiten }) };
}
