import { dutchDay } from '@ketenhub/vocabulary';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { endCasusregie, endOpdrachten } from '../store/casusregie.ts';
import { casusDeelnemers } from '../store/tables.ts';
import { removeOpenUitvragen } from '../store/uitvragen.ts';
import { forgetUitvoerders } from '../store/write-actie.ts';
import { wrong } from './check-text.ts';
import { oinsOf } from './decided-by.ts';
import type { Decision } from './record-decision.ts';

/**
 * Which organisations take part and may process data (WGS 2.31(4)). Who leaves the list loses its links at once, per
 * organisation and not per subgraph (R03, R04), and the casusregie and the opdrachten that it had.
 */
export function recordDeelnemers(deelnemers: readonly string[]): Decision {
  return ({ refuse, beleid, facts: { casus, deelnemers: present }, now }) => {
    const uitleg = refuse('deelnemersVastleggen');
    if (uitleg !== null) return { uitleg };
    const codes = [...new Set(deelnemers)];
    const wanted = oinsOf(beleid, codes);
    if (codes.length === 0 || codes.includes('zvh'))
      return { fouten: wrong('deelnemers', 'Noem de organisaties die deelnemen; het huis zelf is geen deelnemer.') };
    if (wanted === null)
      return { fouten: wrong('deelnemers', 'Een van de deelnemers staat niet in het register van deelnemers.') };
    const leaving = present.filter((oin) => !wanted.includes(oin));
    const joining = wanted.filter((oin) => !present.includes(oin));
    return {
      casus: { deelnemersbesluitOp: casus.deelnemersbesluitOp ?? now },
      soort: 'DEELNEMERSBESLUIT',
      inhoud: codes.join(' '),
      // The aanmelder was linked from its own aanmelding on; when it is not designated, that ends here.
      relink: [...new Set([...wanted, ...leaving, casus.aanmelder])],
      async apply(tx) {
        const active = and(eq(casusDeelnemers.casus, casus.nummer), isNull(casusDeelnemers.tot));
        if (leaving.length > 0)
          await tx
            .update(casusDeelnemers)
            .set({ tot: now })
            .where(and(active, inArray(casusDeelnemers.oin, leaving)));
        // Who left can answer nothing any more, and is no longer asked.
        await removeOpenUitvragen(tx, casus.nummer, leaving);
        const dag = dutchDay(now);
        await endCasusregie(tx, { casus: casus.nummer, tot: dag, oins: leaving });
        const codes = beleid.deelnemers.filter(({ oin }) => leaving.includes(oin)).map(({ code }) => code);
        await forgetUitvoerders(tx, casus.nummer, codes);
        await endOpdrachten(tx, { casus: casus.nummer, beeindigdOp: dag, oins: leaving });
        if (joining.length > 0)
          await tx.insert(casusDeelnemers).values(joining.map((oin) => ({ casus: casus.nummer, oin, vanaf: now })));
      },
    };
  };
}
