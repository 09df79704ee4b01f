import { dutchDay } from '@ketenhub/subgraph';
import type { Deelnemer } from '../store/sources.ts';
import { deelnemerOf, type Registers } from '../values/registers.ts';

export function casusDeelnemerResolvers(registers: Registers) {
  return {
    organisatie: ({ oin }: Deelnemer) => deelnemerOf(registers, oin)?.code ?? null,
    naam: ({ oin }: Deelnemer) => deelnemerOf(registers, oin)?.naam ?? null,
    klasse: ({ oin }: Deelnemer) => deelnemerOf(registers, oin)?.klasse ?? null,
    vanaf: ({ vanaf }: Deelnemer) => dutchDay(vanaf),
  };
}
