import { randomUUID } from 'node:crypto';
import type { Transaction } from '@ketenhub/database';
import { destroyPersons } from '@ketenhub/logbook';
import { today } from '@ketenhub/subgraph';
import { OIN } from '@ketenhub/vocabulary';
import { heeftBewaarplicht } from '../retention/bewaartermijn.ts';
import { whileDestroying } from '../store/destroy-rows.ts';
import { writeProof } from '../store/destruction-proofs.ts';
import { type Betrokkene, everLinkedTo, removeKringpersoon } from '../store/kring.ts';
import type { Verwijderreden } from '../values/kring.ts';
import type { KringpersoonOnvolledig } from './add-kringpersoon.ts';
import { wrong } from './check-text.ts';
import { logDestruction } from './destroy-casus.ts';
import {
  type BesluitOmgeving,
  type BesluitUitkomst,
  type BesluitVraag,
  inBeslisruimte,
  keepChange,
  refused,
} from './record-decision.ts';

export interface Verwijdering {
  /** Handle of somebody of the directe kring. */
  readonly betrokkene: string;
  readonly reden: Verwijderreden;
}

export type VerwijderUitkomst = BesluitUitkomst | KringpersoonOnvolledig;

interface Bewijsvraag {
  readonly versie: number;
  readonly now: Date;
  readonly door: string;
  /** OINs that have to confirm. */
  readonly bevestigers: readonly string[];
}

/** Removes all that the register has of this person, the keys with which he stands in its log too, with a proof and its line. */
function destroyPersoon(
  tx: Transaction,
  persoon: Betrokkene,
  { versie, now, door, bevestigers }: Bewijsvraag,
): Promise<void> {
  const { casus, handvat } = persoon;
  return whileDestroying(tx, casus, async () => {
    const rijen = await removeKringpersoon(tx, persoon);
    const bewijs = { id: randomUUID(), vernietigdOp: now, grond: 'PERSOON_VERWIJDERD', rijen } as const;
    await destroyPersons(tx, { verantwoordelijken: ['zvh'], handvatten: [handvat] });
    await writeProof(tx, { bewijs, casus, handvat, versie, organisaties: bevestigers });
    await logDestruction(tx, bewijs, door);
  });
}

/**
 * Takes somebody of the directe kring out of the casus, because he does not belong there or is needed no more: all about him is destroyed
 * at once, here and by a message at each source that was linked to him, with a proof as of a casus (WGS 1.8(7); BGS 1.7; docs/adr/0049).
 * Not the aangemelde betrokkene: without him there is no casus. @throws LogUnavailable, and then he is still there
 */
export function removeFromKring(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  { betrokkene, reden }: Verwijdering,
): Promise<VerwijderUitkomst | null> {
  return inBeslisruimte<VerwijderUitkomst>(omgeving, vraag, async (tx, { refuse, facts, now }) => {
    const uitleg = refuse('kringpersoonVerwijderen');
    if (uitleg !== null) return refused(uitleg);
    const { casus, betrokkenen, stand, deelnemers } = facts;
    const persoon = betrokkenen.find(({ handvat }) => handvat === betrokkene);
    if (persoon?.soort !== 'DIRECTE_KRING') {
      const fouten = wrong('betrokkene', 'Noem iemand uit de directe kring van deze casus.');
      return { __typename: 'KringpersoonOnvolledig', fouten };
    }
    if (heeftBewaarplicht(stand.besluiten, today()))
      return refused('Er geldt een bewaarplicht voor deze casus; er wordt nu niets uit vernietigd (WGS 1.8(7)).');
    const bevestigers = [...(await everLinkedTo(tx, casus, persoon.eersteVerwerkingOp)), OIN.zvh];
    const bewijsvraag = { versie: casus.versie + 1, now, door: vraag.vastgelegdDoor, bevestigers };
    return keepChange(
      tx,
      { links: omgeving.links, vraag, now },
      {
        ...{ casus: {}, soort: 'DIRECTE_KRING', inhoud: `VERWIJDERD ${reden}` },
        relink: [...new Set([...deelnemers, ...bevestigers])],
        apply: () => destroyPersoon(tx, persoon, bewijsvraag),
      },
    );
  });
}
