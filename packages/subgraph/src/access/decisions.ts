import { type Annotaties, type Beleid, type Besluit, type Besluiten, besluitenVoor } from '@ketenhub/policy';
import type { BetrokkeneSoort } from '@ketenhub/vocabulary';
import type { Principal } from './principal.ts';

export interface Question {
  readonly coordinate: string;
  /** null for what is about the casus as a whole. */
  readonly soort: BetrokkeneSoort | null;
}

/** What was found for a request, so that it is looked up once for each schema that it is decided on. */
const found = new WeakMap<Principal, Map<Annotaties, { readonly beleid: Beleid; readonly besluiten: Besluiten }>>();

function besluitenOf(beleid: Beleid, annotaties: Annotaties, principal: Principal): Besluiten {
  const perSchema = found.get(principal) ?? new Map();
  found.set(principal, perSchema);
  const known = perSchema.get(annotaties);
  if (known?.beleid === beleid) return known.besluiten;
  const { doel, rol, klasse, organisatie, feiten } = principal;
  const besluiten = besluitenVoor(beleid, annotaties, { doel, rol, klasse, organisatie, casus: feiten });
  perSchema.set(annotaties, { beleid, besluiten });
  return besluiten;
}

/** What the policy says of one coordinate for this asker and one kind of person; the token does not count in it. */
export function decideFor(beleid: Beleid, annotaties: Annotaties, principal: Principal, question: Question): Besluit {
  return besluitenOf(beleid, annotaties, principal)(question.coordinate, question.soort);
}
