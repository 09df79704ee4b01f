import { openLogbook } from '@ketenhub/logbook';
import { OIN } from '@ketenhub/vocabulary';
import { removeFeit } from '../store/dossier.ts';
import { deelnemerOf } from '../values/registers.ts';
import {
  type BesluitOmgeving,
  type BesluitUitkomst,
  type BesluitVraag,
  inBeslisruimte,
  refused,
} from './record-decision.ts';

/**
 * Takes a fact out of the dossier, which destroys it: the house, or the organisation that it is of, also when its source withdrew or
 * corrected it or its gate was closed (WGS 1.8(7), 2.29(2); BGS 1.7). Whoever may not take it back hears what whoever names none
 * that exists hears. @throws LogUnavailable, and then it is still there
 */
export function withdrawFeit(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  kenmerk: string,
): Promise<BesluitUitkomst | null> {
  return inBeslisruimte<BesluitUitkomst>(omgeving, vraag, async (tx, { refuse, facts, beleid }) => {
    const uitleg = refuse('feitIntrekken');
    if (uitleg !== null) return refused(uitleg);
    const { casus } = facts;
    const code = deelnemerOf(beleid, vraag.organisatie)?.code;
    const owns = ({ bron }: { readonly bron: string }) => vraag.organisatie === OIN.zvh || bron === code;
    const feit = await removeFeit(tx, { casus: casus.nummer, kenmerk }, owns);
    if (feit === null) return refused('Dit feit is er voor u niet.');
    const object = `${casus.nummer} feit ${kenmerk} ${feit.veld}`;
    await openLogbook(tx).write([
      vraag.changeLine({ verantwoordelijke: 'zvh', handeling: 'FEIT_INGETROKKEN', object }),
    ]);
    return { __typename: 'CasusBijgewerkt', casus };
  });
}
