import type { Beleid } from '@ketenhub/policy';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { casusDeelnemers } from '../store/tables.ts';
import { notDecidedByOverheid, oinsOf } from './decided-by.ts';
import type { Decision } from './record-decision.ts';

interface Deelnemersbesluit {
  readonly deelnemers: readonly string[];
  readonly genomenDoor: readonly string[];
}

/**
 * Which organisations take part and may process data (WGS 2.31(4)). Who leaves the list loses its links at once, per
 * organisation and not per subgraph (R03, R04).
 */
export function recordDeelnemers(beleid: Beleid, { deelnemers, genomenDoor }: Deelnemersbesluit): Decision {
  return ({ casus, deelnemers: present }, now) => {
    const wanted = oinsOf(beleid, deelnemers);
    const wrong = notDecidedByOverheid(beleid, genomenDoor);
    if (wrong !== null) return { uitleg: wrong };
    if (wanted === null) return { uitleg: 'Een van de deelnemers staat niet in het register van deelnemers.' };
    if (casus.doelbesluitOp === null) return { uitleg: 'Het deelnemersbesluit volgt op het doelbesluit.' };
    if (casus.fase === 'AFGESLOTEN') return { uitleg: 'Deze casus is afgesloten en afgeschermd.' };
    const leaving = present.filter((oin) => !wanted.includes(oin));
    const joining = wanted.filter((oin) => !present.includes(oin));
    return {
      casus: { deelnemersbesluitOp: casus.deelnemersbesluitOp ?? now },
      relink: [...new Set([...wanted, ...leaving])],
      async apply(tx) {
        const active = and(eq(casusDeelnemers.casus, casus.nummer), isNull(casusDeelnemers.tot));
        if (leaving.length > 0)
          await tx
            .update(casusDeelnemers)
            .set({ tot: now })
            .where(and(active, inArray(casusDeelnemers.oin, leaving)));
        if (joining.length > 0)
          await tx.insert(casusDeelnemers).values(joining.map((oin) => ({ casus: casus.nummer, oin, vanaf: now })));
      },
    };
  };
}
