import type { IncomingMessage } from 'node:http';
import type { PolicyClock } from '@ketenhub/bundle';
import { READ_ONLY, withContext } from '@ketenhub/database';
import { actorLine, type Logbook, LogUnavailable } from '@ketenhub/logbook';
import { continueTrace, type Handler, readJsonBody, sendJson } from '@ketenhub/service';
import type { Beheersleutels } from '@ketenhub/subgraph';
import { isDatum } from '@ketenhub/vocabulary';
import * as v from 'valibot';
import { type BewaarbesluitUitkomst, recordBewaarbesluit } from '../actions/record-bewaarbesluit.ts';
import { readProofs } from '../store/destruction-proofs.ts';
import { BEWAARBESLUITEN, GRONDEN } from './bewaartermijn.ts';
import { bewijsRegel, termijnRegels } from './retention-view.ts';
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

const isPlain = (text: string): boolean => text.isWellFormed() && !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text);
const tekst = (lengthMax: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(lengthMax), v.check(isPlain));
const codes = v.optional(v.pipe(v.array(tekst(50)), v.maxLength(50)), []);

const runSchema = v.strictObject({ door: tekst(100) });
const besluitSchema = v.strictObject({
  casus: v.pipe(v.string(), v.regex(/^[A-Z0-9-]{1,40}$/)),
  soort: v.picklist(BEWAARBESLUITEN),
  tot: v.optional(
    v.nullable(
      v.pipe(
        v.string(),
        v.check((text) => isDatum(text)),
      ),
    ),
    null,
  ),
  grond: v.optional(v.nullable(v.picklist(GRONDEN)), null),
  toelichting: tekst(500),
  genomenDoor: codes,
  instemming: codes,
  /** Who of the house records it. */
  door: tekst(100),
});

const fout = (status: number, text: string): Answer => ({ status, body: { fout: text } });
const ONLEESBAAR = fout(400, 'Dit verzoek is niet leesbaar; kijk in de handleiding welke velden het heeft.');

function besluitAntwoord(uitkomst: BewaarbesluitUitkomst): Answer {
  if (uitkomst.soort === 'VASTGELEGD') return { status: 201, body: { vastgelegd: true } };
  return uitkomst.soort === 'GEWEIGERD' ? fout(409, uitkomst.uitleg) : fout(404, 'Deze casus is er niet.');
}

/** One thing to do, with what the actor log says of it; null when the body is not readable. */
interface Handeling {
  readonly actie: string;
  readonly object: string;
  readonly door: string;
  readonly werk: () => Promise<Answer>;
}
type Prepare = (desk: RetentionDesk, body: unknown) => Handeling | null;

const toonTermijnen: Prepare = ({ database, today }) => ({
  actie: 'BEWAARTERMIJNEN_LEZEN',
  object: 'bewaartermijnen',
  door: 'zvh',
  werk: async () => {
    const dag = today();
    return { status: 200, body: { dag, casussen: termijnRegels(await readTermijnen(database), dag) } };
  },
});

const toonBewijzen: Prepare = ({ database }) => ({
  actie: 'BEWIJZEN_LEZEN',
  object: 'vernietigingen',
  door: 'zvh',
  werk: async () => {
    const bewijzen = await withContext(database, { bewaren: 'ja' }, readProofs, READ_ONLY);
    return { status: 200, body: { bewijzen: bewijzen.map(bewijsRegel) } };
  },
});

const vernietigNu: Prepare = (desk, body) => {
  const read = v.safeParse(runSchema, body);
  if (!read.success) return null;
  const { door } = read.output;
  return {
    actie: 'BEWAARTERMIJNEN_UITVOEREN',
    object: 'bewaartermijnen',
    door,
    werk: async () => ({ status: 200, body: { ...(await runRetention(desk, door)) } }),
  };
};

const legVast: Prepare = ({ database, policies, today }, body) => {
  const read = v.safeParse(besluitSchema, body);
  if (!read.success) return null;
  const vraag = read.output;
  return {
    actie: 'BEWAARBESLUIT',
    object: `${vraag.casus} ${vraag.soort}`,
    door: vraag.door,
    werk: async () =>
      besluitAntwoord(await recordBewaarbesluit({ database, beleid: policies.current(), dag: today() }, vraag)),
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
  await logbook.write([actorLine({ ...line, moment: 'VOORNEMEN', resultaat: 'VOORGENOMEN' })]);
  const answer = await handeling.werk();
  const resultaat = answer.status < 400 ? 'GEDAAN' : 'GEWEIGERD';
  await logbook.write([actorLine({ ...line, moment: 'UITKOMST', resultaat })]);
  return answer;
}

function route(desk: RetentionDesk, prepare: Prepare): Handler {
  return async (request, response) => {
    if (desk.sleutels(request.headers.authorization) === null)
      return sendJson(response, 401, { fout: 'Niet toegestaan.' });
    const body =
      request.method === 'GET' ? { ok: true as const, value: null } : await readJsonBody(request, desk.bodyLimitBytes);
    if (!body.ok) return sendJson(response, body.status, ONLEESBAAR.body);
    const handeling = prepare(desk, body.value);
    try {
      const answer = handeling === null ? ONLEESBAAR : await carryOut(desk, handeling, request);
      sendJson(response, answer.status, answer.body);
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error;
      sendJson(response, 503, { fout: 'Het logboek is niet bereikbaar; kijk later of het is gedaan.' });
    }
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
