import type { IncomingMessage } from 'node:http';
import type { PolicyClock } from '@ketenhub/bundle';
import { type Database, withContext } from '@ketenhub/database';
import { LogUnavailable, openLogbook } from '@ketenhub/logbook';
import { isBevraagbaar } from '@ketenhub/policy';
import { clientThumbprint, continueTrace, type Handler, type Logger, readJsonBody, sendJson } from '@ketenhub/service';
import { type KeySource, type PartnervraagClaims, verifyPartnervraag } from '@ketenhub/tokens';
import { type Bron, dutchDay, type Organisatie } from '@ketenhub/vocabulary';
import { countPartnervraag, isBekend, partnervraagContext } from '../store/partnervragen.ts';
import type { Partnerschakelaar } from './partnerschakelaar.ts';
import { type Gesteld, partnervraagLines } from './partnervraag-lines.ts';

export interface PartnervraagReceiver {
  readonly bron: Bron;
  readonly proces: string;
  readonly database: Database;
  readonly logger: Pick<Logger, 'warn' | 'error'>;
  readonly policies: Pick<PolicyClock, 'current'>;
  readonly caseAuthorityKeys: KeySource;
  readonly bodyLimitBytes: number;
  /** The organisations behind this subgraph, by OIN. */
  readonly organisaties: ReadonlyMap<string, Organisatie>;
  /** Those whose people answer by hand: that their register has nobody says nothing. */
  readonly metDeHand: readonly Organisatie[];
  /** By our own list of signers: what the register holds to be signed is not taken on its word. */
  readonly schakelaar: Partnerschakelaar;
  /** How often each organisation is answered for on a day. */
  readonly perDag: number;
}

interface Told {
  readonly status: number;
  readonly body: unknown;
}

const refusal = (status: number, fout: string): Told => ({ status, body: { fout } });
const NOT_ALLOWED = refusal(401, 'Niet toegestaan.');
const NO_ANSWER = refusal(403, 'Hierop wordt niet geantwoord.');
const DAY_IS_FULL = refusal(429, 'Vandaag wordt hierop niet meer geantwoord.');
const NOT_LOGGED = refusal(503, 'Het logboek is niet bereikbaar; stuur dit bericht later opnieuw.');

type Oordeel = 'BEANTWOORDEN' | 'HERHAALD' | 'QUOTUM' | 'MET_DE_HAND' | `SCHAKELAAR_${string}`;

/** Who is asked, when it lives here and may be asked at all: an overheidsdeelnemer without professional secrecy (R05, R14). */
export function askedOf(
  { organisaties, policies }: Pick<PartnervraagReceiver, 'organisaties' | 'policies'>,
  oin: string,
): Organisatie | null {
  const beleid = policies.current();
  const deelnemer = beleid.deelnemers.find((een) => een.oin === oin);
  return deelnemer !== undefined && isBevraagbaar(beleid, deelnemer) ? (organisaties.get(oin) ?? null) : null;
}

/** Why this is not answered today whatever is known, or null. */
async function refuse(
  { schakelaar, metDeHand }: PartnervraagReceiver,
  { organisatie }: Gesteld,
  vraag: { readonly claims: PartnervraagClaims; readonly dag: string },
): Promise<Oordeel | null> {
  const stand = await schakelaar(vraag.dag, vraag.claims.schakelaar);
  if (!stand.aan) return `SCHAKELAAR_${stand.waarom}`;
  return metDeHand.includes(organisatie) ? 'MET_DE_HAND' : null;
}

/** In the log, used once, and counted against the day of the organisation; all of it in one transaction. */
async function admit(receiver: PartnervraagReceiver, gesteld: Gesteld, claims: PartnervraagClaims): Promise<Oordeel> {
  const dag = dutchDay(new Date());
  const { organisatie } = gesteld;
  const refused = await refuse(receiver, gesteld, { claims, dag });
  return withContext(receiver.database, partnervraagContext({ organisatie, dag }), async (tx) => {
    const logbook = openLogbook(tx);
    const lines = partnervraagLines(gesteld, 'VOORNEMEN', 'VOORGENOMEN');
    if ((await logbook.write(lines, claims.jti)) === 'HERHAALD') return 'HERHAALD';
    const isCounted = refused === null && (await countPartnervraag(tx, { organisatie, dag, maximum: receiver.perDag }));
    if (isCounted) return 'BEANTWOORDEN';
    const oordeel = refused ?? 'QUOTUM';
    await logbook.write(partnervraagLines(gesteld, 'UITKOMST', `GEWEIGERD ${oordeel}`));
    return oordeel;
  });
}

