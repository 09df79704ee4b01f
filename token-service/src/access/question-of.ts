import type { Beleid, CasusFeiten, Onderwerp } from '@ketenhub/policy';
import type { Caller } from './admit-caller.ts';
import type { OwnFacts } from './own-facts.ts';
import type { Evaluation } from './read-evaluations.ts';

/** Who asks, why and about which facts; or the Dutch sentence that says why this is no question for this caller. */
export type AskedQuestion =
  | { readonly ok: true; readonly onderwerp: Onderwerp }
  | { readonly ok: false; readonly uitleg: string };

const no = (uitleg: string): AskedQuestion => ({ ok: false, uitleg });

const ONLY_OWN = 'Deze vraag gaat niet over uw eigen doel en casus.';
const NO_REAL_CASUS = 'Een proefvraag gaat nooit over een bestaande casus.';

type Properties = Evaluation['resource']['properties'];

const hasFacts = ({ casus: _casus, betrokkeneSoort: _soort, ...facts }: Properties): boolean =>
  Object.keys(facts).length > 0;

/** What is not given counts as not so, which never opens more; without a phase there is no casus. */
function proefFacts(properties: Properties): CasusFeiten | null | 'ONVOLLEDIG' {
  const {
    fase,
    thema = '',
    doelbesluit = false,
    deelnemersbesluit = false,
    aanmelder = '',
    deelnemers = [],
  } = properties;
  if (fase === undefined) return hasFacts(properties) ? 'ONVOLLEDIG' : null;
  return { fase, thema, doelbesluit, deelnemersbesluit, aanmelder, deelnemers };
}

/** "Wat ziet X?": a role at an organisation of the register, facts as given, no casus and no person that exists (attack 132). */
function proefQuestion(beleid: Beleid, { subject, resource, context }: Evaluation): AskedQuestion {
  const { organisatie, klasse } = subject.properties;
  const { doel } = context;
  if (subject.type !== 'rol' || organisatie === undefined)
    return no('Vraag naar een rol bij een organisatie: subject `rol` met `organisatie` (OIN).');
  if (doel === undefined) return no('Noem in de context het doel waarvoor u dit vraagt.');
  if (resource.properties.casus !== undefined) return no(NO_REAL_CASUS);
  const casus = proefFacts(resource.properties);
  if (casus === 'ONVOLLEDIG') return no('Noem bij feiten van een casus ook de fase.');
  const registered = beleid.deelnemers.find(({ oin }) => oin === organisatie)?.klasse ?? '';
  const { betrokkeneSoort = null } = resource.properties;
  return {
    ok: true,
    onderwerp: { doel, rol: subject.id, klasse: klasse ?? registered, organisatie, betrokkeneSoort, casus },
  };
}

/** The user's own purpose and casus; no fact of the caller is weighed, so one that is given is refused. */
function ownQuestion({ subject: { account }, doelbinding }: Caller, facts: OwnFacts, asked: Evaluation): AskedQuestion {
  const { subject, resource, context } = asked;
  const { casus, betrokkeneSoort = null } = resource.properties;
  const { doel } = doelbinding;
  if (subject.type !== 'gebruiker' || subject.id !== account.sub || Object.keys(subject.properties).length > 0)
    return no(ONLY_OWN);
  if ((context.doel ?? doel) !== doel || casus !== doelbinding.casus) return no(ONLY_OWN);
  if (hasFacts(resource.properties))
    return no('De feiten van een casus komen van het casusregister, niet uit de vraag.');
  if (facts.soort !== 'FEITEN' && facts.soort !== 'GEEN_CASUS') return no('Deze casus is er voor u niet.');
  const { rol, klasse, org: organisatie } = account;
  const feiten = facts.soort === 'FEITEN' ? facts.casus : null;
  return { ok: true, onderwerp: { doel, rol, klasse, organisatie, betrokkeneSoort, casus: feiten } };
}

/** Turns a question of the standard into one of the policy. */
export function questionOf(
  beleid: Beleid,
  asker: { caller: Caller; facts: OwnFacts },
  asked: Evaluation,
): AskedQuestion {
  if (asked.action.name !== 'lezen') return no('Hier is alleen `lezen` te vragen.');
  return asker.caller.soort === 'PROEF' ? proefQuestion(beleid, asked) : ownQuestion(asker.caller, asker.facts, asked);
}
