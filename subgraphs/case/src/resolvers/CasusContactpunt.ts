import type { Contactpunt } from '../store/sources.ts';
import { deelnemerOf, type Registers } from '../values/registers.ts';

export function casusContactpuntResolvers(registers: Registers) {
  return {
    organisatie: ({ oin }: Contactpunt) => deelnemerOf(registers, oin)?.code ?? null,
  };
}
