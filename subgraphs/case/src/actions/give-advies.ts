import type { Database } from '@ketenhub/database';
import { openLogbook } from '@ketenhub/logbook';
import { today } from '@ketenhub/subgraph';
import { lockAdviesvraag, updateAdviesvraag } from '../store/adviezen.ts';
import type { Adviesstrekking } from '../values/advies.ts';
import { type AdviesUitkomst, checkAnoniem } from './ask-advies.ts';
import { type Huisvraag, INGEHAALD, inHuis } from './house-change.ts';
import { refused } from './record-decision.ts';

export interface Gegeven {
  readonly kenmerk: string;
  readonly advies: string;
  readonly strekking: Adviesstrekking;
}

/**
 * Records what the house advises, or a better advice by version. "Aanmelden" opens no casus and is linked to none: a link would
 * make the question personal after all (docs/adr/0039). @throws LogUnavailable, and then nothing was recorded
 */
export async function giveAdvies(
  database: Database,
  vraag: Huisvraag,
  { kenmerk, advies, strekking }: Gegeven,
): Promise<AdviesUitkomst> {
  const fouten = await checkAnoniem('advies', advies);
  if (fouten.length > 0) return { __typename: 'AdviesOnvolledig', fouten };
  return inHuis<AdviesUitkomst>(database, vraag, async (tx) => {
    const present = await lockAdviesvraag(tx, kenmerk);
    if (present === null) return refused('Deze adviesvraag is er niet (meer).');
    if (present.versie !== vraag.versie) return INGEHAALD;
    const { vastgelegdDoor: gegevenDoor } = vraag;
    const given = { advies: advies.trim(), strekking, gegevenOp: today(), gegevenDoor };
    const adviesvraag = await updateAdviesvraag(tx, present, given);
    const object = `adviesvraag ${kenmerk} versie ${adviesvraag.versie}`;
    await openLogbook(tx).write([vraag.changeLine({ verantwoordelijke: 'zvh', handeling: 'ADVIES', object })]);
    return { __typename: 'AdviesBijgewerkt', adviesvraag };
  });
}
