import type { IncomingMessage } from 'node:http';
import type { PolicyClock } from '@ketenhub/bundle';
import { READ_ONLY, withContext } from '@ketenhub/database';
import { actorLine, type Logbook, type LogLine, LogUnavailable } from '@ketenhub/logbook';
import { continueTrace, type Handler, readJsonBody, sendJson } from '@ketenhub/service';
import type { Beheersleutels } from '@ketenhub/subgraph';
import { type BewaarbesluitUitkomst, recordBewaarbesluit } from '../actions/record-bewaarbesluit.ts';
import { readProofs } from '../store/destruction-proofs.ts';
import { type Gebrek, leesBesluit, leesBewijzenvraag, leesRun, leesTermijnenvraag } from './read-verzoek.ts';
import { bewijsBlad, termijnBlad } from './retention-view.ts';
import { type Retention, readTermijnen, runRetention } from './run-retention.ts';

export interface RetentionDesk extends Retention {
  readonly logbook: Logbook;
  readonly policies: Pick<PolicyClock, 'current'>;
  readonly sleutels: Beheersleutels;
  readonly bodyLimitBytes: number;
}

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

const fout = (status: number, text: string): Answer => ({ status, body: { fout: text } });
const ONLEESBAAR = fout(400, 'Dit verzoek is niet leesbaar; kijk in de handleiding welke velden het heeft.');

function besluitAntwoord(uitkomst: BewaarbesluitUitkomst): Answer {
  if (uitkomst.soort === 'VASTGELEGD') return { status: 201, body: { vastgelegd: true } };
  return uitkomst.soort === 'GEWEIGERD' ? fout(409, uitkomst.uitleg) : fout(404, 'Deze casus is er niet.');
}

const onjuist = (gebreken: readonly Gebrek[]): Answer => ({
  status: 400,
  body: { fout: 'Er ontbreekt iets of klopt iets niet; er is niets vastgelegd.', gebreken },
});

/** One thing to do, with what the actor log says of it. */
interface Handeling {
  readonly actie: string;
  readonly object: string;
  readonly door: string;
  /** It writes its line itself when it is done, in its own transaction: what cannot be logged is not done. */
  readonly schrijftZelf?: true;
  readonly werk: (gedaan: LogLine) => Promise<Answer>;
}
interface Verzoek {
  readonly body: unknown;
  readonly zoek: URLSearchParams;
}
type Prepare = (desk: RetentionDesk, verzoek: Verzoek) => Handeling | Answer;

const toonTermijnen: Prepare = ({ database, today }, { zoek }) => {
  const read = leesTermijnenvraag(zoek);
  if (!read.ok) return onjuist(read.gebreken);
  return {
    actie: 'BEWAARTERMIJNEN_LEZEN',
    object: 'bewaartermijnen',
    door: 'zvh',
    werk: async () => {
      const dag = today();
      return { status: 200, body: { dag, ...termijnBlad(await readTermijnen(database), dag, read.value) } };
    },
  };
};

const toonBewijzen: Prepare = ({ database }, { zoek }) => {
  const read = leesBewijzenvraag(zoek);
  if (!read.ok) return onjuist(read.gebreken);
  const { eerste, na = null } = read.value;
  return {
    actie: 'BEWIJZEN_LEZEN',
    object: 'vernietigingen',
    door: 'zvh',
    werk: async () => {
      const blad = { na, limit: eerste + 1 };
      const found = await withContext(database, { bewaren: 'ja' }, (tx) => readProofs(tx, blad), READ_ONLY);
      return { status: 200, body: { ...bewijsBlad(found, eerste) } };
    },
  };
};

const vernietigNu: Prepare = (desk, { body }) => {
  const read = leesRun(body);
  if (!read.ok) return onjuist(read.gebreken);
  const { door } = read.value;
  return {
    actie: 'BEWAARTERMIJNEN_UITVOEREN',
    object: 'bewaartermijnen',
    door,
    werk: async () => ({ status: 200, body: { ...(await runRetention(desk, door)) } }),
  };
};

const legVast: Prepare = ({ database, policies, today }, { body }) => {
  const beleid = policies.current();
  const read = leesBesluit(body, (code) => beleid.deelnemers.some((deelnemer) => deelnemer.code === code));
  if (!read.ok) return onjuist(read.gebreken);
  const vraag = read.value;
  return {
    actie: 'BEWAARBESLUIT',
    object: `${vraag.casus} ${vraag.soort}`,
    door: vraag.door,
    schrijftZelf: true,
    werk: async (gedaan) =>
      besluitAntwoord(await recordBewaarbesluit({ database, beleid, dag: today(), gedaan }, vraag)),
  };
};

/** Intent before and outcome after, both before the answer: what cannot be logged is not done, or is not said to be done. */
async function carryOut({ logbook }: RetentionDesk, handeling: Handeling, request: IncomingMessage): Promise<Answer> {
  const line = {
    verantwoordelijke: 'zvh',
    span: continueTrace(request.headers.traceparent as string | undefined),
    actie: handeling.actie,
    object: handeling.object,
    oorsprong: request.socket.remoteAddress ?? '',
    actor: { gebruiker: handeling.door, organisatie: 'zvh', rol: 'BEHEER' },
  } as const;
  const ended = (resultaat: string): LogLine => actorLine({ ...line, moment: 'UITKOMST', resultaat });
  await logbook.write([actorLine({ ...line, moment: 'VOORNEMEN', resultaat: 'VOORGENOMEN' })]);
  const answer = await handeling.werk(ended('GEDAAN')).catch(async (error: unknown) => {
    await logbook.write([ended('MISLUKT')]);
    throw error;
  });
  if (answer.status >= 400) await logbook.write([ended('GEWEIGERD')]);
  else if (handeling.schrijftZelf !== true) await logbook.write([ended('GEDAAN')]);
  return answer;
}

const unlogged = (handeling: Handeling): Answer =>
  fout(
    503,
    handeling.schrijftZelf === true
      ? 'Het logboek is niet bereikbaar; er is niets vastgelegd.'
      : 'Het logboek is niet bereikbaar; kijk later of het is gedaan.',
  );

function route(desk: RetentionDesk, prepare: Prepare): Handler {
  return async (request, response) => {
    if (desk.sleutels(request.headers.authorization) === null)
      return sendJson(response, 401, { fout: 'Niet toegestaan.' });
    const body =
      request.method === 'GET' ? { ok: true as const, value: null } : await readJsonBody(request, desk.bodyLimitBytes);
    if (!body.ok) return sendJson(response, body.status, ONLEESBAAR.body);
    const zoek = new URL(request.url ?? '/', 'http://huis').searchParams;
    const prepared = prepare(desk, { body: body.value, zoek });
    if ('status' in prepared) return sendJson(response, prepared.status, prepared.body);
    const answer = await carryOut(desk, prepared, request).catch((error: unknown) => {
      if (!(error instanceof LogUnavailable)) throw error;
      return unlogged(prepared);
    });
    sendJson(response, answer.status, answer.body);
  };
}

/** The endpoints of the house about keeping and destroying, with its own key; numbers, days and counts, never a person. */
export function retentionRoutes(desk: RetentionDesk): Readonly<Record<string, Handler>> {
  return {
    'GET /bewaartermijnen': route(desk, toonTermijnen),
    'GET /bewaartermijnen/bewijzen': route(desk, toonBewijzen),
    'POST /bewaartermijnen/besluiten': route(desk, legVast),
    'POST /bewaartermijnen/vernietigen': route(desk, vernietigNu),
  };
}
