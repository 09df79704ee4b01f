import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PolicyClock } from '@ketenhub/bundle';
import { type Database, type Transaction, withContext } from '@ketenhub/database';
import { actorLine, type Logbook, type LogLine, LogUnavailable, openLogbook } from '@ketenhub/logbook';
import type { Beleid } from '@ketenhub/policy';
import { continueTrace, type Handler, readJsonBody, sendJson } from '@ketenhub/service';
import type { Organisatie } from '@ketenhub/vocabulary';
import { and, asc, eq, isNull } from 'drizzle-orm';
import * as v from 'valibot';
import { weigeringen } from '../store/tables.ts';
import type { Beheersleutels } from './beheersleutel.ts';

export interface Bronbeheer {
  readonly database: Database;
  readonly logbook: Logbook;
  readonly policies: Pick<PolicyClock, 'current'>;
  readonly sleutels: Beheersleutels;
  readonly bodyLimitBytes: number;
}

/** Recipients read it: nothing in it that steers a screen, and nothing that the database cannot keep (attack 124). */
const isPlain = (text: string): boolean => text.isWellFormed() && !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text);
const tekst = (lengthMax: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(lengthMax), v.check(isPlain));

const weigeringSchema = v.strictObject({
  casus: v.pipe(v.string(), v.regex(/^[A-Z0-9-]{1,40}$/)),
  /** Handle of one person; absent for everyone of the casus. */
  betrokkene: v.optional(tekst(100)),
  subcategorie: tekst(100),
  soort: v.picklist(['WEIGERING', 'DOORVERSTREKKING']),
  /** Of a limitation: what recipients read with every record. */
  reden: tekst(500),
  /** Who of the organisation decided it. */
  door: tekst(100),
});

const intrekkingSchema = v.strictObject({ id: v.pipe(v.string(), v.uuid()), door: tekst(100) });

export type Uitkomst = { readonly status: number; readonly body: Record<string, unknown> };

const fout = (status: number, text: string): Uitkomst => ({ status, body: { fout: text } });
const ONLEESBAAR = fout(400, 'Dit verzoek is niet leesbaar; kijk in de handleiding welke velden het heeft.');
const NIET_VAN_U = fout(400, 'Deze subcategorie is niet van uw organisatie.');
const ONBEKEND = fout(404, 'Deze weigering is er niet, of is al ingetrokken.');

/** Data about persons only: that a source says nothing at all (`stand`) is no refusal but a source that is away. */
function isEigen({ deelnemers, subcategorieen }: Beleid, organisatie: Organisatie, code: string): boolean {
  const eigen = deelnemers.find((deelnemer) => deelnemer.code === organisatie)?.subcategorieen ?? [];
  const subcategorie = subcategorieen.find((een) => een.code === code);
  return eigen.includes(code) && subcategorie?.soort === 'PERSOON' && subcategorie.volgt.length === 0;
}

/** One act of an organisation's own people; it is logged before and after. */
export interface Handeling {
  readonly actie: 'WEIGEREN' | 'WEIGERING_INTREKKEN' | 'WEIGERINGEN_LEZEN' | 'BETROKKENEN_LEZEN';
  readonly object: string;
  readonly door: string;
  readonly werk: (tx: Transaction) => Promise<Uitkomst>;
}

function weiger(beheer: Bronbeheer, organisatie: Organisatie, body: unknown): Handeling | Uitkomst {
  const gelezen = v.safeParse(weigeringSchema, body);
  if (!gelezen.success) return ONLEESBAAR;
  const { betrokkene, ...rij } = gelezen.output;
  if (!isEigen(beheer.policies.current(), organisatie, rij.subcategorie)) return NIET_VAN_U;
  return {
    actie: 'WEIGEREN',
    object: `${rij.casus} ${rij.subcategorie} ${rij.soort}`,
    door: rij.door,
    werk: async (tx) => {
      const values = { ...rij, organisatie, handvat: betrokkene ?? null };
      const [made] = await tx.insert(weigeringen).values(values).returning({ id: weigeringen.id });
      return { status: 201, body: { id: made?.id } };
    },
  };
}

