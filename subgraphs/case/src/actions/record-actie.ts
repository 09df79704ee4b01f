import { dutchDay } from '@ketenhub/vocabulary';
import type { Beslisruimte } from '../process/beslisruimte.ts';
import { insertActie } from '../store/write-actie.ts';
import type { Fout } from './aanmelding.ts';
import { checkDag } from './check-dag.ts';
import { type Contact, checkAtTable, checkContact, cleanContact } from './check-regie.ts';
import { checkText, wrong } from './check-text.ts';
import type { Decision } from './record-decision.ts';

export interface Actie {
  readonly omschrijving: string;
  /** Code of the organisation that does it. */
  readonly actiehouder: string;
  /** ISO 8601. */
  readonly deadline: string;
  /** The employee who does it there; null where the organisation has not said. */
  readonly contactpunt?: Contact | null;
}

const OMSCHRIJVING = { min: 5, max: 1_000 };

/** Everything that is wrong with an actie, per field; no message repeats what was written. */
function checkActie({ omschrijving, actiehouder, deadline, contactpunt }: Actie, ruimte: Beslisruimte): Fout[] {
  return [
    ...checkText('omschrijving', omschrijving, OMSCHRIJVING),
    ...checkAtTable(ruimte, { veld: 'actiehouder', code: actiehouder, house: true }),
    ...(deadline < dutchDay(ruimte.now)
      ? wrong('deadline', 'De deadline is al voorbij.')
      : checkDag('deadline', deadline)),
    ...(contactpunt == null ? [] : checkContact(contactpunt, 'contactpunt.')),
  ];
}

/** Who does what by when (WGS 2.31(5)-(6)); only a deelnemer of the casus, or the house, can be given a task in it. */
export function recordActie(actie: Actie): Decision {
  return (ruimte) => {
    const uitleg = ruimte.refuse('actieVastleggen');
    if (uitleg !== null) return { uitleg };
    const fouten = checkActie(actie, ruimte);
    if (fouten.length > 0) return { fouten };
    const { omschrijving, actiehouder, deadline, contactpunt } = actie;
    return {
      casus: {},
      soort: 'ACTIE',
      inhoud: actiehouder,
      relink: [],
      apply: (tx) =>
        insertActie(tx, {
          casus: ruimte.facts.casus.nummer,
          omschrijving: omschrijving.trim(),
          actiehouder,
          deadline,
          peildatum: dutchDay(ruimte.now),
          ...(contactpunt == null ? {} : cleanContact(contactpunt)),
        }),
    };
  };
}
