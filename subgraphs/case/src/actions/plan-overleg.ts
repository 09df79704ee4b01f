import type { Database } from '@ketenhub/database';
import { openLogbook } from '@ketenhub/logbook';
import type { Casusproces } from '@ketenhub/policy';
import { today } from '@ketenhub/subgraph';
import { type Agendapunt, lockMoment, readPlanbaar, writePlan } from '../store/agenda.ts';
import { findTafel } from '../store/tafels.ts';
import { newHandle } from '../store/write-aanmelding.ts';
import { minutenVan } from '../values/tijd.ts';
import type { Fout } from './aanmelding.ts';
import { checkOverlegplan, type Overlegplan } from './check-overlegplan.ts';
import { type Huisvraag, INGEHAALD, inHuis } from './house-change.ts';
import { type BesluitGeweigerd, refused } from './record-decision.ts';

export type OverlegplanUitkomst =
  | { readonly __typename: 'OverlegGepland'; readonly kenmerk: string; readonly versie: number }
  | { readonly __typename: 'OverlegplanOnvolledig'; readonly fouten: readonly Fout[] }
  | BesluitGeweigerd;

/** Each casus after the one before it. */
function planned(
  agenda: Overlegplan['agenda'],
  begint: number,
): Pick<Agendapunt, 'casus' | 'vanaf' | 'minuten' | 'volgorde'>[] {
  return agenda.map(({ casus, minuten }, index) => {
    const vanaf = agenda.slice(0, index).reduce((sum, punt) => sum + punt.minuten, begint);
    return { casus, minuten, vanaf, volgorde: index + 1 };
  });
}

/**
 * Plans a meeting of a tafel over several casussen, or plans it anew, with a line in the log for each casus. It makes nobody a
 * deelnemer: the list of the tafel is a proposal for the deelnemersbesluit (WGS 2.31(4)).
 * @throws LogUnavailable, and then nothing was planned
 */
export function planOverleg(
  { database, casusproces }: { readonly database: Database; readonly casusproces: Casusproces },
  vraag: Huisvraag,
  plan: Overlegplan,
): Promise<OverlegplanUitkomst> {
  return inHuis<OverlegplanUitkomst>(database, vraag, async (tx) => {
    const present = plan.kenmerk == null ? null : await lockMoment(tx, plan.kenmerk);
    if (plan.kenmerk != null && present === null) return refused('Dit overleg is er niet.');
    if ((present?.versie ?? 0) !== vraag.versie) return INGEHAALD;
    const casussen = await readPlanbaar(
      tx,
      plan.agenda.map(({ casus }) => casus),
    );
    const tafel = await findTafel(tx, plan.tafel);
    const fouten = checkOverlegplan(plan, { tafel, casussen, casusproces, vandaag: today() });
    const begint = minutenVan(plan.begint);
    if (fouten.length > 0 || begint === null) return { __typename: 'OverlegplanOnvolledig', fouten };
    const kenmerk = present?.kenmerk ?? newHandle();
    const versie = vraag.versie + 1;
    const { dag, duurMinuten } = plan;
    await writePlan(tx, { kenmerk, tafel: plan.tafel, dag, begint, duurMinuten, versie }, planned(plan.agenda, begint));
    const lines = plan.agenda.map(({ casus }) =>
      vraag.changeLine({ verantwoordelijke: 'zvh', handeling: 'AGENDA', object: `${casus} overleg ${kenmerk}` }),
    );
    await openLogbook(tx).write(lines);
    return { __typename: 'OverlegGepland', kenmerk, versie };
  });
}
