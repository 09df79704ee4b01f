import { openLogbook } from '@ketenhub/logbook';
import { today } from '@ketenhub/subgraph';
import { OIN, unreachable } from '@ketenhub/vocabulary';
import { newestVersies, readScenario, type Scenario } from '../store/scenarios.ts';
import type { casussen } from '../store/tables.ts';
import { insertVerstrekking } from '../store/verstrekkingen.ts';
import { deelnemerOf } from '../values/registers.ts';
import { geldigTot, scenariostandOp } from '../values/scenario.ts';
import { scenarioverwijzing } from '../verstrekking/deel.ts';
import type { OpenVoorwaarde } from '../verstrekking/open-conditions.ts';
import { supplyLines } from '../verstrekking/supply-lines.ts';
import type { Fout } from './aanmelding.ts';
import { checkText, wrong } from './check-text.ts';
import {
  type BesluitGeweigerd,
  type BesluitOmgeving,
  type BesluitVraag,
  inBeslisruimte,
  refused,
} from './record-decision.ts';
import { onvolledig, type VerstrekkingOnvolledig } from './record-scenario.ts';

export interface VerstrekkingVastgelegd {
  readonly __typename: 'VerstrekkingVastgelegd';
  readonly kenmerk: string;
  readonly casus: typeof casussen.$inferSelect;
}
/** Nothing was supplied; each condition that is open, and never by whom. */
export interface VoorwaardenOpen {
  readonly __typename: 'VoorwaardenOpen';
  readonly voorwaarden: readonly OpenVoorwaarde[];
}
export type VerstrekkingUitkomst = VerstrekkingVastgelegd | VerstrekkingOnvolledig | VoorwaardenOpen | BesluitGeweigerd;

export interface Scenarioverstrekking {
  readonly volgnummer: number;
  readonly scenarioversie: number;
  readonly ontvanger: 'ZSM' | 'OM';
  readonly noodzaak: string;
  readonly voorwaarden: string;
  readonly isGetoetst: boolean;
  readonly isZonderBezwaar: boolean;
}

export const NOODZAAK = { min: 10, max: 1_000 };
export const VOORWAARDEN = { min: 5, max: 1_000 };

function check({ noodzaak, voorwaarden, isGetoetst, isZonderBezwaar }: Scenarioverstrekking): Fout[] {
  return [
    ...checkText('noodzaak', noodzaak, NOODZAAK),
    ...checkText('voorwaarden', voorwaarden, VOORWAARDEN),
    ...(isGetoetst ? [] : wrong('isGetoetst', 'Toets eerst of het scenario nog klopt (BGS 1.8(1)).')),
    ...(isZonderBezwaar
      ? []
      : wrong('isZonderBezwaar', 'Een deelnemer met zwaarwegende redenen houdt de verstrekking tegen (WGS 1.7(1)).')),
  ];
}

/** Why this version of a scenario cannot be supplied on this day, or null. */
function refuseScenario(scenario: Scenario, nieuwste: number, dag: string): string | null {
  if (scenario.afdoeningsadvies === null) return 'Dit scenario is voor de tafel; het heeft geen advies aan ZSM.';
  const stand = scenariostandOp(scenario, { nieuwste, dag });
  switch (stand) {
    case 'GELDIG':
      return null;
    case 'VERLOPEN':
      return `Dit scenario gold tot en met ${geldigTot(scenario.peildatum)}; stel eerst een nieuwe versie vast.`;
    case 'VERVANGEN':
      return 'Van dit scenario is er een nieuwere versie.';
    default:
      return unreachable(stand);
  }
}

/**
 * Records that a scenario that counts was supplied to the OM, at ZSM or beside it (WGS 1.7(1)), with its conditions. The hub sends nothing. Like every
 * verstrekking it makes no besluit and no version. @throws LogUnavailable, and then nothing was recorded
 */
export function supplyScenario(
  omgeving: BesluitOmgeving,
  vraag: BesluitVraag,
  invoer: Scenarioverstrekking,
): Promise<VerstrekkingUitkomst | null> {
  return inBeslisruimte<VerstrekkingUitkomst>(omgeving, vraag, async (tx, { refuse, facts, beleid }) => {
    const uitleg = refuse('scenarioVerstrekken');
    if (uitleg !== null) return refused(uitleg);
    const { casus } = facts;
    const { volgnummer, scenarioversie } = invoer;
    const scenario = await readScenario(tx, { casus: casus.nummer, volgnummer, scenarioversie });
    if (scenario === null) return refused('Dit scenario is er niet.');
    const dag = today();
    const nieuwste = (await newestVersies(tx, casus.nummer)).get(volgnummer) ?? 0;
    const ongeldig = refuseScenario(scenario, nieuwste, dag);
    if (ongeldig !== null) return refused(ongeldig);
    const fouten = check(invoer);
    if (fouten.length > 0) return onvolledig(fouten);
    const naam = deelnemerOf(beleid, OIN.om)?.naam ?? 'Openbaar ministerie';
    const verstrekking = {
      casus: casus.nummer,
      ontvangersoort: 'DEELNEMER',
      ontvanger: 'om',
      ontvangerNaam: invoer.ontvanger === 'ZSM' ? `${naam}, ZSM` : naam,
      grondslag: 'WGS 1.7(1)',
      noodzaak: invoer.noodzaak.trim(),
      voorwaarden: invoer.voorwaarden.trim(),
      verstrekkingstand: 'VERSTREKT',
      vastgelegdOp: dag,
      vastgelegdDoor: vraag.vastgelegdDoor,
      verstrektOp: dag,
      verstrektDoor: vraag.vastgelegdDoor,
      genomenDoor: [],
    } as const;
    const delen = [{ deelsoort: 'SCENARIO', verwijzing: scenarioverwijzing(volgnummer, scenarioversie) } as const];
    const kenmerk = await insertVerstrekking(tx, { ...verstrekking, genomenDoor: [] }, delen);
    const betrokkenen = facts.betrokkenen.map(({ handvat }) => handvat);
    await openLogbook(tx).write(supplyLines(vraag, { ...verstrekking, kenmerk }, { delen, betrokkenen }));
    return { __typename: 'VerstrekkingVastgelegd', kenmerk, casus };
  });
}
