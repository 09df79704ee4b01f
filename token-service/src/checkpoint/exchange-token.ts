import { GATEWAY_AUDIENCE } from '@ketenhub/tokens';
import type { TokenEndpointGrantContext } from 'oidc-provider';
import type { ActorLog } from '../actor-log.ts';
import type { OwnKeys } from '../keys/own-keys.ts';
import { type LiveSubject, liveSubject, type SubjectParts } from '../live-subject.ts';
import { type RequestState, traceOf } from '../oauth/dutch-errors.ts';
import { endWith, type Refusal, refusal, unavailable } from '../oauth/refuse.ts';
import { resourceServer } from '../oauth/resources.ts';
import { rememberAcr } from '../oauth/token-claims.ts';
import type { Lifetimes } from '../settings.ts';
import { type CheckpointParts, decideCheckpoint } from './decide-checkpoint.ts';
import { type AskedDoelbinding, readDoelbinding } from './read-doelbinding.ts';

const ACCESS_TOKEN_TYPE = 'urn:ietf:params:oauth:token-type:access_token';

export interface ExchangeParams {
  subject_token?: string;
  subject_token_type?: string;
  requested_token_type?: string;
  actor_token?: string;
  audience?: string;
}

export const EXCHANGE_PARAMETERS: readonly string[] = [
  'subject_token',
  'subject_token_type',
  'requested_token_type',
  'actor_token',
  'audience',
  'resource',
  'scope',
  'authorization_details',
] satisfies readonly (keyof ExchangeParams | 'resource' | 'scope' | 'authorization_details')[];

export interface ExchangeParts {
  readonly subject: SubjectParts;
  readonly checkpoint: CheckpointParts;
  readonly actorLog: ActorLog;
  readonly keys: OwnKeys;
  readonly lifetimes: Lifetimes;
}

type Context = TokenEndpointGrantContext<ExchangeParams> & { state: RequestState };

/** What of RFC 8693 we do not do is refused, not ignored: a caller must not think that it got it. */
function refuseShape({ oidc: { params } }: Context): Refusal | null {
  const wrong = (uitleg: string): Refusal => refusal('invalid_request', uitleg, 'VORM');
  if (params.subject_token_type !== ACCESS_TOKEN_TYPE) return wrong('Alleen een access token kan worden ingewisseld.');
  if ((params.requested_token_type ?? ACCESS_TOKEN_TYPE) !== ACCESS_TOKEN_TYPE)
    return wrong('Alleen een access token is hier te krijgen.');
  if (params.actor_token !== undefined) return wrong('Handelen namens een ander bestaat hier niet.');
  if (
    (params.audience ?? GATEWAY_AUDIENCE) !== GATEWAY_AUDIENCE ||
    (params.resource ?? GATEWAY_AUDIENCE) !== GATEWAY_AUDIENCE
  ) {
    return refusal('invalid_target', 'Een doel is er alleen voor de gateway.', 'DOELSYSTEEM');
  }
  return null;
}

interface Decided {
  readonly subject: LiveSubject | null;
  readonly asked: AskedDoelbinding | null;
  readonly resultaat: string;
}

/** No log line, no token (attack 116); a refusal that cannot be logged is not given either. @throws as 503. */
async function logDecision(parts: ExchangeParts, ctx: Context, { subject, asked, resultaat }: Decided): Promise<void> {
  const event = {
    trace: traceOf(ctx),
    oorsprong: ctx.req.socket.remoteAddress ?? '',
    actie: 'CHECKPOINT' as const,
    object: asked ? [asked.doel, asked.casus].filter(Boolean).join(' ') : 'onbekend doel',
    resultaat,
    actor: subject?.account ?? null,
  };
  await parts.actorLog.write(event).catch(() => endWith(ctx, unavailable('logbook')));
}

async function issue(
  parts: ExchangeParts,
  ctx: Context,
  { subject, asked }: { subject: LiveSubject; asked: AskedDoelbinding },
): Promise<void> {
  const { client, provider } = ctx.oidc;
  const server = resourceServer(GATEWAY_AUDIENCE, client.clientId, parts);
  const token = new provider.AccessToken({
    client,
    accountId: subject.account.sub,
    grantId: subject.claims.sid,
    gty: 'token_exchange',
    rar: [asked],
    resourceServer: new provider.ResourceServer(GATEWAY_AUDIENCE, server),
  });
  rememberAcr(token, subject.claims.acr);
  const accessToken = await token.save();
  ctx.body = {
    access_token: accessToken,
    issued_token_type: ACCESS_TOKEN_TYPE,
    token_type: 'Bearer',
    expires_in: token.expiration,
    authorization_details: [asked],
  };
}

/**
 * The checkpoint: a login token in, a token for one purpose out (RFC 8693 with RFC 9396 authorization_details). Granted and
 * refused are both logged before anything is answered; without the log line there is no token.
 */
export function exchangeToken(parts: ExchangeParts) {
  return async (ctx: Context): Promise<void> => {
    const badShape = refuseShape(ctx);
    if (badShape) endWith(ctx, badShape);
    const subject = await liveSubject(parts.subject, ctx.oidc.params.subject_token);
    if (!subject.ok || subject.grant.clientId !== ctx.oidc.client.clientId) {
      const reden = subject.ok ? 'ANDERE_CLIENT' : subject.fault;
      await logDecision(parts, ctx, { subject: null, asked: null, resultaat: `GEWEIGERD ${reden}` });
      return endWith(ctx, refusal('invalid_grant', 'De login geldt niet (meer); log opnieuw in.', reden));
    }
    const read = readDoelbinding(ctx.oidc.params.authorization_details);
    const decision = read.ok ? await decideCheckpoint(parts.checkpoint, subject, read.doelbinding) : read;
    const asked = read.ok ? read.doelbinding : null;
    await logDecision(parts, ctx, {
      subject,
      asked,
      resultaat: decision.ok ? 'VERLEEND' : `GEWEIGERD ${decision.reden}`,
    });
    if (!decision.ok) return endWith(ctx, decision);
    await issue(parts, ctx, { subject, asked: decision.doelbinding });
  };
}
