import type { Logger, Trace } from '@ketenhub/service';
import type { Account } from '../accounts.ts';
import type { ActorLog } from '../actor-log.ts';
import { type Refusal, refusal } from '../oauth/refuse.ts';
import type { AutorisatieStore } from '../store/autorisatie-store.ts';
import { oordeel, zinVan } from './oordeel.ts';

export interface LoginControleParts {
  readonly autorisaties: Pick<AutorisatieStore, 'find'>;
  readonly actorLog: ActorLog;
  /** Digest of the policy in force. */
  readonly beleid: () => string;
  readonly logger: Logger;
  readonly today: () => string;
}

export interface Login {
  readonly account: Account;
  readonly trace: Trace;
  readonly oorsprong: string;
}

/** Refuses a login token to whom no organisation authorised, or not lately enough; null when it may go out. */
export type LoginControle = (login: Login) => Promise<Refusal | null>;

/** Both logs and the security line first: a refusal that nobody can find again is no control. @throws LogUnavailable */
export function loginControle({ autorisaties, actorLog, beleid, logger, today }: LoginControleParts): LoginControle {
  return async ({ account, trace, oorsprong }) => {
    const reden = oordeel(account, await autorisaties.find(account.sub, account.org), today());
    if (reden === null) return null;
    logger.warn({ security: true, traceId: trace.traceId, fault: reden, org: account.org }, 'login refused');
    const { rol, org: organisatie, accountklasse } = account;
    await actorLog.write({
      trace,
      oorsprong,
      actie: 'INLOGGEN',
      object: 'login',
      resultaat: `GEWEIGERD ${reden}`,
      actor: account,
      beslissing: {
        beleid: beleid(),
        vraag: { login: true, rol, organisatie, accountklasse },
        antwoord: { besluit: 'GEWEIGERD', reden },
        feiten: {},
      },
    });
    return refusal('access_denied', zinVan(reden), reden);
  };
}
