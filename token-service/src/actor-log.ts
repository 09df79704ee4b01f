import { actorLine, adlLine, type Gebeurtenis, type Logbook } from '@ketenhub/logbook';
import type { Trace } from '@ketenhub/service';
import type { Account } from './accounts.ts';

/** What a person did in the procedure of the privacyprotocol. */
export type Beleidsactie =
  | 'BELEID_VOORSTEL'
  | 'BELEID_LEZEN'
  | 'BELEID_ADVIES'
  | 'BELEID_AKKOORD'
  | 'BELEID_VASTSTELLING';

export interface ActorEvent {
  readonly trace: Trace;
  /** Network place that the call came from. */
  readonly oorsprong: string;
  readonly actie: 'INLOGGEN' | 'CHECKPOINT' | 'TRANSACTIETOKENS' | 'INTREKKEN' | 'BESLISSING' | Beleidsactie;
  readonly object: string;
  readonly resultaat: string;
  readonly actor: Account | null;
  /** The decision behind it, where one was taken on the policy. */
  readonly beslissing?: PolicyDecision;
  /** Kind of decision call; a list of decisions unless told. */
  readonly gebeurtenis?: Gebeurtenis;
}

export interface PolicyDecision {
  /** Digest of the policy bundle. */
  readonly beleid: string;
  readonly vraag: Record<string, unknown>;
  readonly antwoord: Record<string, unknown>;
  readonly feiten: Record<string, unknown>;
}

/** Who logged in, chose a purpose or was refused. @throws LogUnavailable, and then no token goes out (attack 116). */
export interface ActorLog {
  write(event: ActorEvent): Promise<void>;
}

export function openActorLog(logbook: Logbook): ActorLog {
  return {
    async write({ trace, actor, beslissing, gebeurtenis, ...event }) {
      const moment = 'UITKOMST';
      const line = actorLine({
        ...event,
        moment,
        verantwoordelijke: 'zvh',
        span: trace,
        actor: actor && { gebruiker: actor.sub, organisatie: actor.org, rol: actor.rol },
      });
      // One insert: who did it and what was decided, or neither.
      const kind = gebeurtenis === undefined ? {} : { gebeurtenis };
      const decided = beslissing && adlLine({ moment, verantwoordelijke: 'zvh', span: trace, ...beslissing, ...kind });
      await logbook.write(decided ? [line, decided] : [line]);
    },
  };
}
