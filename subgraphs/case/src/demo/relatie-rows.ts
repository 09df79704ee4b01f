import { createHash } from 'node:crypto';
import { type DemoCasus, type population, relatiesVan } from '@ketenhub/region';
import type { belangenconflicten, betrokkenen, relaties } from '../store/tables.ts';
import { newHandle } from '../store/write-aanmelding.ts';

type Persons = ReadonlyMap<string, ReturnType<typeof population>[number]>;

/** The same at every start: the pictures of the stories show it. */
const kenmerkOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 24);

/** Between persons who are in the casus. */
export function relatieRows(
  { nummer }: DemoCasus,
  persons: Persons,
  betrokken: readonly (typeof betrokkenen.$inferInsert)[],
): (typeof relaties.$inferInsert)[] {
  const inCasus = betrokken.filter(({ casus }) => casus === nummer);
  const hoofdpersoon = inCasus.find(({ soort }) => soort === 'HOOFDPERSOON');
  return relatiesVan(nummer).flatMap(({ ander: code, soort, bron, peildatum }) => {
    const ander = inCasus.find(({ bsn }) => bsn === persons.get(code)?.bsn);
    if (hoofdpersoon === undefined || ander === undefined) return [];
    return {
      ...{
        casus: nummer,
        kenmerk: kenmerkOf(`${nummer} ${code}`),
        betrokkene: hoofdpersoon.handvat,
        ander: ander.handvat,
      },
      ...{ soort, bron, herkomst: bron, peildatum, status: 'FEIT' as const },
    };
  });
}

/** A user who was taken for a relative and let in again: nobody of the demo is shut out of a casus. */
export function belangenconflictRows({ nummer }: DemoCasus): (typeof belangenconflicten.$inferInsert)[] {
  if (nummer !== 'ZVH-2026-0101') return [];
  return [
    {
      ...{ casus: nummer, kenmerk: newHandle(), account: 'gemeente-oov' },
      ...{ gemeldOp: '2026-10-07', gemeldDoor: 'demo', ingetrokkenOp: '2026-10-08', ingetrokkenDoor: 'demo' },
      intrekkingsreden: 'Het bleek om een naamgenoot te gaan.',
    },
  ];
}
