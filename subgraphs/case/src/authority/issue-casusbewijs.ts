import type { Database } from '@ketenhub/database';
import { actorLine, type Logbook, LogUnavailable } from '@ketenhub/logbook';
import { clientThumbprint, continueTrace, type Handler, type Logger, readJsonBody, sendJson } from '@ketenhub/service';
import {
  type AccessTokenClaims,
  type CheckpointClaims,
  type KeySource,
  type Presenter,
  type SigningKey,
  signCasusbewijs,
  verifyAccessToken,
  verifyCheckpointRequest,
  verifyClientToken,
} from '@ketenhub/tokens';
import { type CaseFacts, isDoelVastgesteld } from '../store/case-facts.ts';
import { isAtTable } from './at-table.ts';
import { readEvidenceFor } from './read-evidence.ts';

export interface CaseAuthority {
  /** The key that signs now; another after a rotation. */
  readonly key: () => SigningKey;
  readonly database: Database;
  readonly logbook: Logbook;
  readonly logger: Logger;
  readonly tokenServiceKeys: KeySource;
  readonly tokenServiceUrl: string;
  readonly bodyLimitBytes: number;
}

type AskerClaims = AccessTokenClaims | CheckpointClaims;

/** One answer for no such casus, not at its table, shut out of it, and no right to ask (attacks 84, 90, 92). */
const NOT_THERE = { fout: 'Deze casus is er voor u niet.' };

/** The token service asks with its own signed request; the gateway shows the user's token beside its own. */
async function verifiedAsker(
  authority: CaseAuthority,
  verzoek: unknown,
  caller: { readonly authorization: string | undefined; readonly presenter: Presenter },
): Promise<AskerClaims | null> {
  const { tokenServiceKeys, tokenServiceUrl } = authority;
  const checkpoint = await verifyCheckpointRequest(verzoek, tokenServiceKeys, tokenServiceUrl);
  if (checkpoint.ok) return checkpoint.claims;
  const clientToken = caller.authorization?.replace(/^Bearer /, '');
  const expected = { issuer: tokenServiceUrl, presenter: caller.presenter };
  const client = await verifyClientToken(clientToken, tokenServiceKeys, expected);
  if (!client.ok || !client.claims.scope.split(' ').includes('casusbewijs')) return null;
  const user = await verifyAccessToken(verzoek, tokenServiceKeys, tokenServiceUrl);
  return user.ok ? user.claims : null;
}

/** Until the deelnemersbesluit, those who judge the melding take part in the triage, and in nothing else (WGS 2.31(2)). */
function participants({ casus, deelnemers, triagedeelnemers }: CaseFacts): readonly string[] {
  return casus.deelnemersbesluitOp === null && casus.fase === 'TRIAGE' ? triagedeelnemers : deelnemers;
}

function evidenceClaims(facts: CaseFacts, org: string): Record<string, unknown> {
  const { casus, betrokkenen } = facts;
  return {
    casus: casus.nummer,
    thema: casus.thema,
    fase: casus.fase,
    // Also by a placement on a list: to a source it is one and the same (WGS 2.32(3)).
    doelbesluit: isDoelVastgesteld(facts),
    deelnemersbesluit: casus.deelnemersbesluitOp !== null,
    aanmelder: casus.aanmelder,
    deelnemers: participants(facts),
    betrokkenen: betrokkenen.map(({ handvat, soort }) => ({ id: handvat, soort })),
    aanTafel: org,
  };
}

type Outcome =
  | { readonly casusbewijs: string; readonly resultaat: 'AFGEGEVEN' }
  | { readonly casusbewijs: null; readonly resultaat: 'GEWEIGERD' | 'GEWEIGERD BELANGENCONFLICT' };

const REFUSED: Outcome = { casusbewijs: null, resultaat: 'GEWEIGERD' };

async function evidenceFor(authority: CaseAuthority, asker: AskerClaims): Promise<Outcome> {
  const [doelbinding] = asker.authorization_details ?? [];
  if (doelbinding?.casus === undefined || doelbinding.casus.includes('\0')) return REFUSED;
  const { facts, isGeweerd } = await readEvidenceFor(authority.database, doelbinding.casus, asker.sub);
  const present = facts !== null && isAtTable(facts, { rol: asker.rol, org: asker.org, doel: doelbinding.doel });
  if (!present) return REFUSED;
  if (isGeweerd) return { casusbewijs: null, resultaat: 'GEWEIGERD BELANGENCONFLICT' };
  const casusbewijs = await signCasusbewijs(authority.key(), evidenceClaims(facts, asker.org));
  return { casusbewijs, resultaat: 'AFGEGEVEN' };
}

/** POST /casusbewijs: signed evidence of what stands in the register now, valid at most 30 s, logged before release. */
export function issueCasusbewijs(authority: CaseAuthority): Handler {
  return async (request, response) => {
    const body = await readJsonBody(request, authority.bodyLimitBytes);
    if (!body.ok) return sendJson(response, body.status, NOT_THERE);
    const verzoek = (body.value as { verzoek?: unknown } | null)?.verzoek;
    const caller = { authorization: request.headers.authorization, presenter: clientThumbprint(request) };
    const asker = await verifiedAsker(authority, verzoek, caller);
    if (asker === null) return sendJson(response, 401, { fout: 'Niet toegestaan.' });
    const { casusbewijs, resultaat } = await evidenceFor(authority, asker);
    const span = continueTrace(request.headers.traceparent as string | undefined);
    const line = actorLine({
      moment: 'UITKOMST',
      verantwoordelijke: 'zvh',
      span,
      actie: 'casusbewijs',
      object: asker.authorization_details?.[0]?.casus ?? '',
      resultaat,
      oorsprong: request.socket.remoteAddress ?? '',
      actor: { gebruiker: asker.sub, organisatie: asker.org, rol: asker.rol },
    });
    try {
      await authority.logbook.write([line]);
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error;
      authority.logger.error({ error }, 'logbook unavailable, no evidence given');
      return sendJson(response, 503, { fout: 'Er wordt nu niets geleverd: het logboek is niet bereikbaar.' });
    }
    if (casusbewijs !== null) return sendJson(response, 200, { casusbewijs });
    sendJson(response, 404, NOT_THERE);
    // After the answer, and without who and which casus: those stand in the log of actors.
    if (resultaat === 'GEWEIGERD BELANGENCONFLICT')
      authority.logger.error(
        { beveiliging: 'BELANGENCONFLICT', trace: span.traceId },
        'user asked for a casus of his own',
      );
  };
}
