import { dutchDay } from '@ketenhub/vocabulary';
import { newestPlanversie, writePlan } from '../store/write-plan.ts';
import type { Registers } from '../values/registers.ts';
import { chooseValue } from '../values/value-lists.ts';
import type { Fout } from './aanmelding.ts';
import { checkValue } from './check-regie.ts';
import { checkText, wrong } from './check-text.ts';
import type { Decision } from './record-decision.ts';

export interface Plandoel {
  /** Code of the value list leefgebieden. */
  readonly leefgebied: string;
  readonly omschrijving: string;
}

/** A plan names a few goals per leefgebied; more is no plan. */
const DOELEN_MAX = 40;
const OMSCHRIJVING = { min: 5, max: 1_000 };

/** Everything that is wrong with the goals, per field; no message repeats what was written. */
function checkDoelen({ waardelijsten }: Registers, doelen: readonly Plandoel[], dag: string): Fout[] {
  if (doelen.length === 0 || doelen.length > DOELEN_MAX)
    return wrong('doelen', `Noem 1 tot en met ${DOELEN_MAX} doelen.`);
  return doelen.flatMap(({ leefgebied: code, omschrijving }, index) => [
    ...checkValue(waardelijsten, 'leefgebieden', { veld: `doelen.${index}.leefgebied`, code, dag }),
    ...checkText(`doelen.${index}.omschrijving`, omschrijving, OMSCHRIJVING),
  ]);
}

/** A new version of the plan van aanpak, as a whole; the versions before it stay (WGS 2.31(5); BGS 2.17). */
export function establishPlan(registers: Registers, doelen: readonly Plandoel[]): Decision {
  return ({ refuse, facts: { casus }, now }) => {
    const dag = dutchDay(now);
    const uitleg = refuse('planVaststellen');
    if (uitleg !== null) return { uitleg };
    const fouten = checkDoelen(registers, doelen, dag);
    if (fouten.length > 0) return { fouten };
    return {
      casus: {},
      soort: 'PLAN',
      inhoud: `${doelen.length} doelen`,
      relink: [],
      async apply(tx) {
        const planversie = (await newestPlanversie(tx, casus.nummer)) + 1;
        const rows = doelen.map(({ leefgebied, omschrijving }) => ({
          leefgebied,
          lijstversie: chooseValue(registers.waardelijsten, 'leefgebieden', { code: leefgebied, dag }).versie,
          omschrijving: omschrijving.trim(),
        }));
        await writePlan(tx, { casus: casus.nummer, planversie, dag }, rows);
      },
    };
  };
}
