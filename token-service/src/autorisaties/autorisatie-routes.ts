import type { IncomingMessage } from 'node:http';
import { actorLine, type Logbook, openLogbook } from '@ketenhub/logbook';
import { type Handler, readJsonBody, sendJson } from '@ketenhub/service';
import type { Beheersleutels } from '@ketenhub/tokens';
import { OIN, type Organisatie } from '@ketenhub/vocabulary';
import { requestTrace } from '../http/request-trace.ts';
import type { AutorisatieStore } from '../store/autorisatie-store.ts';
import { type Handeling, tekenAf, toon, type Uitkomst, wijsAan } from './handelingen.ts';

export interface AutorisatieParts {
  readonly autorisaties: AutorisatieStore;
  readonly logbook: Logbook;
  readonly sleutels: Beheersleutels;
  readonly today: () => string;
  readonly bodyLimitBytes: number;
}

/** Intent before, outcome with the change itself: an organisation must be able to show who let whom in, and who judged it. */
async function voerUit(
  { autorisaties, logbook }: AutorisatieParts,
  organisatie: Organisatie,
  { handeling: { actie, object, door, werk }, request }: { handeling: Handeling; request: IncomingMessage },
): Promise<Uitkomst> {
  const line = {
    verantwoordelijke: organisatie,
    span: requestTrace(request),
    actie,
    object,
    oorsprong: request.socket.remoteAddress ?? '',
    actor: { gebruiker: door, organisatie: OIN[organisatie], rol: 'AUTORISATIEBEHEER' },
  };
  await logbook.write([actorLine({ ...line, moment: 'VOORNEMEN', resultaat: 'VOORGENOMEN' })]);
  const ended = (resultaat: string) => [actorLine({ ...line, moment: 'UITKOMST', resultaat })];
  try {
    return await autorisaties.beheer(OIN[organisatie], async (beheer) => {
      const uitkomst = await werk(beheer);
      await openLogbook(beheer.transaction).write(ended(uitkomst.status < 400 ? 'VASTGELEGD' : 'GEWEIGERD'));
      return uitkomst;
    });
  } catch (error) {
    await logbook.write(ended('MISLUKT'));
    throw error;
  }
}

type Bereid = (organisatie: Organisatie, body: unknown) => Handeling | Uitkomst;

/** For the people of the organisation whose key the request carries; no token of a user opens it, nor any other key. */
function beheerRoute(parts: AutorisatieParts, bereid: Bereid): Handler {
  return async (request, response) => {
    const organisatie = parts.sleutels(request.headers.authorization);
    if (organisatie === null) return sendJson(response, 401, { fout: 'Niet toegestaan.' });
    const read =
      request.method === 'GET' ? { ok: true as const, value: null } : await readJsonBody(request, parts.bodyLimitBytes);
    if (!read.ok) return sendJson(response, read.status, { fout: 'Dit verzoek is niet leesbaar.' });
    const prepared = bereid(organisatie, read.value);
    const { status, body } =
      'status' in prepared ? prepared : await voerUit(parts, organisatie, { handeling: prepared, request });
    sendJson(response, status, body);
  };
}

/** The endpoints with which an organisation keeps its part of the system of authorisations (WGS 1.8(2)). */
export function autorisatieRoutes(parts: AutorisatieParts): Readonly<Record<string, Handler>> {
  const { today } = parts;
  return {
    'GET /autorisaties': beheerRoute(parts, (organisatie) => toon(organisatie, today())),
    'POST /autorisaties': beheerRoute(parts, (organisatie, body) => wijsAan(organisatie, body, today())),
    'POST /autorisaties/beoordelen': beheerRoute(parts, (_organisatie, body) =>
      tekenAf('AUTORISATIE_BEOORDELEN', body, today()),
    ),
    'POST /autorisaties/intrekken': beheerRoute(parts, (_organisatie, body) =>
      tekenAf('AUTORISATIE_INTREKKEN', body, today()),
    ),
  };
}
