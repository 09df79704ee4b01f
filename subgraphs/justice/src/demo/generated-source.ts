import { PEILDATUM, plusDagen, type Random, registratienummer } from '@ketenhub/region';
import type { JusticeDemoRecords } from './record.ts';

export type Deel = Partial<JusticeDemoRecords>;

/** One generated person with the numbers drawn for that person. */
export interface Bron {
  readonly random: Random;
  readonly persoon: string;
}

export const dag = (random: Random, dagenMin: number, dagenMax: number): string =>
  plusDagen(PEILDATUM, -random.integer(dagenMin, dagenMax));

/** One of the sentences, with the number that makes it occur once in the region. */
export function tekst({ random, persoon }: Bron, keuze: readonly string[], kenmerk: readonly [string, number]): string {
  return `${random.pick(keuze)} Kenmerk ${registratienummer(kenmerk[0], persoon, kenmerk[1])}.`;
}