function trekIn(organisatie: Organisatie, body: unknown): Handeling | Uitkomst {
  const gelezen = v.safeParse(intrekkingSchema, body);
  if (!gelezen.success) return ONLEESBAAR;
  const { id, door } = gelezen.output;
  return {
    actie: 'WEIGERING_INTREKKEN',
    object: id,
    door,
    werk: async (tx) => {
      const own = and(
        eq(weigeringen.id, id),
        eq(weigeringen.organisatie, organisatie),
        isNull(weigeringen.ingetrokkenOp),
      );
      const change = { ingetrokkenOp: new Date(), ingetrokkenDoor: door };
      const changed = await tx.update(weigeringen).set(change).where(own).returning({ id: weigeringen.id });
      return changed.length === 0 ? ONBEKEND : { status: 200, body: { id } };
    },
  };
}

function toon(organisatie: Organisatie): Handeling {
  return {
    actie: 'WEIGERINGEN_LEZEN',
    object: 'weigeringen',
    door: organisatie,
    werk: async (tx) => ({
      status: 200,
      body: {
        weigeringen: await tx
          .select()
          .from(weigeringen)
          .where(eq(weigeringen.organisatie, organisatie))
          .orderBy(asc(weigeringen.vastgelegdOp), asc(weigeringen.id)),
      },
    }),
  };
}

/** Intent before, outcome after, and both before the answer: a source that withholds something must be able to show it. */
async function voerUit(
  { database, logbook }: Bronbeheer,
  organisatie: Organisatie,
  { actie, object, door, werk }: Handeling,
  request: IncomingMessage,
): Promise<Uitkomst> {
  const line = {
    verantwoordelijke: organisatie,
    span: continueTrace(request.headers.traceparent as string | undefined),
    actie,
    object,
    oorsprong: request.socket.remoteAddress ?? '',
    actor: { gebruiker: door, organisatie, rol: 'BRON' },
  };
  await logbook.write([actorLine({ ...line, moment: 'VOORNEMEN', resultaat: 'VOORGENOMEN' })]);
  const ended = (resultaat: string): LogLine[] => [actorLine({ ...line, moment: 'UITKOMST', resultaat })];
  try {
    return await withContext(database, { bronbeheer: organisatie }, async (tx) => {
      const uitkomst = await werk(tx);
      // In the same transaction: what cannot be logged is not done.
      await openLogbook(tx).write(ended(uitkomst.status < 400 ? 'VASTGELEGD' : 'GEWEIGERD'));
      return uitkomst;
    });
  } catch (error) {
    await logbook.write(ended('MISLUKT'));
    throw error;
  }
}

/** An endpoint for who has the key of an organisation, and in the context of that organisation alone. */
export function beheerRoute(
  beheer: Bronbeheer,
  prepare: (organisatie: Organisatie, body: unknown) => Handeling | Uitkomst,
): Handler {
  return async (request: IncomingMessage, response: ServerResponse) => {
    const organisatie = beheer.sleutels(request.headers.authorization);
    if (organisatie === null) return sendJson(response, 401, { fout: 'Niet toegestaan.' });
    const body =
      request.method === 'GET'
        ? { ok: true as const, value: null }
        : await readJsonBody(request, beheer.bodyLimitBytes);
    if (!body.ok) return sendJson(response, body.status, ONLEESBAAR.body);
    const prepared = prepare(organisatie, body.value);
    try {
      const { status, body: answer } =
        'status' in prepared ? prepared : await voerUit(beheer, organisatie, prepared, request);
      sendJson(response, status, answer);
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error;
      sendJson(response, 503, { fout: 'Het logboek is niet bereikbaar; er is niets vastgelegd.' });
    }
  };
}

/** The endpoints with which an organisation withholds and takes back; for its own people, with its own key. */
export function bronbeheerRoutes(beheer: Bronbeheer): Readonly<Record<string, Handler>> {
  return {
    'GET /weigeringen': beheerRoute(beheer, toon),
    'POST /weigeringen': beheerRoute(beheer, (organisatie, body) => weiger(beheer, organisatie, body)),
    'POST /weigeringen/intrekken': beheerRoute(beheer, trekIn),
  };
}
