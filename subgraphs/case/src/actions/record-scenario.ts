import { today } from '@ketenhub/subgraph';
import { insertScenario, newestVersies } from '../store/scenarios.ts';
import type { Fout } from './aanmelding.ts';
import { checkScenario, type Scenarioinvoer } from './check-scenario.ts';
import {
  type BesluitOmgeving,
  type BesluitVraag,
  type Gewijzigd,
  inBeslisruimte,
  keepChange,
  refused,
} from './record-decision.ts';

export interface VerstrekkingOnvolledig {
  readonly __typename: 'VerstrekkingOnvolledig';
  readonly fouten: readonly Fout[];
}
export const onvolledig = (fouten: readonly Fout[]): VerstrekkingOnvolledig => ({
  __typename: 'VerstrekkingOnvolledig',
  fouten,
});

/**
 * A scenario for ZSM, or a new version of one; the versions before it stay (WGS 2.26(a), 2.31(5)-(6)). Its text stands in no log and in no
 * besluit. @throws LogUnavailable, and then nothing was recorded
 */
export function recordScenario(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  invoer: Scenarioinvoer,
): Promise<Gewijzigd | VerstrekkingOnvolledig | null> {
  return inBeslisruimte<Gewijzigd | VerstrekkingOnvolledig>(omgeving, vraag, async (tx, ruimte) => {
    const uitleg = ruimte.refuse('scenarioVastleggen');
    if (uitleg !== null) return refused(uitleg);
    const { casus } = ruimte.facts;
    const dag = today();
    const fouten = checkScenario(invoer, dag);
    const present = await newestVersies(tx, casus.nummer);
    const volgnummer = invoer.volgnummer ?? Math.max(0, ...present.keys()) + 1;
    if (invoer.volgnummer != null && !present.has(volgnummer))
      fouten.push({ veld: 'volgnummer', uitleg: 'Dit scenario is er niet; laat het leeg voor een nieuw scenario.' });
    if (fouten.length > 0) return onvolledig(fouten);
    const scenarioversie = (present.get(volgnummer) ?? 0) + 1;
    return keepChange(
      tx,
      { links: omgeving.links, vraag, now: ruimte.now },
      {
        casus: {},
        soort: 'SCENARIO',
        inhoud: `${volgnummer} versie ${scenarioversie}`,
        relink: [],
        apply: () =>
          insertScenario(tx, {
            casus: casus.nummer,
            volgnummer,
            scenarioversie,
            aanleiding: invoer.aanleiding.trim(),
            afspraak: invoer.afspraak.trim(),
            afdoeningsadvies: invoer.afdoeningsadvies.trim(),
            onderbouwing: invoer.onderbouwing.trim(),
            beperking: invoer.voorwaarden.trim(),
            peildatum: invoer.peildatum,
            vastgesteldOp: dag,
          }),
      },
    );
  });
}
