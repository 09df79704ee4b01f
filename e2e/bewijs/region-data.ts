import { testBsn } from '@ketenhub/region';
import { OIN } from '@ketenhub/vocabulary';
import { type Handle, newHandle, type Setting } from '../zero-trust/ask-directly.ts';
import { fillCanaryCasus } from '../zero-trust/canary-casus.ts';
import { type CanaryPerson, fillCanaryRecords, fillGates } from '../zero-trust/canary-records.ts';
import { linkEverywhere, secretOwners } from '../zero-trust/canary-world.ts';
import type { RunningSubgraphs } from '../zero-trust/start-subgraphs.ts';
import type { View } from '../zero-trust/whole-view.ts';

export const CASUS = 'ZVH-2026-9001';
const STRANGERS_CASUS = 'ZVH-2026-9002';
/** In the register, with nobody at its table but the house. */
export const HIDDEN_CASUS = 'ZVH-2026-9003';
export const ADD_HIDDEN_CASUS = `insert into casussen (nummer, thema, fase, aanmelder, domein, gemeente, aangemeld_op, doelbesluit_op, deelnemersbesluit_op)
  values ('${HIDDEN_CASUS}', 'JEUGD', 'UITVRAAG', '${OIN.dji}', 'ZORG', 'kanarie-elders', now(), now(), now())`;

export interface RegionPerson extends CanaryPerson {
  readonly handle: Handle;
  readonly hasGate: boolean;
}

/** Everybody of the proof's region. */
export interface RegionPersons {
  /** In the casus; one has no gate open. */
  readonly inCasus: readonly RegionPerson[];
  /** Linked at every source, in another casus. */
  readonly stranger: RegionPerson;
  readonly setting: Setting;
}

/** No test BSN begins with an 8: the register's own canary. */
const person = (code: string, number: number, more: { soort: Handle['soort']; hasGate: boolean }): RegionPerson => ({
  code,
  bsn: `8${testBsn(number).slice(1)}`,
  handle: { id: newHandle(), soort: more.soort },
  hasGate: more.hasGate,
});

export function inventPersons(): RegionPersons {
  const inCasus = [
    person('hoofd', 990_001, { soort: 'HOOFDPERSOON', hasGate: true }),
    person('dicht', 990_002, { soort: 'DIRECTE_KRING', hasGate: false }),
    person('kring', 990_003, { soort: 'DIRECTE_KRING', hasGate: true }),
  ];
  const stranger = person('vreemd', 990_004, { soort: 'HOOFDPERSOON', hasGate: false });
  return { inCasus, stranger, setting: { casus: CASUS, betrokkenen: inCasus.map(({ handle }) => handle) } };
}

/** Fills every source with a canary in each place, and links everybody in their own casus. */
export async function fillRegion(
  subgraphs: RunningSubgraphs,
  views: readonly View[],
  { inCasus, stranger }: RegionPersons,
): Promise<void> {
  for (const view of views) {
    const { bron } = view;
    const { ownerUrl } = subgraphs.of(bron).database;
    if (bron === 'casus') {
      const rows = (of: readonly RegionPerson[]) => of.map((one) => ({ ...one.handle, person: one }));
      await fillCanaryCasus(ownerUrl, { nummer: CASUS, betrokkenen: rows(inCasus) });
      await fillCanaryCasus(ownerUrl, { nummer: STRANGERS_CASUS, betrokkenen: rows([stranger]) });
      continue;
    }
    await fillCanaryRecords(ownerUrl, view.organisaties, [...inCasus, stranger]);
    if (bron === 'zorg')
      for (const { bsn, hasGate } of inCasus)
        if (hasGate) await fillGates(ownerUrl, secretOwners(view), { bsn, casus: CASUS });
    const linked = (of: readonly RegionPerson[]) => of.map(({ handle, bsn }) => ({ ...handle, bsn }));
    await linkEverywhere(subgraphs, view, { casus: CASUS, betrokkenen: linked(inCasus) });
    await linkEverywhere(subgraphs, view, { casus: STRANGERS_CASUS, betrokkenen: linked([stranger]) });
  }
}
