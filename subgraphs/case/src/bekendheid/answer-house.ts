import type { IncomingMessage } from 'node:http';
import { type Database, withContext } from '@ketenhub/database';
import {
  actorLine,
  type Logbook,
  type LogLine,
  LogUnavailable,
  ldvLines,
  openLogbook,
  type Span,
} from '@ketenhub/logbook';
import { continueTrace, type Handler, type Logger, readJsonBody, sendJson } from '@ketenhub/service';
import type { KeySource, SigningKey } from '@ketenhub/tokens';
import { dutchDay } from '@ketenhub/vocabulary';
import { countQuestion, readBekend, removeOldCounts, tellerContext } from '../store/bekendheid.ts';
import { BEKENDHEIDSCHECK, VELD } from './activiteit.ts';
import type { AnderHuis, BekendheidSettings } from './andere-huizen.ts';
import { type Antwoord, claimedHouse, signAntwoord, type Vraag, verifyVraag } from './messages.ts';

export interface Answering {
  readonly settings: BekendheidSettings;
  readonly database: Database;
  readonly logbook: Logbook;
  readonly logger: Logger;
  readonly key: () => SigningKey;
  readonly keysOf: (huis: AnderHuis) => KeySource;
}

/** A signed question holds far less. */
const BODY_LIMIT_BYTES = 8_192;
const REFUSED = { fout: 'Niet toegestaan.' };

/** One question of one house that is on the list and signed it. */
interface Gesteld {
  readonly huis: AnderHuis;
  readonly vraag: Vraag;
  readonly span: Span;
  readonly oorsprong: string;
  readonly begonnenOp: number;
}

function lineOf(
  { huis, vraag, span, oorsprong }: Gesteld,
  moment: 'VOORNEMEN' | 'UITKOMST',
  resultaat: string,
): LogLine {
  return actorLine({
    moment,
    verantwoordelijke: 'zvh',
    span,
    actie: 'BEKENDHEID_BEANTWOORDEN',
    object: `${vraag.kenmerk} ${vraag.reden}`,
    resultaat,
    oorsprong,
    actor: { gebruiker: huis.oin, organisatie: huis.oin, rol: 'ANDER_HUIS' },
  });
}

/** Whom it touched: before, somebody who was asked about; afterwards also who is known here, so that their own overview shows it. */
function personLines(gesteld: Gesteld, moment: 'VOORNEMEN' | 'UITKOMST', handvatten: readonly string[]): LogLine[] {
  const { vraag, span, begonnenOp } = gesteld;
  return ldvLines({
    moment,
    verantwoordelijke: 'zvh',
    span,
    naam: 'bekendheid beantwoorden',
    proces: 'case',
    betrokkenen: [`vraag:${vraag.kenmerk}`, ...handvatten].map((handle) => ({
      handle,
      // The view that knows who is known here says of no casus; the handle finds the key when that casus is destroyed.
      casus: null,
      perActiviteit: new Map([[BEKENDHEIDSCHECK, [VELD]]]),
    })),
    begonnenOp,
    status: moment === 'VOORNEMEN' ? 'Unset' : 'Ok',
  });
}

type Toegelaten = 'JA' | 'HERHAALD' | 'QUOTUM';

/** The question in the log, used once, and counted against the day of the house that asks; all of it in one transaction. */
function admit({ database, settings }: Answering, gesteld: Gesteld): Promise<Toegelaten> {
  const { huis, vraag } = gesteld;
  const dag = dutchDay(new Date());
  return withContext(database, tellerContext({ wie: huis.oin, dag }), async (tx) => {
    const lines = [lineOf(gesteld, 'VOORNEMEN', 'VOORGENOMEN'), ...personLines(gesteld, 'VOORNEMEN', [])];
    const written = await openLogbook(tx).write(lines, `bekendheid:${huis.oin}:${vraag.jti}`);
    if (written === 'HERHAALD') return 'HERHAALD';
    await removeOldCounts(tx, dag);
    const telling = { soort: 'HUIS', wie: huis.oin, dag, maximum: settings.perHuisPerDag } as const;
    if (await countQuestion(tx, telling)) return 'JA';
    await openLogbook(tx).write([lineOf(gesteld, 'UITKOMST', 'GEWEIGERD QUOTUM')]);
    return 'QUOTUM';
  });
}

/** Another house hears of a casus once it was taken up: a melding is of its aanmelder until then (WGS 2.31(1)-(3)). */
async function answer({ database, logbook, settings, key }: Answering, gesteld: Gesteld): Promise<string> {
  const { huis, vraag } = gesteld;
  const known = (await readBekend(database, vraag.bsn)).filter(({ besloten }) => besloten);
  const antwoord: Antwoord = known.length > 0 ? 'BEKEND' : 'NIET_BEKEND';
  const handvatten = known.map(({ handvat }) => handvat);
  // Before the answer leaves: what cannot be logged is not told.
  await logbook.write([lineOf(gesteld, 'UITKOMST', 'BEANTWOORD'), ...personLines(gesteld, 'UITKOMST', handvatten)]);
  return signAntwoord(key(), { van: settings.eigen.oin, aan: huis.oin }, { kenmerk: vraag.kenmerk, antwoord });
}

/** Who asks and what, or why it is not to be trusted. */
async function read(answering: Answering, request: IncomingMessage): Promise<Gesteld | { readonly why: string }> {
  const { settings, keysOf } = answering;
  const begonnenOp = Date.now();
  const body = await readJsonBody(request, BODY_LIMIT_BYTES);
  if (!body.ok) return { why: 'unreadable' };
  const token = (body.value as { vraag?: unknown } | null)?.vraag;
  const oin = claimedHouse(token);
  const huis = settings.huizen.find((ander) => ander.oin === oin);
  if (huis === undefined) return { why: 'house is not on the list' };
  const verified = await verifyVraag(token, keysOf(huis), { van: huis.oin, aan: settings.eigen.oin });
  if (!verified.ok) return { why: verified.fault };
  const span = continueTrace(request.headers.traceparent as string | undefined);
  return { huis, vraag: verified.claims, span, oorsprong: request.socket.remoteAddress ?? '', begonnenOp };
}

/**
 * POST /bekendheid: a house on the list asks whether a person is known here (WGS 2.28(1)). Verify, log, count, look, log, answer; in that order.
 * Of a question that nobody signed there is no more than a line for the operators: anybody could fill the logbook with those.
 */
export function answerHouse(answering: Answering): Handler {
  const { logger } = answering;
  return async (request, response) => {
    const gesteld = await read(answering, request);
    if ('why' in gesteld) {
      logger.warn({ beveiliging: 'GEWEIGERD', why: gesteld.why }, 'question of another house refused');
      return sendJson(response, 401, REFUSED);
    }
    const { oin } = gesteld.huis;
    try {
      const toegelaten = await admit(answering, gesteld);
      if (toegelaten === 'JA') return sendJson(response, 200, { antwoord: await answer(answering, gesteld) });
      if (toegelaten === 'HERHAALD')
        logger.warn(
          { beveiliging: 'GEWEIGERD', why: 'question used before', huis: oin },
          'question of another house refused',
        );
      else logger.error({ beveiliging: 'BEKENDHEID_QUOTUM', huis: oin }, 'another house has asked all it may today');
      sendJson(response, toegelaten === 'QUOTUM' ? 429 : 401, REFUSED);
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error;
      logger.error({ error }, 'logbook unavailable, other house not answered');
      sendJson(response, 503, { fout: 'Er wordt nu niets beantwoord: het logboek is niet bereikbaar.' });
    }
  };
}
