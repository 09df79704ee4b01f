import { type Besluit, beslisVeld, decide, type Geweigerd, type Onderwerp } from '@ketenhub/policy';
import { unreachable } from '@ketenhub/vocabulary';
import type { Policy } from '../beleid/policy-source.ts';
import type { Caller } from './admit-caller.ts';
import type { OwnFacts } from './own-facts.ts';
import { questionOf } from './question-of.ts';
import type { AccessCall, Evaluation, Semantic } from './read-evaluations.ts';

/** One answered question; `evaluation` is null when it had no readable shape, and then `besluit` too. */
export type Outcome =
  | { readonly evaluation: Evaluation; readonly besluit: Besluit }
  | { readonly evaluation: null; readonly besluit: null };

export interface Asker {
  readonly caller: Caller;
  readonly facts: OwnFacts;
}

const refused = (uitleg: string): Geweigerd => ({
  effect: 'GEWEIGERD',
  reden: 'GEEN_REGEL',
  regel: null,
  uitleg,
  welBij: {},
});

/**
 * A subcategorie by itself is asked of the protocol alone, without the ceiling that the SDL of its owner puts on fields; a
 * subcategorie without one owner is structure, which the house answers for.
 */
function decideSubcategorie({ beleid }: Policy, code: string, onderwerp: Onderwerp): Besluit {
  const owner = beleid.deelnemers.find(({ subcategorieen }) => subcategorieen.includes(code));
  const bron = owner ?? beleid.deelnemers.find(({ code: house }) => house === 'zvh');
  return decide(beleid, { ...onderwerp, subcategorie: code, bron: bron?.oin ?? '', plafond: [onderwerp.doel] });
}

/** Decides one question exactly as gateway and sources do. Pure; everything unknown is a denial. */
export function evaluate(policy: Policy, asker: Asker, evaluation: Evaluation): Besluit {
  const question = questionOf(policy.beleid, asker, evaluation);
  if (!question.ok) return refused(question.uitleg);
  const { type, id } = evaluation.resource;
  if (type === 'veld') return beslisVeld(policy.beleid, policy.annotaties, id, question.onderwerp);
  if (type === 'subcategorie') return decideSubcategorie(policy, id, question.onderwerp);
  return refused('Hier is alleen naar een `veld` of een `subcategorie` te vragen.');
}

/** Whether the list ends after this decision. */
function ends(semantic: Semantic, isAllowed: boolean): boolean {
  switch (semantic) {
    case 'execute_all':
      return false;
    case 'deny_on_first_deny':
      return !isAllowed;
    case 'permit_on_first_permit':
      return isAllowed;
    default:
      return unreachable(semantic);
  }
}

/** Decides the questions in their order, up to where the asked semantic ends; a question without shape counts as a denial. */
export function evaluateAll(policy: Policy, asker: Asker, { semantic, evaluations }: AccessCall): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const evaluation of evaluations) {
    const outcome: Outcome =
      evaluation === null
        ? { evaluation, besluit: null }
        : { evaluation, besluit: evaluate(policy, asker, evaluation) };
    outcomes.push(outcome);
    if (ends(semantic, outcome.besluit?.effect === 'TOEGESTAAN')) break;
  }
  return outcomes;
}
