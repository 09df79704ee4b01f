import type { Logger, Trace } from '@ketenhub/service';
import { GATEWAY_AUDIENCE } from '@ketenhub/tokens';
import type { TokenEndpointGrantContext } from 'oidc-provider';
import type { Account } from '../accounts.ts';
import type { ActorLog } from '../actor-log.ts';
import { type Autorisatiefout, isAutorisatiefout, zinVan } from '../autorisaties/oordeel.ts';
import type { PolicySource } from '../beleid/policy-source.ts';
import type { CaseAuthority } from '../case-authority.ts';
import type { OwnKeys } from '../keys/own-keys.ts';
import { type LiveSubject, liveSubject, type SubjectParts } from '../live-subject.ts';
import { type RequestState, traceOf } from '../oauth/dutch-errors.ts';
import { endWith, type Refusal, refusal, unavailable } from '../oauth/refuse.ts';
import type { Lifetimes } from '../settings.ts';
import { type CheckpointOutcome, checkpointEvent } from './checkpoint-event.ts';
import { type CheckpointParts, decideCheckpoint } from './decide-checkpoint.ts';
import { ACCESS_TOKEN_TYPE, issueBoundToken } from './issue-bound-token.ts';
import { readDoelbinding } from './read-doelbinding.ts';

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
  readonly policies: PolicySource;
  readonly caseAuthority: CaseAuthority;
  readonly actorLog: ActorLog;
  readonly keys: OwnKeys;
  readonly lifetimes: Lifetimes;
  readonly logger: Logger;
}

type Context = TokenEndpointGrantContext<ExchangeParams> & { state: RequestState };

/** What of RFC 8693 we do not do is refused, not ignored: a caller must not think that it got it. */
function refuseShape({ oidc: { params } }: Context): Refusal | null {
  const wrong = (uitleg: string): Refusal => refusal('invalid_request', uitleg, 'VORM');
  if (params.subject_token_type !== ACCESS_TOKEN_TYPE) return wrong('Alleen een access token kan worden ingewisseld.');
  if ((params.requested_token_type ?? ACCESS_TOKEN_TYPE) !== ACCESS_TOKEN_TYPE)
    return wrong('Alleen een access token is hier te krijgen.');
  if (params.actor_token !== undefined) return wrong('Handelen namens een ander bestaat hier niet.');
  const targets = [params.audience, params.resource].map((target) => target ?? GATEWAY_AUDIENCE);
  if (targets.some((target) => target !== GATEWAY_AUDIENCE)) {
    return refusal('invalid_target', 'Een doel is er alleen voor de gateway.', 'DOELSYSTEEM');
  }
  return null;
}

type Refused = Refusal & { /** Null when nobody is behind the token (any more). */ readonly account: Account | null };

function refuseUnauthorised(
  logger: Logger,
  { traceId }: Trace,
  { account, fault }: { account: Account; fault: Autorisatiefout },
): Refused {
  logger.warn({ security: true, traceId, fault, org: account.org }, 'checkpoint refused');
  return { ...refusal('access_denied', zinVan(fault), fault), account };
}

/** The user behind the login token, for the client that the login was for and no other, and only while he is authorised. */
async function subjectOf(parts: ExchangeParts, ctx: Context): Promise<LiveSubject | Refused> {
  const { params, client } = ctx.oidc;
  const subject = await liveSubject(parts.subject, params.subject_token);
  const known = subject.ok ? subject : subject.known;
  if (known?.clientId === client.clientId) {
    if (subject.ok) return subject;
    if (isAutorisatiefout(subject.fault))
      return refuseUnauthorised(parts.logger, traceOf(ctx), { account: known.account, fault: subject.fault });
  }
  const reden = subject.ok ? 'ANDERE_CLIENT' : subject.fault;
  return { ...refusal('invalid_grant', 'De login geldt niet (meer); log opnieuw in.', reden), account: null };
}

async function judge(
  parts: CheckpointParts,
  ctx: Context,
  subject: LiveSubject,
): Promise<Pick<CheckpointOutcome, 'asked' | 'decision'>> {
  const read = readDoelbinding(ctx.oidc.params.authorization_details);
  if (!read.ok) return { asked: null, decision: read };
  return {
    asked: read.doelbinding,
    decision: await decideCheckpoint(parts, { subject, asked: read.doelbinding, trace: traceOf(ctx) }),
  };
}

/**
 * The checkpoint: a login token in, a token for one purpose out (RFC 8693 with RFC 9396 authorization_details). Granted and
 * refused are both logged before anything is answered; without the log line there is no token (attack 116).
 */
export function exchangeToken(parts: ExchangeParts) {
  return async (ctx: Context): Promise<void> => {
    const badShape = refuseShape(ctx);
    if (badShape) endWith(ctx, badShape);
    const subject = await subjectOf(parts, ctx);
    const checkpoint = { beleid: parts.policies.current().beleid, caseAuthority: parts.caseAuthority };
    const { asked, decision } = subject.ok ? await judge(checkpoint, ctx, subject) : { asked: null, decision: subject };
    const outcome = {
      trace: traceOf(ctx),
      oorsprong: ctx.req.socket.remoteAddress ?? '',
      account: subject.account,
    };
    const event = checkpointEvent(checkpoint.beleid, { ...outcome, asked, decision });
    await parts.actorLog.write(event).catch(() => endWith(ctx, unavailable('logbook')));
    if (!subject.ok) return endWith(ctx, subject);
    if (!decision.ok) return endWith(ctx, decision);
    const { provider, client } = ctx.oidc;
    ctx.body = await issueBoundToken(
      { provider, client, keys: parts.keys, lifetimes: parts.lifetimes },
      subject,
      decision.doelbinding,
    );
  };
}
