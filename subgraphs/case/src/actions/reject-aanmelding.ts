import type { Transaction } from '@ketenhub/database';
import { today } from '@ketenhub/subgraph';
import { dutchDay, unreachable } from '@ketenhub/vocabulary';
import { insertAfwijzingsadvies, readAanmelder } from '../store/adviezen.ts';
import { countRejected, whileDestroying } from '../store/destroy-rows.ts';
import { type Afwijzing, adviesBij } from '../values/afwijzing.ts';
import { deelnemerOf } from '../values/registers.ts';
import { destroyCasus } from './destroy-casus.ts';
import {
  type BesluitGeweigerd,
  type BesluitOmgeving,
  type BesluitVraag,
  inBeslisruimte,
  refused,
} from './record-decision.ts';

export type AfwijzingUitkomst =
  | {
      readonly __typename: 'AanmeldingVernietigd';
      readonly nummer: string;
      readonly aanmelder: string | null;
      readonly advies: string;
    }
  | BesluitGeweigerd;

interface Nalatenschap {
  readonly nummer: string;
  readonly afwijzing: Afwijzing;
  /** OIN of the aanmelder. */
  readonly oin: string;
  /** Pseudonym of who filled in the melding; null when nobody here did. */
  readonly aanmelder: string | null;
  readonly nu: Date;
}

/** What stays: one count more, and for who filled in the melding the advice, that tells neither casus nor person. */
function keepCodes(tx: Transaction, { nummer, afwijzing, oin, aanmelder, nu }: Nalatenschap): Promise<void> {
  const jaar = Number(dutchDay(nu).slice(0, 4));
  return whileDestroying(tx, nummer, async () => {
    await countRejected(tx, { jaar, ...afwijzing });
    if (aanmelder !== null) await insertAfwijzingsadvies(tx, { oin, aanmelder, ...afwijzing, gegevenOp: today() });
  });
}

/**
 * The melding is not taken up: everything of the casus is destroyed in the transaction of that decision, without a day of
 * waiting, and what is left are counts (WGS 1.8(7), BGS 1.16(1)b; R19), and the advice, in codes, for who filled the melding in
 * (docs/adr/0025). @throws LogUnavailable
 */
export function rejectAanmelding(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  { reden, verwijzing }: Afwijzing,
): Promise<AfwijzingUitkomst | null> {
  return inBeslisruimte<AfwijzingUitkomst | null>(omgeving, vraag, async (tx, { refuse, facts, beleid, now: nu }) => {
    const uitleg = refuse('aanmeldingAfwijzen');
    if (uitleg !== null) return refused(uitleg);
    const { casus: nummer, vastgelegdDoor: door } = vraag;
    const { links } = omgeving;
    // Read now: who filled it in stands with the besluiten of the casus, and goes with them.
    const aanmelder = await readAanmelder(tx, nummer);
    const grond = 'AANMELDING_AFGEWEZEN';
    const { soort } = await destroyCasus(tx, { links, nummer, grond, door, nu, dag: today() });
    switch (soort) {
      case 'BEWAARPLICHT':
        return refused('Op deze casus rust een bewaarplicht; hij kan nu niet worden vernietigd (WGS 1.8(7)).');
      case 'BESTAAT_NIET':
        return null;
      case 'VERNIETIGD': {
        const { aanmelder: oin } = facts.casus;
        await keepCodes(tx, { nummer, afwijzing: { reden, verwijzing }, oin, aanmelder, nu });
        const organisatie = deelnemerOf(beleid, oin)?.code ?? null;
        const advies = adviesBij({ reden, verwijzing });
        return { __typename: 'AanmeldingVernietigd', nummer, aanmelder: organisatie, advies };
      }
      default:
        return unreachable(soort);
    }
  });
}
