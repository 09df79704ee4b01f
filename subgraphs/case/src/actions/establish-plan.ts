import { dutchDay } from '@ketenhub/vocabulary';
import { newestPlanversie, writePlan } from '../store/write-plan.ts';
import type { Registers } from '../values/registers.ts';
import { chooseValue, UnknownValue } from '../values/value-lists.ts';
import { checkText } from './check-text.ts';
import type { Decision } from './record-decision.ts';

export interface Plandoel {
  /** Code of the value list leefgebieden. */
  readonly leefgebied: string;
  readonly omschrijving: string;
}

/** A plan names a few goals per leefgebied; more is no plan. */
const DOELEN_MAX = 40;
const OMSCHRIJVING = { min: 5, max: 1_000 };

function isKnown(registers: Registers, code: string, dag: string): boolean {
  try {
    return chooseValue(registers.waardelijsten, 'leefgebieden', { code, dag }).code === code;
  } catch (error) {
    if (error instanceof UnknownValue) return false;
    throw error;
  }
}

function checkDoelen(registers: Registers, doelen: readonly Plandoel[], dag: string): string | null {
  if (doelen.length === 0 || doelen.length > DOELEN_MAX) return `Noem 1 tot en met ${DOELEN_MAX} doelen.`;
  if (!doelen.every(({ leefgebied }) => isKnown(registers, leefgebied, dag)))
    return 'Een van de leefgebieden staat niet in de waardelijst.';
  const [fout] = doelen.flatMap(({ omschrijving }) => checkText('omschrijving', omschrijving, OMSCHRIJVING));
  return fout?.uitleg ?? null;
}

/** A new version of the plan van aanpak, as a whole; the versions before it stay (WGS 2.31(5); BGS 2.17). */
export function establishPlan(registers: Registers, doelen: readonly Plandoel[]): Decision {
  return ({ refuse, facts: { casus }, now }) => {
    const dag = dutchDay(now);
    const uitleg = refuse('planVaststellen') ?? checkDoelen(registers, doelen, dag);
    if (uitleg !== null) return { uitleg };
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
