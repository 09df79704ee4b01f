import { openLogbook } from '@ketenhub/logbook';
import { OIN } from '@ketenhub/vocabulary';
import { removeAlinea } from '../store/verslag.ts';
import { deelnemerOf } from '../values/registers.ts';
import {
  type BesluitOmgeving,
  type BesluitUitkomst,
  type BesluitVraag,
  inBeslisruimte,
  refused,
} from './record-decision.ts';

/**
 * Takes a paragraph out of the verslag, which destroys it: the house, the organisation that wrote it, or one of which it quotes
 * something, when its source withdrew or corrected that (WGS 1.8(7), 2.29(2); BGS 1.7). Whoever may not take it out hears what
 * whoever names none that exists hears. @throws LogUnavailable, and then it is still there
 */
export function withdrawAlinea(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  kenmerk: string,
): Promise<BesluitUitkomst | null> {
  return inBeslisruimte<BesluitUitkomst>(omgeving, vraag, async (tx, { refuse, facts, beleid }) => {
    const uitleg = refuse('alineaIntrekken');
    if (uitleg !== null) return refused(uitleg);
    const { casus } = facts;
    const code = deelnemerOf(beleid, vraag.organisatie)?.code;
    const isGone = await removeAlinea(
      tx,
      { casus: casus.nummer, kenmerk },
      ({ vastgelegdDoor }, { aangehaald }) =>
        vraag.organisatie === OIN.zvh || vastgelegdDoor === code || aangehaald.some(({ bron }) => bron === code),
    );
    if (!isGone) return refused('Deze alinea is er voor u niet.');
    const object = `${casus.nummer} alinea ${kenmerk}`;
    await openLogbook(tx).write([
      vraag.changeLine({ verantwoordelijke: 'zvh', handeling: 'ALINEA_INGETROKKEN', object }),
    ]);
    return { __typename: 'CasusBijgewerkt', casus };
  });
}
