import { dutchDay, OIN } from '@ketenhub/vocabulary';
import type { acties } from '../store/tables.ts';
import { updateActie } from '../store/write-actie.ts';
import { REGIETEKST } from './check-regie.ts';
import { checkText } from './check-text.ts';
import { oinsOf } from './decided-by.ts';
import type { Decision } from './record-decision.ts';

export interface Voortgang {
  readonly volgnummer: number;
  readonly actieStatus: (typeof acties.$inferSelect)['actieStatus'];
  /** What came of it; what was told before stays where it is left out. */
  readonly opvolging?: string | null;
}

/** How an agreement stands, told by its actiehouder or by the house (WGS 2.31(6)). */
export function updateVoortgang(organisatie: string, { volgnummer, actieStatus, opvolging }: Voortgang): Decision {
  return ({ refuse, beleid, facts: { casus, acties }, now }) => {
    const uitleg = refuse('actieBijwerken');
    if (uitleg !== null) return { uitleg };
    const actie = acties.find((kandidaat) => kandidaat.volgnummer === volgnummer);
    if (actie === undefined) return { uitleg: 'Deze actie is er niet.' };
    const [actiehouder] = oinsOf(beleid, [actie.actiehouder]) ?? [];
    if (organisatie !== OIN.zvh && organisatie !== actiehouder)
      return { uitleg: 'De actiehouder of het huis meldt hoe het met deze actie staat.' };
    const fouten = opvolging == null ? [] : checkText('opvolging', opvolging, REGIETEKST);
    if (fouten.length > 0) return { fouten };
    return {
      casus: {},
      soort: 'VOORTGANG',
      inhoud: `${volgnummer} ${actieStatus}`,
      relink: [],
      apply: (tx) =>
        updateActie(tx, {
          casus: casus.nummer,
          volgnummer,
          actieStatus,
          peildatum: dutchDay(now),
          ...(opvolging == null ? {} : { opvolging: opvolging.trim() }),
        }),
    };
  };
}
