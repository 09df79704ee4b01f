import type { Beleid } from '@ketenhub/policy';
import type { Outcome } from './evaluate.ts';
import type { AccessCall } from './read-evaluations.ts';

/** A decision of the standard; `context` only where there is something to say. */
export interface DecisionAnswer {
  readonly decision: boolean;
  readonly context?: Readonly<Record<string, unknown>>;
}

const BAD_QUESTION = { error: { status: 400, message: 'Deze vraag heeft niet de vorm van de standaard.' } };

/**
 * The level of who checks the rules (NL GOV `reason_admin`, not to be shown to users): which rule on which bundle; of a
 * denial the first dimension that fails and what would open it, of a permit the activity and the grounds that it rests on.
 */
function adminReason({ digest, regels }: Beleid, besluit: NonNullable<Outcome['besluit']>) {
  const { regel: id } = besluit;
  if (besluit.effect === 'GEWEIGERD')
    return { beleid: digest, regel: id, reden: besluit.reden, welBij: besluit.welBij };
  const regel = regels.find((een) => een.id === id);
  return {
    beleid: digest,
    regel: id,
    ...(regel === undefined
      ? {}
      : {
          processing_activity_id: regel.verwerkingsactiviteit,
          grondslagSamenwerking: regel.grondslagSamenwerking,
          grondslagVerstrekking: regel.grondslagVerstrekking,
        }),
  };
}

function answerOne(beleid: Beleid, level: 'GEBRUIKER' | 'TOETSER', { besluit }: Outcome): DecisionAnswer {
  if (besluit === null) return { decision: false, context: BAD_QUESTION };
  const user = besluit.effect === 'GEWEIGERD' ? { reason_user: { nl: besluit.uitleg } } : {};
  const admin = level === 'TOETSER' ? { reason_admin: adminReason(beleid, besluit) } : {};
  const context = { ...user, ...admin };
  return { decision: besluit.effect === 'TOEGESTAAN', ...(Object.keys(context).length > 0 ? { context } : {}) };
}

/** The answer in the shape of the standard: one decision, or a list in the order of the questions. */
export function accessAnswer(
  beleid: Beleid,
  level: 'GEBRUIKER' | 'TOETSER',
  { isSingle, outcomes }: Pick<AccessCall, 'isSingle'> & { readonly outcomes: readonly Outcome[] },
): DecisionAnswer | { readonly evaluations: readonly DecisionAnswer[] } {
  const evaluations = outcomes.map((outcome) => answerOne(beleid, level, outcome));
  const [first] = evaluations;
  return isSingle && first !== undefined ? first : { evaluations };
}
