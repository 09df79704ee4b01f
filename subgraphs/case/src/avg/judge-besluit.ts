import type { Fout } from '../actions/aanmelding.ts';
import { checkDag } from '../actions/check-dag.ts';
import { wrong } from '../actions/check-text.ts';
import type { AVG_BESLUITEN, AVG_GRONDEN, AVG_SOORTEN, AvgStandpunt } from '../values/avg.ts';
import { isIngeroepen, isOnvolledig, laatsteBlik } from './raadpleging.ts';

export interface AvgBesluitinvoer {
  readonly uitkomst: (typeof AVG_BESLUITEN)[number];
  readonly grond?: (typeof AVG_GRONDEN)[number] | null;
  /** ISO 8601, as every day here. */
  readonly herbeoordelingOp?: string | null;
}

interface Stand {
  readonly soort: (typeof AVG_SOORTEN)[number];
  readonly standpunten: readonly AvgStandpunt[];
  readonly raadplegingTot: string;
  readonly dag: string;
}

const TIJDELIJK: readonly string[] = ['UAVG_41', 'RAADPLEGING_ONVOLLEDIG'];

/** Whether it is still to be decided, or anew: a refusal on a ground that may lapse is looked at again (BGS 1.2). */
export function isTeBesluiten({
  besluit,
  grond,
}: {
  readonly besluit: string | null;
  readonly grond: string | null;
}): boolean {
  return besluit === null || (grond !== null && TIJDELIJK.includes(grond));
}

/** A single invocation refuses; and who did not answer has not agreed, however long ago it was asked (BGS 1.2). */
function checkUitkomst({ uitkomst }: AvgBesluitinvoer, { standpunten, raadplegingTot, dag }: Stand): Fout[] {
  const open = isOnvolledig(standpunten);
  if (open && dag <= raadplegingTot)
    return wrong('uitkomst', 'Nog niet elke deelnemer heeft geantwoord; wacht tot de raadpleging voorbij is.');
  if (uitkomst !== 'TOEGEWEZEN') return [];
  if (isIngeroepen(standpunten))
    return wrong('uitkomst', 'Een deelnemer doet een beroep op UAVG 41; toewijzen kan dan niet (BGS 1.2).');
  return open ? wrong('uitkomst', 'Een deelnemer die niet antwoordde heeft niet ingestemd; toewijzen kan niet.') : [];
}

const VOORLOPIG =
  'Dit is nog niet uit: kies als grond UAVG 41 of de onvolledige raadpleging, of wijs geheel af (BGS 1.3).';

function checkGrond({ uitkomst, grond }: AvgBesluitinvoer, { soort, standpunten }: Stand): Fout[] {
  if (uitkomst === 'TOEGEWEZEN')
    return grond == null ? [] : wrong('grond', 'Een grond hoort alleen bij een afwijzing.');
  if (grond == null) return wrong('grond', 'Vermeld waarom het verzoek niet of niet geheel wordt toegewezen.');
  const ingeroepen = isIngeroepen(standpunten);
  const onvolledig = isOnvolledig(standpunten);
  if (grond === 'UAVG_41' && !ingeroepen) return wrong('grond', 'Geen deelnemer doet een beroep op UAVG 41.');
  if (grond === 'RAADPLEGING_ONVOLLEDIG' && !onvolledig) return wrong('grond', 'Elke deelnemer heeft geantwoord.');
  // For good, the answers could change no more, and who may be told in part could never be.
  const isForGood = !TIJDELIJK.includes(grond) && (ingeroepen || onvolledig);
  return soort === 'INFORMEREN' && uitkomst === 'GEDEELTELIJK_AFGEWEZEN' && isForGood ? wrong('grond', VOORLOPIG) : [];
}

/** A refusal that may lapse holds no longer than the invocations that there are: to refuse again a deelnemer must have looked again (BGS 1.2). */
function checkHerbeoordeling({ grond, herbeoordelingOp }: AvgBesluitinvoer, { standpunten, dag }: Stand): Fout[] {
  if (herbeoordelingOp == null)
    return grond != null && TIJDELIJK.includes(grond)
      ? wrong('herbeoordelingOp', 'Vermeld op welke dag opnieuw wordt gekeken (BGS 1.2).')
      : [];
  if (herbeoordelingOp <= dag) return wrong('herbeoordelingOp', 'Kies een dag na vandaag.');
  const laatste = laatsteBlik(standpunten);
  return grond != null && TIJDELIJK.includes(grond) && laatste !== null && herbeoordelingOp > laatste
    ? wrong(
        'herbeoordelingOp',
        'Dan keek geen deelnemer opnieuw; kies een eerdere dag, of leg eerst een nieuw antwoord vast.',
      )
    : checkDag('herbeoordelingOp', herbeoordelingOp);
}

/** Everything that stands in the way of this decision on a request of the betrokkene, per field. */
export function judgeAvgBesluit(invoer: AvgBesluitinvoer, stand: Stand): Fout[] {
  return [...checkUitkomst(invoer, stand), ...checkGrond(invoer, stand), ...checkHerbeoordeling(invoer, stand)];
}
