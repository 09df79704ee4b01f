import { type Break, breakAt } from './name-break.ts';
import { digestOf, type PublicKeys, readHead, type TreeHead } from './tree-head.ts';
import type { StoredHead } from './verify-store.ts';

export interface CheckedHeads {
  /** In order, up to the first that is not good. */
  readonly good: readonly TreeHead[];
  readonly breuk: Break | null;
}

/** Whether every head is signed by this process and follows the one before it. */
export function checkHeads(stored: readonly StoredHead[], proces: string, keys: PublicKeys): CheckedHeads {
  const good: TreeHead[] = [];
  let before: string | null = null;
  for (const { grootte, jws } of stored) {
    const positie = (good.at(-1)?.grootte ?? 0) + 1;
    const head = readHead(jws, keys);
    if (head === null || head.proces !== proces || head.grootte !== grootte)
      return {
        good,
        breuk: breakAt(
          positie,
          'ONDERTEKENING',
          `de boomkop over ${grootte} is niet door dit proces ondertekend`,
          grootte,
        ),
      };
    if (head.vorige !== before)
      return {
        good,
        breuk: breakAt(positie, 'VERWIJDERD', `voor de boomkop over ${grootte} ontbreekt er een`, grootte),
      };
    good.push(head);
    before = digestOf(jws);
  }
  return { good, breuk: null };
}
