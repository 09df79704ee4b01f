import { dutchDay } from '@ketenhub/vocabulary';
import type { Bewaarstand } from '../store/retention-terms.ts';
import { type Bewaartermijn, bewaartermijn } from './bewaartermijn.ts';

/**
 * The term of a casus is that of the betrokkene who was processed first: the texts of a casus cannot be parted by person, and
 * nobody's data may stay longer than his own term.
 */
export function casusTermijn({ eersteVerwerkingOp, besluiten }: Bewaarstand, dag: string): Bewaartermijn {
  return bewaartermijn(dutchDay(eersteVerwerkingOp), besluiten, dag);
}
