import type { Database } from '@ketenhub/database';
import { actorLine, type Logbook, LogUnavailable } from '@ketenhub/logbook';
import { clientThumbprint, continueTrace, type Handler, readJsonBody, sendJson } from '@ketenhub/service';
import { type KeySource, verifyKoppeling } from '@ketenhub/tokens';
import type { Bron, Organisatie } from '@ketenhub/vocabulary';
import type { Postvak } from '../postvak/postvak.ts';
import type { applyKoppeling } from './apply-koppeling.ts';

export interface KoppelingReceiver {
  readonly bron: Bron;
  readonly database: Database;
  readonly logbook: Logbook;
  readonly caseAuthorityKeys: KeySource;
  readonly bodyLimitBytes: number;
  readonly apply: typeof applyKoppeling;
  /** The organisations behind this subgraph, by OIN. */
  readonly organisaties: ReadonlyMap<string, Organisatie>;
  /** null where none of them answers by hand. */
  readonly postvak: Postvak | null;
}

/** One receipt for known, unknown and repeated alike: it says that the message came, nothing else. */
const RECEIPT = { ontvangen: true };

/** POST /koppelingen: takes handles from, or gives them back to, the case authority over a signed call. */
export function receiveKoppeling(receiver: KoppelingReceiver): Handler {
  return async (request, response) => {
    const body = await readJsonBody(request, receiver.bodyLimitBytes);
    if (!body.ok) return sendJson(response, body.status, { fout: 'Dit bericht is niet leesbaar.' });
    const token = (body.value as { koppeling?: unknown } | null)?.koppeling;
    const expected = { bron: receiver.bron, presenter: clientThumbprint(request) };
    const verified = await verifyKoppeling(token, receiver.caseAuthorityKeys, expected);
    if (!verified.ok) return sendJson(response, 401, { fout: 'Niet toegestaan.' });
    const { claims } = verified;
    const organisatie = receiver.organisaties.get(claims.organisatie);
    if (organisatie === undefined) return sendJson(response, 401, { fout: 'Niet toegestaan.' });
    const span = continueTrace(request.headers.traceparent as string | undefined);
    const line = {
      verantwoordelijke: organisatie,
      span,
      actie: claims.actie,
      object: claims.casus,
      oorsprong: request.socket.remoteAddress ?? '',
      actor: null,
    };
    try {
      const intent = actorLine({ ...line, moment: 'VOORNEMEN', resultaat: organisatie });
      if ((await receiver.logbook.write([intent], claims.jti)) === 'GESCHREVEN') {
        await receiver.apply(receiver.database, claims, { organisatie, postvak: receiver.postvak });
        await receiver.logbook.write([actorLine({ ...line, moment: 'UITKOMST', resultaat: 'ONTVANGEN' })]);
      }
      sendJson(response, 202, RECEIPT);
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error;
      sendJson(response, 503, { fout: 'Het logboek is niet bereikbaar; stuur dit bericht later opnieuw.' });
    }
  };
}
