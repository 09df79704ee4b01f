import { dutchDay } from '@ketenhub/subgraph';
import type { Casus } from '../store/sources.ts';
import { deelnemerOf, type Registers } from '../values/registers.ts';

/** How the casus came in; the domein is the one that was recorded then. */
export function casusAanmeldingResolvers(registers: Registers) {
  return {
    datum: ({ aangemeldOp }: Casus) => dutchDay(aangemeldOp),
    organisatie: ({ aanmelder }: Casus) => deelnemerOf(registers, aanmelder)?.code ?? null,
  };
}
