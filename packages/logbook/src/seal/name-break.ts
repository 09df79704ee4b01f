import type { Transaction } from '@ketenhub/database';
import { leafOf, type SealedRow } from './sealed-row.ts';
import { hasLineAfter, type Place, places } from './verify-store.ts';

export type BreakKind = 'GEWIJZIGD' | 'VERWIJDERD' | 'VERWISSELD' | 'AFGEKAPT' | 'TERUGGEDATEERD' | 'ONDERTEKENING';

/** The first thing in a logbook that is not as it was sealed. */
export interface Break {
  readonly soort: BreakKind;
  /** First bad position, from 1. */
  readonly positie: number;
  /** The last position that it may be at: the same, but where the seals were made anew with the lines. */
  readonly tot: number;
  readonly uitleg: string;
}

export const breakAt = (positie: number, soort: BreakKind, uitleg: string, tot = positie): Break => ({
  soort,
  positie,
  tot,
  uitleg,
});

/** Whether this line is the one that was sealed at another place, as it is or with the number of that place. */
async function isOfOtherPlace(tx: Transaction, row: SealedRow, positie: number): Promise<boolean> {
  const asItIs = leafOf(row);
  for await (const other of places(tx)) {
    if (other.positie === positie) continue;
    if (other.blad === asItIs || other.blad === leafOf({ ...row, volgnummer: other.volgnummer })) return true;
  }
  return false;
}

/** What happened to a line that is not as it was sealed; null when it is. */
export async function lineBreak(tx: Transaction, place: Place): Promise<Break | null> {
  const { positie, volgnummer, blad, geschrevenOp, row } = place;
  if (row === null) {
    return (await hasLineAfter(tx, positie))
      ? breakAt(positie, 'VERWIJDERD', `regel ${volgnummer} is weg`)
      : breakAt(positie, 'AFGEKAPT', `regel ${volgnummer} en alles daarna is weg`);
  }
  if (leafOf(row) === blad) return null;
  if (row.geschreven_op < geschrevenOp && leafOf({ ...row, geschreven_op: geschrevenOp }) === blad)
    return breakAt(
      positie,
      'TERUGGEDATEERD',
      `regel ${volgnummer} is van ${geschrevenOp} en zegt ${row.geschreven_op}`,
    );
  if (await isOfOtherPlace(tx, row, positie))
    return breakAt(positie, 'VERWISSELD', `op regel ${volgnummer} staat wat op een andere plaats is verzegeld`);
  return breakAt(positie, 'GEWIJZIGD', `regel ${volgnummer} is anders dan toen zij werd verzegeld`);
}
