import type { Beleid } from '@ketenhub/policy';
import type { Trace } from '@ketenhub/service';
import type { Account } from '../accounts.ts';
import type { ActorEvent, PolicyDecision } from '../actor-log.ts';
import type { CheckpointDecision } from './decide-checkpoint.ts';
import type { AskedDoelbinding } from './read-doelbinding.ts';

export interface CheckpointOutcome {
  readonly trace: Trace;
  readonly oorsprong: string;
  /** Null when nobody is behind the token (any more). */
  readonly account: Account | null;
  /** Null when no one purpose was asked. */
  readonly asked: AskedDoelbinding | null;
  readonly decision: CheckpointDecision;
}

function policyDecision(beleid: Beleid, account: Account, { asked, decision }: CheckpointOutcome): PolicyDecision {
  const { rol, org: organisatie, accountklasse } = account;
  return {
    beleid: beleid.digest,
    vraag: { doel: asked?.doel ?? null, casus: asked?.casus ?? null, rol, organisatie, accountklasse },
    antwoord: decision.ok ? { besluit: 'VERLEEND' } : { besluit: 'GEWEIGERD', reden: decision.reden },
    feiten: decision.ok ? { fase: decision.fase } : {},
  };
}

/** What the logs hold of one checkpoint: who, which purpose, the outcome and why. Never the motivation: it may name persons. */
export function checkpointEvent(beleid: Beleid, outcome: CheckpointOutcome): ActorEvent {
  const { trace, oorsprong, account, asked, decision } = outcome;
  return {
    trace,
    oorsprong,
    actie: 'CHECKPOINT',
    object: asked ? [asked.doel, asked.casus].filter(Boolean).join(' ') : 'onbekend doel',
    resultaat: decision.ok ? 'VERLEEND' : `GEWEIGERD ${decision.reden}`,
    actor: account,
    ...(account ? { beslissing: policyDecision(beleid, account, outcome) } : {}),
  };
}
