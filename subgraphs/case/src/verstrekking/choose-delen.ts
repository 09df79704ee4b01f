import type { Transaction } from '@ketenhub/database';
import type { Beleid } from '@ketenhub/policy';
import type { Fout } from '../actions/aanmelding.ts';
import { wrong } from '../actions/check-text.ts';
import { type Feit, readFeitenByKenmerk } from '../store/dossier.ts';
import { newestVersies, readScenario } from '../store/scenarios.ts';
import { newestPlanversie } from '../store/write-plan.ts';
import { scenariostandOp } from '../values/scenario.ts';
import { type Deel, type Deelsoort, scenarioverwijzing } from './deel.ts';
import { doorverstrekkingVan } from './doorverstrekking.ts';
import type { Deelkijk } from './verstrekkingskijk.ts';

export interface Deelinvoer {
  readonly deelsoort: Deelsoort;
  readonly kenmerk?: string | null;
  readonly volgnummer?: number | null;
}

export interface Deelkeuze {
  readonly casus: string;
  readonly versie: number;
  readonly dag: string;
  readonly beleid: Beleid;
  /** OINs of the deelnemers now. */
  readonly deelnemers: readonly string[];
}

/** What was chosen, with the facts themselves to judge who must agree. */
export interface Gekozen {
  readonly delen: readonly Deel[];
  readonly feiten: readonly Feit[];
}

const DELEN_MAX = 50;
// One sentence for a fact that is not there, not for who asks, or not to be passed on: it tells nobody which (R05).
const NIET_TE_KIEZEN = 'Een van deze feiten is er voor u niet, of mag niet worden doorverstrekt.';

/** Whether its source is at the table and lets it be passed on at all (WGS 2.29(3), 2.31(4); R04, R13). */
export function magDoor({ beleid, deelnemers }: Pick<Deelkeuze, 'beleid' | 'deelnemers'>, feit: Feit): boolean {
  const oin = beleid.deelnemers.find(({ code }) => code === feit.bron)?.oin;
  return oin !== undefined && deelnemers.includes(oin) && doorverstrekkingVan(beleid, feit.subcategorie) !== 'NEE';
}

async function chooseScenario(tx: Transaction, { casus, dag }: Deelkeuze, volgnummer: number): Promise<string | null> {
  const nieuwste = (await newestVersies(tx, casus)).get(volgnummer) ?? 0;
  const scenario = await readScenario(tx, { casus, volgnummer, scenarioversie: nieuwste });
  const isGeldig = scenario !== null && scenariostandOp(scenario, { nieuwste, dag }) === 'GELDIG';
  return isGeldig ? scenarioverwijzing(volgnummer, nieuwste) : null;
}

async function verwijzingVan(tx: Transaction, keuze: Deelkeuze, deel: Deelinvoer): Promise<string | null> {
  switch (deel.deelsoort) {
    case 'PLAN':
      return newestPlanversie(tx, keuze.casus).then((versie) => (versie === 0 ? null : String(versie)));
    case 'SCENARIO':
      return chooseScenario(tx, keuze, deel.volgnummer ?? 0);
    case 'BESLUITEN':
    case 'DEELNEMERS':
      return String(keuze.versie);
    case 'FEIT':
      return deel.kenmerk ?? null;
  }
}

const ER_NIET: Readonly<Record<Exclude<Deelsoort, 'FEIT'>, string>> = {
  PLAN: 'Er is nog geen plan van aanpak.',
  SCENARIO: 'Dit scenario is er niet, of het is verlopen.',
  BESLUITEN: 'Er zijn geen besluiten.',
  DEELNEMERS: 'Er zijn geen deelnemers.',
};

/**
 * What was asked to be in a verstrekking, as references to how it stands now. A fact must be there, be for who chooses it, and be one that its
 * source lets be passed on; never one under professional secrecy.
 */
export async function chooseDelen(
  tx: Transaction,
  keuze: Deelkeuze,
  { invoer, kijk }: { readonly invoer: readonly Deelinvoer[]; readonly kijk: Deelkijk },
): Promise<Gekozen | { readonly fouten: Fout[] }> {
  if (invoer.length === 0 || invoer.length > DELEN_MAX)
    return { fouten: wrong('delen', `Noem 1 tot en met ${DELEN_MAX} delen.`) };
  const asked = invoer.flatMap(({ deelsoort, kenmerk }) => (deelsoort === 'FEIT' ? [kenmerk ?? ''] : []));
  const feiten = await readFeitenByKenmerk(tx, keuze.casus, asked);
  const delen: Deel[] = [];
  for (const deel of invoer) {
    const verwijzing = await verwijzingVan(tx, keuze, deel);
    const feit = feiten.find(({ kenmerk }) => kenmerk === verwijzing);
    const gekozen: Deel =
      deel.deelsoort === 'FEIT' && feit !== undefined
        ? { deelsoort: 'FEIT', verwijzing: feit.kenmerk, ...herkomstVan(feit) }
        : { deelsoort: deel.deelsoort, verwijzing: verwijzing ?? '' };
    if (deel.deelsoort === 'FEIT') {
      if (feit === undefined || !kijk(gekozen) || !magDoor(keuze, feit))
        return { fouten: wrong('delen', NIET_TE_KIEZEN) };
    } else if (verwijzing === null || !kijk(gekozen)) return { fouten: wrong('delen', ER_NIET[deel.deelsoort]) };
    delen.push(gekozen);
  }
  const isTwice = new Set(delen.map(({ deelsoort, verwijzing }) => `${deelsoort} ${verwijzing}`)).size < delen.length;
  return isTwice ? { fouten: wrong('delen', 'Hetzelfde staat er twee keer in.') } : { delen, feiten };
}

const herkomstVan = ({ betrokkene, veld, subcategorie, bron }: Feit) => ({ betrokkene, veld, subcategorie, bron });
