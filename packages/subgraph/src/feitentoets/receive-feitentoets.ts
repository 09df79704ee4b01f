import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Logbook, LogUnavailable } from '@ketenhub/logbook';
import { clientThumbprint, continueTrace, type Handler, readJsonBody, sendJson } from '@ketenhub/service';
import { type FeitentoetsClaims, type KeySource, verifyFeitentoets } from '@ketenhub/tokens';
import type { Organisatie } from '@ketenhub/vocabulary';
import { holdBackMs } from '../server/answer-floor.ts';
import { feitentoetsLines } from './feitentoets-lines.ts';
import type { Feitenbron, Feitstand, toetsFeiten } from './toets-feiten.ts';

export interface FeitentoetsReceiver extends Feitenbron {
  readonly proces: string;
  /** Activity of what no rule of the policy names for the doel. */
  readonly verwerkingsactiviteit: string;
  readonly logbook: Logbook;
  readonly caseAuthorityKeys: KeySource;
  readonly bodyLimitBytes: number;
  /** The organisations behind this subgraph, by OIN. */
  readonly organisaties: ReadonlyMap<string, Organisatie>;
  /** Before this no answer leaves; 0 answers at once. */
  readonly floorMs: number;
  readonly toets: typeof toetsFeiten;
}

const REFUSED = { status: 401, body: { fout: 'Niet toegestaan.' } };
const NOT_LOGGED = {
  status: 503,
  body: { fout: 'Het logboek is niet bereikbaar; stuur dit bericht later opnieuw.' },
};

interface Asked {
  readonly claims: FeitentoetsClaims;
  /** Those that are asked, all of this source. */
  readonly codes: readonly Organisatie[];
}

/** Who is asked; null when one of them does not live here, or a fact is of nobody who is asked. */
export function codesOf(
  organisaties: FeitentoetsReceiver['organisaties'],
  claims: FeitentoetsClaims,
): readonly Organisatie[] | null {
  const codes = claims.organisaties.flatMap((oin) => organisaties.get(oin) ?? []);
  const isAsked = ({ organisatie }: FeitentoetsClaims['feiten'][number]) => claims.organisaties.includes(organisatie);
  const isOneEach = new Set(codes).size === claims.organisaties.length;
  return isOneEach && claims.feiten.every(isAsked) ? codes : null;
}

async function answer(
  receiver: FeitentoetsReceiver,
  { claims, codes }: Asked,
  request: IncomingMessage,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const facts = {
    ...{ claims, codes, proces: receiver.proces, verwerkingsactiviteit: receiver.verwerkingsactiviteit },
    beleid: receiver.policies.current(),
    span: continueTrace(request.headers.traceparent as string | undefined),
    oorsprong: request.socket.remoteAddress ?? '',
    begonnenOp: Date.now(),
  };
  const { logbook } = receiver;
  // An answer tells something, so a message is answered once, unlike the receipt of a link.
  if ((await logbook.write(feitentoetsLines(facts, 'VOORNEMEN'), claims.jti)) === 'HERHAALD') return REFUSED;
  let feiten: readonly Feitstand[];
  try {
    feiten = await receiver.toets(receiver, claims);
  } catch (error) {
    await logbook.write(feitentoetsLines(facts, 'MISLUKT'));
    throw error;
  }
  await logbook.write(feitentoetsLines(facts, 'GELEVERD'));
  return { status: 200, body: { feiten } };
}

/**
 * POST /feitentoets: tells the case authority, over a signed call, of which values in its dossier the supply is open now. Verify, log the
 * intent, read, log the outcome, answer; unknown, unlinked, refused and without a gate are the same answer.
 */
export function receiveFeitentoets(receiver: FeitentoetsReceiver): Handler {
  return async (request, response) => {
    const body = await readJsonBody(request, receiver.bodyLimitBytes);
    if (!body.ok) return sendJson(response, body.status, { fout: 'Dit bericht is niet leesbaar.' });
    const token = (body.value as { feitentoets?: unknown } | null)?.feitentoets;
    const expected = { bron: receiver.bron, presenter: clientThumbprint(request) };
    const verified = await verifyFeitentoets(token, receiver.caseAuthorityKeys, expected);
    const codes = verified.ok ? codesOf(receiver.organisaties, verified.claims) : null;
    if (!verified.ok || codes === null) return sendJson(response, REFUSED.status, REFUSED.body);
    const begun = performance.now();
    try {
      const told = await answer(receiver, { claims: verified.claims, codes }, request);
      await wait(holdBackMs(performance.now() - begun, receiver.floorMs));
      sendJson(response, told.status, told.body);
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error;
      sendJson(response, NOT_LOGGED.status, NOT_LOGGED.body);
    }
  };
}
