import { onCommit, type Transaction } from '@ketenhub/database';
import type { Organisatie } from '@ketenhub/vocabulary';
import { removeKeys } from './key-store.ts';
import type { ProcessKey } from './process-key.ts';
import { casusIndex, subjectIndex, subjectKeysOf } from './subject-keys.ts';

export interface DestroyedCasus {
  readonly casus: string;
  /** Whose lines: organisations that share a logbook keep their own. */
  readonly verantwoordelijken: readonly Organisatie[];
  /** Who is in it, where that is known: also what was logged about them without the casus. */
  readonly handvatten?: readonly string[];
}

export interface DestroyedPersons {
  /** Whose lines. */
  readonly verantwoordelijken: readonly Organisatie[];
  readonly handvatten: readonly string[];
}

function placesOf(processKey: ProcessKey, { verantwoordelijken, handvatten }: DestroyedPersons): string[] {
  return verantwoordelijken.flatMap((organisatie) =>
    handvatten.map((handvat) => subjectIndex(processKey, organisatie, handvat)),
  );
}

async function destroyAt(tx: Transaction, places: readonly string[]): Promise<number> {
  const { cache } = subjectKeysOf(tx);
  const removed = await removeKeys(tx, places);
  onCommit(tx, () => cache.destroy(places));
  return removed;
}

/**
 * Makes that nobody can read any more, in the lines of these organisations about this casus, whom they are about: removes the keys, of all years, and
 * what finds them, in the caller's transaction. The lines stay as they were sealed in the tree (attack 128). What is still written
 * afterwards, by a request that was under way, is sealed with a key that nobody keeps. Returns how many keys went.
 */
export async function destroySubjects(
  tx: Transaction,
  { casus, verantwoordelijken, handvatten = [] }: DestroyedCasus,
): Promise<number> {
  const { processKey } = subjectKeysOf(tx);
  const places = verantwoordelijken.map((organisatie) => casusIndex(processKey, organisatie, casus));
  return destroyAt(tx, [...places, ...placesOf(processKey, { verantwoordelijken, handvatten })]);
}

/** The same of these persons alone; who else is in their casus can still be read. */
export function destroyPersons(tx: Transaction, persons: DestroyedPersons): Promise<number> {
  return destroyAt(tx, placesOf(subjectKeysOf(tx).processKey, persons));
}
