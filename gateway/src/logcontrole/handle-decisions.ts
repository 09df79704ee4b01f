import type { ServerResponse } from 'node:http';
import type { Database } from '@ketenhub/database';
import {
  actorLine,
  adlLine,
  type DecisionPeriod,
  type Logbook,
  type LoggedDecision,
  type LogLine,
  LogUnavailable,
  type Moment,
  readDecisions,
} from '@ketenhub/logbook';
import type { Beleid } from '@ketenhub/policy';
import { type Handler, type Logger, sendJson } from '@ketenhub/service';
import type { AdmittedContext } from '../federation/operation-context.ts';
import { admit, type Doorkeeper, recognise } from '../http/authenticate.ts';
import { readPeriod } from './read-period.ts';

/** How many decisions one answer holds; `volgende` says where the next begins. */
const PAGE_MAX = 500;
const DOEL = 'LOGCONTROLE';

export interface DecisionEndpoint {
  readonly doorkeeper: Doorkeeper;
  /** The bundle of this moment. */
  readonly beleid: () => Beleid;
  readonly database: Database;
  readonly logbook: Logbook;
  readonly logger: Logger;
}

type Ending = 'VOORGENOMEN' | 'GEWEIGERD' | `GELEVERD ${number}`;

/** Reading the log is itself decided and logged: who, which period, and how many lines; nothing of what they held. */
function useLines(context: AdmittedContext, beleid: string, period: DecisionPeriod, ending: Ending): LogLine[] {
  const { claims, doelbinding, trace } = context;
  const moment: Moment = ending === 'VOORGENOMEN' ? 'VOORNEMEN' : 'UITKOMST';
  const { doel } = doelbinding;
  const { rol, klasse, org: organisatie } = claims;
  return [
    actorLine({
      moment,
      verantwoordelijke: 'zvh',
      span: trace,
      actie: 'beslissingen uit het logboek lezen',
      object: `${period.van.toISOString()} tot ${period.tot.toISOString()}, na ${period.na}`,
      resultaat: ending,
      oorsprong: context.oorsprong,
      actor: { gebruiker: claims.sub, organisatie, rol },
    }),
    adlLine({
      moment,
      verantwoordelijke: 'zvh',
      span: trace,
      beleid,
      vraag: { doel, rol, klasse, organisatie, logboek: 'beslissingen' },
      antwoord: { toegestaan: ending !== 'GEWEIGERD' },
      feiten: {},
    }),
  ];
}

/** A decision as it can be made again: without the casus, the question's text and whoever asked. */
function withoutCasus({ volgnummer, trace, geschrevenOp, attributes }: LoggedDecision) {
  const part = (name: string): Readonly<Record<string, unknown>> =>
    (attributes[`adl.core.${name}`] ?? {}) as Readonly<Record<string, unknown>>;
  const { doel, rol, klasse, organisatie } = part('request');
  const { toegestaan = [], afgeschermd = [], uitkomst } = part('response');
  const { casusbewijs: _evidence, txn: _transaction, ...feiten } = part('information');
  return {
    volgnummer,
    trace,
    op: geschrevenOp.toISOString(),
    beleid: attributes['adl.core.policies'],
    vraag: { doel, rol, klasse, organisatie },
    antwoord: { toegestaan, afgeschermd, uitkomst },
    feiten,
  };
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  if (status === 401) response.setHeader('www-authenticate', 'Bearer');
  sendJson(response, status, { errors: [{ message, extensions: { code } }] });
}

/** The protocol says who may check the log; the token service asked it before, and here it is asked again. */
function mayCheck({ doelen }: Beleid, { claims, doelbinding }: AdmittedContext): boolean {
  const doel = doelen.find(({ code }) => code === DOEL);
  return (
    doelbinding.doel === DOEL &&
    doel !== undefined &&
    doel.rollen.some((rol) => rol === claims.rol) &&
    doel.accountklassen.some((klasse) => klasse === claims.accountklasse)
  );
}

/**
 * GET /logboek/beslissingen?van=...&tot=...&na=...: the decisions of this gateway in a period, for whoever checks the log
 * (doel LOGCONTROLE, WGS 1.8(4)). Who reads stands in the log before a line is given; without that nothing is given (503).
 */
export function handleDecisions({ doorkeeper, beleid, database, logbook, logger }: DecisionEndpoint): Handler {
  return async (request, response) => {
    const recognition = await recognise(doorkeeper, request);
    const admission = recognition.ok
      ? await admit(doorkeeper, recognition.asker, { request, weigering: 'filter' })
      : recognition;
    if (!admission.ok)
      return refuse(response, admission.rejection.status, admission.rejection.code, admission.rejection.message);
    const { context } = admission;
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-trace-id', context.trace.traceId);
    const period = readPeriod(new URL(request.url ?? '', 'http://gateway').searchParams);
    if (period === null)
      return refuse(response, 400, 'BAD_REQUEST', 'Vraag een periode van hooguit 92 dagen: van en tot, in UTC.');
    const { digest } = beleid();
    try {
      if (!mayCheck(beleid(), context)) {
        await logbook.write(useLines(context, digest, period, 'GEWEIGERD'));
        return refuse(response, 403, 'TOEGANG', 'Uw doel geeft geen toegang tot het logboek; kies LOGCONTROLE.');
      }
      await logbook.write(useLines(context, digest, period, 'VOORGENOMEN'));
      const decisions = await readDecisions(database, { verantwoordelijke: 'zvh', ...period }, PAGE_MAX);
      await logbook.write(useLines(context, digest, period, `GELEVERD ${decisions.length}`));
      const volgende = decisions.length < PAGE_MAX ? null : (decisions.at(-1)?.volgnummer ?? null);
      return sendJson(response, 200, { beslissingen: decisions.map(withoutCasus), volgende });
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error;
      logger.error({ error, trace: context.trace.traceId }, 'logbook unavailable, no decision given');
      return refuse(response, 503, 'LOGBOEK', 'Er wordt nu niets geleverd: het logboek is niet bereikbaar.');
    }
  };
}
