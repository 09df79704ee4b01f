import { openLogbook } from '@ketenhub/logbook';
import { answerStandpunt, readStandpunten, type Standpunt } from '../store/standpunten.ts';
import { readVerstrekking } from '../store/verstrekkingen.ts';
import { deelnemerOf } from '../values/registers.ts';
import { type BesluitOmgeving, type BesluitUitkomst, type BesluitVraag, inCasus, refused } from './record-decision.ts';

// One sentence for a verstrekking that is not there and one that the organisation was not asked about.
const ER_NIET = 'Deze vraag is er voor u niet.';
const OVERTAKEN = 'Iemand anders heeft deze vraag intussen beantwoord; open haar opnieuw.';
const VOORBIJ = 'Dit is al verstrekt of ingetrokken; een ander antwoord kan niet meer.';

/** `versie` is that of the question: a refusal is never lost to a colleague with the same screen open. */
export interface Standpuntantwoord {
  readonly kenmerk: string;
  readonly versie: number;
  readonly antwoord: NonNullable<Standpunt['antwoord']>;
}

/**
 * Records what the organisation of this person answers: that it agrees or has no objection, or refuses, in one transaction that holds the casus. It
 * may answer anew until the supply (WGS 1.5(1), 1.7(1)-(3), 2.28(4)). The log says that it answered and how often, and not what (R05).
 * @throws LogUnavailable, and then nothing was recorded
 */
export function answerVerstrekking(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  { kenmerk, versie, antwoord }: Standpuntantwoord,
): Promise<BesluitUitkomst | null> {
  return inCasus<BesluitUitkomst>(omgeving, vraag, async (tx, { refuse, facts, beleid, now }) => {
    const uitleg = refuse('verstrekkingBeoordelen');
    if (uitleg !== null) return refused(uitleg);
    const { casus, deelnemers } = facts;
    const code = deelnemerOf(beleid, vraag.organisatie)?.code;
    const verstrekking = await readVerstrekking(tx, { casus: casus.nummer, kenmerk });
    if (verstrekking === null || code === undefined || !deelnemers.includes(vraag.organisatie)) return refused(ER_NIET);
    const asked = await readStandpunten(tx, [kenmerk]);
    const own = asked.find(({ organisatie }) => organisatie === code);
    if (own === undefined) return refused(ER_NIET);
    if (verstrekking.verstrekkingstand !== 'VOORBEREID') return refused(VOORBIJ);
    if (own.versie !== versie) return refused(OVERTAKEN);
    const answered = await answerStandpunt(tx, own, {
      antwoord,
      beantwoordOp: now,
      beantwoordDoor: vraag.vastgelegdDoor,
    });
    const object = `${casus.nummer} verstrekking ${kenmerk} ${code} versie ${answered.versie}`;
    const handeling = 'VERSTREKKING_BEOORDEELD';
    await openLogbook(tx).write([vraag.changeLine({ verantwoordelijke: 'zvh', handeling, object })]);
    return { __typename: 'CasusBijgewerkt', casus };
  });
}
