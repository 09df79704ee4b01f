import { addMonths } from '../retention/calendar-years.ts';

/** How long a scenario counts (practice of the houses and ZSM; docs/adr/0036). */
const GELDIG_MAANDEN = 3;

export type Scenariostand = 'GELDIG' | 'VERLOPEN' | 'VERVANGEN';

/** Last day on which a scenario of this peildatum counts, ISO 8601. */
export const geldigTot = (peildatum: string): string => addMonths(peildatum, GELDIG_MAANDEN);

/** Whether a version of a scenario counts on this day; `nieuwste` is the newest version of its number. */
export function scenariostandOp(
  { peildatum, scenarioversie }: { readonly peildatum: string; readonly scenarioversie: number },
  { nieuwste, dag }: { readonly nieuwste: number; readonly dag: string },
): Scenariostand {
  if (scenarioversie < nieuwste) return 'VERVANGEN';
  return dag > geldigTot(peildatum) ? 'VERLOPEN' : 'GELDIG';
}
