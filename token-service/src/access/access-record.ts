import { BETROKKENE_SOORTEN, DOELEN, FASEN, KLASSEN, ROLLEN, THEMAS } from '@ketenhub/vocabulary';
import type { PolicyDecision } from '../actor-log.ts';
import type { Policy } from '../beleid/policy-source.ts';
import type { Caller } from './admit-caller.ts';
import type { Outcome } from './evaluate.ts';
import type { OwnFacts } from './own-facts.ts';
import type { Evaluation, Semantic } from './read-evaluations.ts';

/** Stands in the log for whatever is no word of ours: a caller may have typed a name or a BSN there (attacks 122, 124). */
const UNKNOWN = 'ONBEKEND';

function known(words: readonly string[], word: string | null | undefined): string | null {
  if (word === undefined || word === null) return null;
  return words.includes(word) ? word : UNKNOWN;
}

function resourceId({ beleid, annotaties }: Policy, { type, id }: Evaluation['resource']): string {
  const isKnown = type === 'veld' ? annotaties.has(id) : beleid.subcategorieen.some(({ code }) => code === id);
  return isKnown ? id : UNKNOWN;
}

function recordFacts({ beleid }: Policy, properties: Evaluation['resource']['properties']) {
  const organisations = beleid.deelnemers.map(({ oin }) => oin);
  const { fase, thema, aanmelder, doelbesluit, deelnemersbesluit, deelnemers } = properties;
  return {
    fase: known(FASEN, fase),
    thema: known(THEMAS, thema),
    doelbesluit: doelbesluit ?? null,
    deelnemersbesluit: deelnemersbesluit ?? null,
    aanmelder: known(organisations, aanmelder),
    deelnemers: organisations.filter((oin) => deelnemers?.includes(oin)),
  };
}

function recordQuestion(policy: Policy, caller: Caller, asked: Evaluation) {
  const { subject, action, resource, context } = asked;
  const organisations = policy.beleid.deelnemers.map(({ oin }) => oin);
  const isOwn = subject.type === 'gebruiker' && subject.id === caller.subject.account.sub;
  return {
    subject: {
      type: known(['gebruiker', 'rol'], subject.type),
      id: isOwn ? subject.id : known(ROLLEN, subject.id),
      organisatie: known(organisations, subject.properties.organisatie),
      klasse: known(KLASSEN, subject.properties.klasse),
    },
    action: { name: known(['lezen'], action.name), ...activityOf(policy, asked) },
    resource: {
      type: known(['veld', 'subcategorie'], resource.type),
      id: resourceId(policy, resource),
      casus: known([caller.doelbinding.casus ?? ''], resource.properties.casus),
      betrokkeneSoort: known(BETROKKENE_SOORTEN, resource.properties.betrokkeneSoort),
      ...(caller.soort === 'PROEF' ? recordFacts(policy, resource.properties) : {}),
    },
    doel: known(DOELEN, context.doel),
    // The caller's trace is its own affair and never our key, only a thread back to it (attack 126).
    traceparent: context.traceparent ?? null,
  };
}

function activityOf({ beleid }: Policy, { action, context }: Evaluation): { processing_activity_id?: string | null } {
  const given = action.properties.processing_activity_id ?? context.processing_activity_id;
  if (given === undefined) return {};
  return {
    processing_activity_id: known(
      beleid.regels.map((regel) => regel.verwerkingsactiviteit),
      given,
    ),
  };
}

function recordAnswer({ besluit }: Outcome) {
  if (besluit === null) return { decision: false, reden: 'VORM' };
  const { effect, regel } = besluit;
  return effect === 'TOEGESTAAN' ? { decision: true, regel } : { decision: false, regel, reden: besluit.reden };
}

export interface Recorded {
  readonly caller: Caller;
  readonly facts: OwnFacts;
  readonly semantic: Semantic;
  readonly outcomes: readonly Outcome[];
  /** Why there are no decisions. */
  readonly fout: 'ONBEREIKBAAR' | 'INTERN' | null;
  /** The caller's span, from its header. */
  readonly traceparent: string | null;
}

/** What the decision log keeps of one call (FTV ADL, level 3): questions, answers, bundle and facts; no word of the caller's own. */
export function accessRecord(policy: Policy, recorded: Recorded): PolicyDecision {
  const { caller, facts, semantic, outcomes, fout, traceparent } = recorded;
  const { doel, casus = null } = caller.doelbinding;
  return {
    beleid: policy.beleid.digest,
    vraag: {
      soort: caller.soort,
      doel,
      casus,
      traceparent,
      evaluations_semantic: semantic,
      evaluations: outcomes.map(({ evaluation }) => evaluation && recordQuestion(policy, caller, evaluation)),
    },
    antwoord: fout !== null ? { fout } : { evaluations: outcomes.map(recordAnswer) },
    feiten: facts.soort === 'FEITEN' ? { fase: facts.casus.fase, casusbewijs: facts.casusbewijs } : {},
  };
}
