import type { Transaction } from '@ketenhub/database';
import { openLogbook } from '@ketenhub/logbook';
import type { Beleid, Handelingcode } from '@ketenhub/policy';
import { today } from '@ketenhub/subgraph';
import { type AvgVerzoek, readAvgVerzoek } from '../store/avg.ts';
import type { Fout } from './aanmelding.ts';
import { type AvgUitkomst, avgOnvolledig } from './record-avg-verzoek.ts';
import { type BesluitOmgeving, type BesluitVraag, inCasus, refused } from './record-decision.ts';

export interface WelkVerzoek {
  readonly kenmerk: string;
  /** Of the request. */
  readonly versie: number;
}

interface Maat {
  readonly beleid: Beleid;
  /** Calendar day in the Netherlands. */
  readonly dag: string;
  /** Holds the casus. */
  readonly tx: Transaction;
}

/** One change of a request: what is wrong with it, and what it does. */
export interface Avgwijziging {
  readonly handeling: Handelingcode;
  /** Action in the log of actors. */
  readonly logregel: string;
  readonly check: (verzoek: AvgVerzoek, maat: Maat) => readonly Fout[] | Promise<readonly Fout[]>;
  readonly apply: (tx: Transaction, verzoek: AvgVerzoek, maat: Maat) => Promise<AvgVerzoek>;
}

const BESTAAT_NIET = 'Dit verzoek is er niet.';
const OVERTAKEN = 'Iemand anders heeft dit verzoek intussen gewijzigd; open het opnieuw.';

/**
 * Changes a request of the betrokkene with its line in the log, in one transaction that holds the casus.
 * @throws LogUnavailable, and then nothing was recorded
 */
export function changeAvgVerzoek(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  { kenmerk, versie }: WelkVerzoek,
  wijziging: Avgwijziging,
): Promise<AvgUitkomst | null> {
  return inCasus<AvgUitkomst>(omgeving, vraag, async (tx, { refuse, beleid, facts: { casus } }) => {
    const uitleg = refuse(wijziging.handeling);
    if (uitleg !== null) return refused(uitleg);
    const verzoek = await readAvgVerzoek(tx, { casus: casus.nummer, kenmerk });
    if (verzoek === null) return refused(BESTAAT_NIET);
    if (verzoek.versie !== versie) return refused(OVERTAKEN);
    const maat = { beleid, dag: today(), tx };
    const fouten = await wijziging.check(verzoek, maat);
    if (fouten.length > 0) return avgOnvolledig(fouten);
    const changed = await wijziging.apply(tx, verzoek, maat);
    const object = `${casus.nummer} avg-verzoek ${kenmerk}`;
    await openLogbook(tx).write([
      vraag.changeLine({ verantwoordelijke: 'zvh', handeling: wijziging.logregel, object }),
    ]);
    return { __typename: 'AvgBijgewerkt', verzoek: changed };
  });
}
