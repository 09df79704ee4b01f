// P50: one question from token to answer. Verify; intent; read; outcome; release.
import type { DatabaseSync } from 'node:sqlite';
import type { GraphQLSchema } from 'graphql';
import { type Antwoord, GEEN_LOGBOEK, geweigerd } from './antwoorden.ts';
import type { Beleidsbron } from './beleidsbron.ts';
import { leesCasusbewijs } from './casusbewijs.ts';
import { Gegevens } from './gegevens.ts';
import { BRON } from './instellingen.ts';
import { type Bak, isBak } from './json.ts';
import { nuSeconden, type Sleutelbron, Weigering } from './jws.ts';
import type { Koppelaar } from './koppelingen.ts';
import type { Logboek, Logregel } from './logboek.ts';
import { Regelmaker } from './logregels.ts';
import { meld } from './proceslog.ts';
import type { Sdl } from './sdl.ts';
import type { Trace } from './trace.ts';
import { eisSamenhang, leesToken, type Persoon, type Token } from './transactietoken.ts';
import { voerUit } from './uitvoeren.ts';
import { Verzoek } from './verzoek.ts';
import { dagVan, isEntiteitenvraag, vraagHash } from './vraaghash.ts';

export interface Omgeving {
  readonly tokendienst: string;
  readonly tokensleutels: Sleutelbron;
  readonly casussleutels: Sleutelbron;
  readonly beleid: Pick<Beleidsbron, 'inWerking' | 'laatste'>;
  readonly sdl: Sdl;
  readonly schema: GraphQLSchema;
  readonly db: DatabaseSync;
  readonly logboek: Logboek;
  readonly koppelaar: Koppelaar;
}
export interface Vraag {
  readonly query: string;
  readonly variables: Bak;
}
export interface Herkomst {
  readonly trace: Trace;
  readonly oorsprong: string;
}

// P02: one object with query and optionally variables; other members change nothing.
export function leesVraag(body: unknown): Vraag | undefined {
  if (!isBak(body) || typeof body.query !== 'string' || !body.query.isWellFormed()) return undefined;
  const variables = body.variables ?? {};
  return isBak(variables) ? { query: body.query, variables } : undefined;
}

// P41: the persons of the request, for data and logbook alike.
function personenVan(t: Token, vraag: Vraag): ReadonlyMap<string, Persoon> {
  const alle = new Map(t.betrokkenen.map((p) => [p.id, p]));
  if (!isEntiteitenvraag(vraag.query)) return alle;
  const { representations } = vraag.variables;
  const gevraagd = new Set(
    (Array.isArray(representations) ? (representations as unknown[]) : []).map((r) =>
      isBak(r) && r.__typename === 'Betrokkene' ? r.id : undefined,
    ),
  );
  return new Map([...alle].filter(([id]) => gevraagd.has(id)));
}

export type Verificatie = Pick<Omgeving, 'tokendienst' | 'tokensleutels' | 'casussleutels' | 'beleid' | 'sdl' | 'db'>;

// Sections 2 and 3: the checks of a token, in the order of P24. Throws a Weigering.
export async function verifieer(o: Verificatie, jws: string | undefined, vraag: Vraag): Promise<Verzoek> {
  if (jws === undefined || jws === '') throw new Weigering('no token');
  const nu = nuSeconden();
  const t = await leesToken(jws, o.tokensleutels, { iss: o.tokendienst, aud: `urn:ketenhub:bron:${BRON}`, nu });
  if (t.vraag !== vraagHash(vraag.query, vraag.variables)) throw new Weigering('another question');
  const bundel = o.beleid.inWerking(t.beleid);
  if (bundel === undefined) throw new Weigering('another policy');
  eisSamenhang(t);
  const casus = await leesCasusbewijs(t, o.casussleutels, nu);
  const organisatie = bundel.deelnemers.find((d) => d.subgraph === BRON);
  if (organisatie === undefined) throw new Weigering('the policy does not know this source');
  const gegevens = t.casus === null ? null : new Gegevens(o.db, t.casus, organisatie.oin);
  return new Verzoek(
    t,
    { bundel, sdl: o.sdl, dag: dagVan(t.iat) },
    casus,
    personenVan(t, vraag),
    organisatie,
    gegevens,
  );
}

async function probeer<T>(trace: Trace, werk: () => Promise<T>): Promise<T | 'GEEN_LOGBOEK'> {
  try {
    return await werk();
  } catch {
    meld('LOGBOEK', trace, { reden: 'a line could not be written' });
    return 'GEEN_LOGBOEK';
  }
}

export async function beantwoord(
  o: Omgeving,
  jws: string | undefined,
  vraag: Vraag,
  herkomst: Herkomst,
): Promise<Antwoord> {
  const { trace } = herkomst;
  let v: Verzoek;
  try {
    v = await verifieer(o, jws, vraag);
  } catch (e) {
    if (!(e instanceof Weigering)) throw e;
    meld('GEWEIGERD', trace, { reden: e.message });
    return geweigerd(401);
  }
  const maker = new Regelmaker(v, trace, herkomst.oorsprong);
  const voornemen: readonly Logregel[] = maker.regels('VOORNEMEN', { gelukt: true });
  const nieuw = await probeer(trace, () => o.logboek.schrijfVoornemen(voornemen, v.token.jti));
  if (nieuw === 'GEEN_LOGBOEK') return GEEN_LOGBOEK;
  if (!nieuw) {
    meld('GEWEIGERD', trace, { reden: 'a token that was used before' });
    return geweigerd(401);
  }
  const uitkomst = await voerUit(o.schema, vraag.query, vraag.variables, v).catch(() => undefined);
  for (const fout of uitkomst?.fouten ?? ['unknown']) meld('FOUT', trace, { soort: fout });
  if (v.teVeel.size > 0) meld('TE_VEEL_GEVRAAGD', trace, { velden: [...v.teVeel].sort() });
  const af = await probeer(trace, () =>
    o.logboek.schrijfUitkomst(maker.regels('UITKOMST', { gelukt: uitkomst?.gelukt ?? false })),
  );
  if (af === 'GEEN_LOGBOEK') return GEEN_LOGBOEK;
  if (uitkomst === undefined) throw new Error('the question could not be run');
  return { status: 200, body: uitkomst.body };
}
