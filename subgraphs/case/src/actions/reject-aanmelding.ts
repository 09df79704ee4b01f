import type { Transaction } from '@ketenhub/database';
import { today } from '@ketenhub/subgraph';
import { dutchDay, unreachable } from '@ketenhub/vocabulary';
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

function count(tx: Transaction, nummer: string, afwijzing: Afwijzing, nu: Date): Promise<void> {
  const jaar = Number(dutchDay(nu).slice(0, 4));
  return whileDestroying(tx, nummer, () => countRejected(tx, { jaar, ...afwijzing }));
}

/**
 * The melding is not taken up: everything of the casus is destroyed in the transaction of that decision, without a day of
 * waiting, and what is left are counts (WGS 1.8(7), BGS 1.16(1)b; R19). The answer is the one place where the advice and whom it
 * is for stand together, so whoever records it passes it on. @throws LogUnavailable
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
    const grond = 'AANMELDING_AFGEWEZEN';
    const { soort } = await destroyCasus(tx, { links, nummer, grond, door, nu, dag: today() });
    switch (soort) {
      case 'BEWAARPLICHT':
        return refused('Op deze casus rust een bewaarplicht; hij kan nu niet worden vernietigd (WGS 1.8(7)).');
      case 'BESTAAT_NIET':
        return null;
      case 'VERNIETIGD': {
        await count(tx, nummer, { reden, verwijzing }, nu);
        const aanmelder = deelnemerOf(beleid, facts.casus.aanmelder)?.code ?? null;
        return { __typename: 'AanmeldingVernietigd', nummer, aanmelder, advies: adviesBij({ reden, verwijzing }) };
      }
      default:
        return unreachable(soort);
    }
  });
}
