import { type Database, type Transaction, withContext } from '@ketenhub/database';
import {
  actorLine,
  destroyPersons,
  destroySubjects,
  type Logbook,
  LogUnavailable,
  openLogbook,
} from '@ketenhub/logbook';
import { clientThumbprint, continueTrace, type Handler, readJsonBody, sendJson } from '@ketenhub/service';
import { type KeySource, type VernietigingClaims, verifyVernietiging } from '@ketenhub/tokens';

export interface VernietigingReceiver {
  readonly database: Database;
  readonly logbook: Logbook;
  readonly caseAuthorityKeys: KeySource;
  readonly bodyLimitBytes: number;
  /** With mutual TLS a user has no certificate either: without one nobody is the case authority. */
  readonly needsCertificate: boolean;
}

const RECEIPT = { ontvangen: true };

function destroy(tx: Transaction, claims: VernietigingClaims): Promise<number> {
  const verantwoordelijken = ['zvh'] as const;
  return 'casus' in claims
    ? destroySubjects(tx, { casus: claims.casus, verantwoordelijken })
    : destroyPersons(tx, { handvatten: claims.handvatten, verantwoordelijken });
}

/**
 * POST /vernietigingen: the case authority says that a casus is destroyed, or a person of one. The gateway keeps nothing of a casus but its log lines; from here
 * on nobody reads in them who was in it (attack 128). Only on its own connection: of another process nobody is believed (attack 72). Its receipt is the
 * confirmation of the house in the proof of the destruction.
 */
export function handleVernietiging({
  database,
  logbook,
  caseAuthorityKeys,
  bodyLimitBytes,
  needsCertificate,
}: VernietigingReceiver): Handler {
  return async (request, response) => {
    const body = await readJsonBody(request, bodyLimitBytes);
    if (!body.ok) return sendJson(response, body.status, { fout: 'Dit bericht is niet leesbaar.' });
    const token = (body.value as { vernietiging?: unknown } | null)?.vernietiging;
    const presenter = clientThumbprint(request);
    const verified = await verifyVernietiging(token, caseAuthorityKeys, { presenter });
    if (!verified.ok || (needsCertificate && presenter === null))
      return sendJson(response, 401, { fout: 'Niet toegestaan.' });
    const { claims } = verified;
    const { jti } = claims;
    const line = {
      verantwoordelijke: 'zvh',
      span: continueTrace(request.headers.traceparent as string | undefined),
      actie: 'casus' in claims ? 'VERNIETIGEN' : 'PERSOON_VERNIETIGEN',
      // Never a handle: the line names the casus.
      object: 'casus' in claims ? claims.casus : claims.vanCasus,
      oorsprong: request.socket.remoteAddress ?? '',
      actor: null,
    } as const;
    try {
      const intent = actorLine({ ...line, moment: 'VOORNEMEN', resultaat: 'VOORGENOMEN' });
      const written = await logbook.write([intent], jti);
      await withContext(database, {}, async (tx) => {
        // Also when it was told before: that may have failed after its intent, and a receipt confirms that it is done.
        const removed = await destroy(tx, claims);
        if (written === 'GESCHREVEN' || removed > 0)
          await openLogbook(tx).write([actorLine({ ...line, moment: 'UITKOMST', resultaat: 'ONTVANGEN' })]);
      });
      sendJson(response, 202, RECEIPT);
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error;
      sendJson(response, 503, { fout: 'Het logboek is niet bereikbaar; stuur dit bericht later opnieuw.' });
    }
  };
}
