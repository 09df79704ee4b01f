import { dutchDay, OIN } from '@ketenhub/vocabulary';
import { insertActie } from '../store/write-actie.ts';
import { checkText } from './check-text.ts';
import { oinsOf } from './decided-by.ts';
import type { Decision } from './record-decision.ts';

export interface Actie {
  readonly omschrijving: string;
  /** Code of the organisation that does it. */
  readonly actiehouder: string;
  /** ISO 8601. */
  readonly deadline: string;
}

const OMSCHRIJVING = { min: 5, max: 1_000 };

/** Who does what by when (WGS 2.31(5)-(6)); only a deelnemer of the casus, or the house, can be given a task in it. */
export function recordActie({ omschrijving, actiehouder, deadline }: Actie): Decision {
  return ({ refuse, beleid, facts: { casus, deelnemers }, now }) => {
    const dag = dutchDay(now);
    const [oin] = oinsOf(beleid, [actiehouder]) ?? [];
    const uitleg =
      refuse('actieVastleggen') ?? checkText('omschrijving', omschrijving, OMSCHRIJVING)[0]?.uitleg ?? null;
    if (uitleg !== null) return { uitleg };
    if (oin === undefined || (oin !== OIN.zvh && !deelnemers.includes(oin)))
      return { uitleg: 'De actiehouder is een deelnemer van deze casus of het huis zelf.' };
    if (deadline < dag) return { uitleg: 'De deadline is al voorbij.' };
    return {
      casus: {},
      soort: 'ACTIE',
      inhoud: actiehouder,
      relink: [],
      apply: (tx) =>
        insertActie(tx, {
          casus: casus.nummer,
          omschrijving: omschrijving.trim(),
          actiehouder,
          deadline,
          peildatum: dag,
        }),
    };
  };
}