async function answer({ database }: PartnervraagReceiver, gesteld: Gesteld, claims: PartnervraagClaims): Promise<Told> {
  const logbook = openLogbook(database);
  let bekend: boolean;
  try {
    bekend = await isBekend(database, gesteld.organisatie, claims.bsn);
  } catch (error) {
    await logbook.write(partnervraagLines(gesteld, 'UITKOMST', 'MISLUKT'));
    throw error;
  }
  // Before the answer leaves: what cannot be logged is not told.
  await logbook.write(partnervraagLines(gesteld, 'UITKOMST', 'BEANTWOORD'));
  return { status: 200, body: { kenmerk: claims.kenmerk, antwoord: bekend ? 'BEKEND' : 'NIET_BEKEND' } };
}

async function tell(receiver: PartnervraagReceiver, gesteld: Gesteld, claims: PartnervraagClaims): Promise<Told> {
  const { logger } = receiver;
  const { organisatie } = gesteld;
  const oordeel = await admit(receiver, gesteld, claims);
  if (oordeel === 'BEANTWOORDEN') return answer(receiver, gesteld, claims);
  if (oordeel === 'QUOTUM') {
    logger.error({ beveiliging: 'BEKENDHEID_QUOTUM', organisatie }, 'the register has asked all it may today');
    return DAY_IS_FULL;
  }
  logger.warn({ beveiliging: 'GEWEIGERD', why: oordeel, organisatie }, 'question about a person refused');
  return oordeel === 'HERHAALD' ? NOT_ALLOWED : NO_ANSWER;
}

/** The question, or why it is not to be trusted; null for a body that is no JSON. */
async function read(receiver: PartnervraagReceiver, request: IncomingMessage) {
  const begonnenOp = Date.now();
  const body = await readJsonBody(request, receiver.bodyLimitBytes);
  if (!body.ok) return { told: refusal(body.status, 'Dit bericht is niet leesbaar.'), why: 'unreadable' };
  const token = (body.value as { partnervraag?: unknown } | null)?.partnervraag;
  const expected = { bron: receiver.bron, presenter: clientThumbprint(request) };
  const verified = await verifyPartnervraag(token, receiver.caseAuthorityKeys, expected);
  if (!verified.ok) return { told: NOT_ALLOWED, why: verified.fault };
  const organisatie = askedOf(receiver, verified.claims.organisatie);
  if (organisatie === null) return { told: NOT_ALLOWED, why: 'organisation is not asked here' };
  const span = continueTrace(request.headers.traceparent as string | undefined);
  const { kenmerk } = verified.claims;
  const oorsprong = request.socket.remoteAddress ?? '';
  const gesteld: Gesteld = { organisatie, kenmerk, proces: receiver.proces, span, oorsprong, begonnenOp };
  return { gesteld, claims: verified.claims };
}

/**
 * POST /bekendheid: tells the case register, over a signed call and while the FG has switched it on, whether one organisation knows one person. Verify,
 * judge the switch, log, count, look, log, answer; nobody is linked and nothing is kept but the lines and the count. Of a message that the
 * case authority did not sign there is no more than a line for the operators: anybody could fill the logbook with those.
 */
export function receivePartnervraag(receiver: PartnervraagReceiver): Handler {
  return async (request, response) => {
    const asked = await read(receiver, request);
    if ('told' in asked) {
      receiver.logger.warn({ beveiliging: 'GEWEIGERD', why: asked.why }, 'question about a person refused');
      return sendJson(response, asked.told.status, asked.told.body);
    }
    try {
      const { status, body } = await tell(receiver, asked.gesteld, asked.claims);
      sendJson(response, status, body);
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error;
      sendJson(response, NOT_LOGGED.status, NOT_LOGGED.body);
    }
  };
}
