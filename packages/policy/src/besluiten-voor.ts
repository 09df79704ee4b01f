import type { BetrokkeneSoort } from '@ketenhub/vocabulary';
import type { Annotaties } from './annotations.ts';
import type { Beleid } from './beleid.ts';
import type { Besluit, CasusFeiten, Onderwerp } from './besluit.ts';
import { beslisVeld } from './decide-field.ts';

/** All that a decision looks at, but for the coordinate and the kind of person; never who is in the casus. */
export type Vrager = Omit<Onderwerp, 'betrokkeneSoort'>;

/** The decision on a coordinate for one kind of person; null for what is about the casus as a whole. */
export type Besluiten = (coordinate: string, soort: BetrokkeneSoort | null) => Besluit;

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

function vragerVan({ doel, rol, klasse, organisatie, casus }: Vrager): Vrager {
  return {
    ...{ doel, rol, klasse, organisatie },
    casus: casus === null ? null : casusFeitenVan(casus),
  } satisfies Required<Vrager>;
}

/** With one more, all are decided anew: memory has an end. */
const VRAGERS_MAX = 64;

/** Of one policy and one schema: a decision of another is never found (attack 49). */
const bewaard = new WeakMap<Beleid, WeakMap<Annotaties, Map<string, Besluiten>>>();

function perVragerVan(beleid: Beleid, annotaties: Annotaties): Map<string, Besluiten> {
  const perSchema = bewaard.get(beleid) ?? new WeakMap<Annotaties, Map<string, Besluiten>>();
  bewaard.set(beleid, perSchema);
  const perVrager = perSchema.get(annotaties) ?? new Map<string, Besluiten>();
  perSchema.set(annotaties, perVrager);
  return perVrager;
}

function besluitenVan(beleid: Beleid, annotaties: Annotaties, vrager: Vrager): Besluiten {
  const perVraag = new Map<string, Besluit>();
  return (coordinate, soort) => {
    const vraag = `${soort} ${coordinate}`;
    const bekend = perVraag.get(vraag);
    if (bekend !== undefined) return bekend;
    const besluit = beslisVeld(beleid, annotaties, coordinate, { ...vrager, betrokkeneSoort: soort });
    // What nobody annotated could be any text at all; it is refused at once anyway.
    if (annotaties.has(coordinate)) perVraag.set(vraag, besluit);
    return besluit;
  };
}

/**
 * `beslisVeld` for one asker. A decision depends on the asker, the facts of the casus and the policy alone, so that who has the same gets the
 * one that was made before.
 */
export function besluitenVoor(beleid: Beleid, annotaties: Annotaties, vrager: Vrager): Besluiten {
  const eigen = vragerVan(vrager);
  // Every member of it, so that two who are kept under one name are the same to the policy.
  const naam = JSON.stringify(eigen);
  const perVrager = perVragerVan(beleid, annotaties);
  const bekend = perVrager.get(naam);
  if (bekend !== undefined) return bekend;
  if (perVrager.size >= VRAGERS_MAX) perVrager.clear();
  const besluiten = besluitenVan(beleid, annotaties, eigen);
  perVrager.set(naam, besluiten);
  return besluiten;
}
