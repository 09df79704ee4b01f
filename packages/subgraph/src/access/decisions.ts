import { type Annotaties, type Beleid, type Besluit, beslisVeld, type CasusFeiten } from '@ketenhub/policy';
import type { BetrokkeneSoort } from '@ketenhub/vocabulary';
import type { Principal } from './principal.ts';

export interface Question {
  readonly coordinate: string;
  /** null for what is about the casus as a whole. */
  readonly soort: BetrokkeneSoort | null;
}

/** All that a decision looks at, but for the coordinate and the kind of person; never who is in the casus. */
interface Asker {
  readonly doel: string;
  readonly rol: string;
  readonly klasse: string;
  readonly organisatie: string;
  readonly casus: CasusFeiten | null;
}

/** Each fact that a policy can look at: a new one that is not here does not compile, and is no decision of before. */
function casusFeitenVan({
  fase,
  thema,
  doelbesluit,
  deelnemersbesluit,
  aanmelder,
  deelnemers,
}: CasusFeiten): CasusFeiten {
  return { fase, thema, doelbesluit, deelnemersbesluit, aanmelder, deelnemers } satisfies Required<CasusFeiten>;
}

function askerOf({ doel, rol, klasse, organisatie, feiten }: Principal): Asker {
  return { doel, rol, klasse, organisatie, casus: feiten === null ? null : casusFeitenVan(feiten) };
}

interface Decided {
  readonly asker: Asker;
  readonly perQuestion: Map<string, Besluit>;
}

/** With one more, all are decided anew: memory has an end. */
const ASKERS_MAX = 64;

type PerAsker = Map<string, Decided>;
/** Of one policy and one schema: a decision of another is never found (attack 49). */
const kept = new WeakMap<Beleid, WeakMap<Annotaties, PerAsker>>();

function perAskerOf(beleid: Beleid, annotaties: Annotaties): PerAsker {
  const ofBeleid = kept.get(beleid) ?? new WeakMap<Annotaties, PerAsker>();
  kept.set(beleid, ofBeleid);
  const perAsker = ofBeleid.get(annotaties) ?? new Map<string, Decided>();
  ofBeleid.set(annotaties, perAsker);
  return perAsker;
}

/** What was found for a request, so that it is looked up once for each schema that it is decided on. */
const ofPrincipal = new WeakMap<Principal, Map<Annotaties, { readonly beleid: Beleid; readonly decided: Decided }>>();

function decidedFor(beleid: Beleid, annotaties: Annotaties, principal: Principal): Decided {
  const perSchema = ofPrincipal.get(principal) ?? new Map();
  ofPrincipal.set(principal, perSchema);
  const own = perSchema.get(annotaties);
  if (own?.beleid === beleid) return own.decided;
  const asker = askerOf(principal);
  // Every member of it, so that two who are kept under one name are the same to the policy.
  const name = JSON.stringify(asker);
  const perAsker = perAskerOf(beleid, annotaties);
  const decided = perAsker.get(name) ?? { asker, perQuestion: new Map<string, Besluit>() };
  if (!perAsker.has(name) && perAsker.size >= ASKERS_MAX) perAsker.clear();
  perAsker.set(name, decided);
  perSchema.set(annotaties, { beleid, decided });
  return decided;
}

/**
 * What the policy says of one coordinate for this asker and one kind of person; the token does not count in it. A decision depends on the
 * asker, the facts of the casus and the policy alone, so that who has the same gets the one that was made before.
 */
export function decideFor(beleid: Beleid, annotaties: Annotaties, principal: Principal, question: Question): Besluit {
  const { asker, perQuestion } = decidedFor(beleid, annotaties, principal);
  const { coordinate, soort } = question;
  const name = `${soort} ${coordinate}`;
  const known = perQuestion.get(name);
  if (known !== undefined) return known;
  const decision = beslisVeld(beleid, annotaties, coordinate, { ...asker, betrokkeneSoort: soort });
  perQuestion.set(name, decision);
  return decision;
}
