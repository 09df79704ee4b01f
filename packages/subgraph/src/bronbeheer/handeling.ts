import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PolicyClock } from '@ketenhub/bundle';
import { type Database, type Transaction, withContext } from '@ketenhub/database';
import { actorLine, type Logbook, type LogLine, LogUnavailable, openLogbook } from '@ketenhub/logbook';
import { continueTrace, type Handler, readJsonBody, sendJson } from '@ketenhub/service';
import type { Beheersleutels } from '@ketenhub/tokens';
import type { Organisatie } from '@ketenhub/vocabulary';
import * as v from 'valibot';

/** What the endpoints for an organisation's own people work with. */
export interface Bronbeheer {
  readonly database: Database;
  readonly logbook: Logbook;
  readonly policies: Pick<PolicyClock, 'current'>;
  readonly sleutels: Beheersleutels;
  readonly bodyLimitBytes: number;
}

/** Recipients read it: nothing in it that steers a screen, and nothing that the database cannot keep (attack 124). */
export const isPlain = (text: string): boolean => text.isWellFormed() && !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text);

/** A text that somebody typed: 1 to so many characters after trimming. */
export const tekst = (lengthMax: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(lengthMax), v.check(isPlain));

/** Number of a casus as somebody types it. */
export const casusnummer = v.pipe(v.string(), v.regex(/^[A-Z0-9-]{1,40}$/));

export type Uitkomst = { readonly status: number; readonly body: Record<string, unknown> };

export const fout = (status: number, text: string): Uitkomst => ({ status, body: { fout: text } });

export const ONLEESBAAR = fout(400, 'Dit verzoek is niet leesbaar; kijk in de handleiding welke velden het heeft.');

/** One thing that somebody of an organisation does, as its actor log tells it. */
export interface Handeling {
  readonly actie: string;
  readonly object: string;
  /** Who of the organisation, as it says itself. */
  readonly door: string;
  readonly werk: (tx: Transaction) => Promise<Uitkomst>;
}

/** Intent before, outcome after, and both before the answer: a source must be able to show what its people did. */
async function voerUit(
  { database, logbook }: Bronbeheer,
  organisatie: Organisatie,
  { handeling: { actie, object, door, werk }, request }: { handeling: Handeling; request: IncomingMessage },
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

/** What a request asks for: the body of a POST, null for a GET, and its query. */
export interface Verzoek {
  readonly body: unknown;
  readonly zoek: URLSearchParams;
}

type Bereid = (organisatie: Organisatie, verzoek: Verzoek) => Promise<Handeling | Uitkomst> | Handeling | Uitkomst;

/** An endpoint for the people of the organisation whose key the request carries, and for nobody else. */
export function beheerRoute(beheer: Bronbeheer, bereid: Bereid): Handler {
  return async (request: IncomingMessage, response: ServerResponse) => {
    const organisatie = beheer.sleutels(request.headers.authorization);
    if (organisatie === null) return sendJson(response, 401, { fout: 'Niet toegestaan.' });
    const read =
      request.method === 'GET'
        ? { ok: true as const, value: null }
        : await readJsonBody(request, beheer.bodyLimitBytes);
    if (!read.ok) return sendJson(response, read.status, ONLEESBAAR.body);
    const zoek = new URL(request.url ?? '/', 'http://bron').searchParams;
    const prepared = await bereid(organisatie, { body: read.value, zoek });
    try {
      const { status, body } =
        'status' in prepared ? prepared : await voerUit(beheer, organisatie, { handeling: prepared, request });
      sendJson(response, status, body);
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error;
      sendJson(response, 503, { fout: 'Het logboek is niet bereikbaar; er is niets vastgelegd.' });
    }
  };
}
