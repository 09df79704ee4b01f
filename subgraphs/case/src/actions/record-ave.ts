import { dutchDay } from '@ketenhub/vocabulary';
import { insertAveOordeel } from '../store/casusregie.ts';
import type { Avefase } from '../values/casusregie.ts';
import { checkAtTable, requireAtTable } from './check-regie.ts';
import { wrong } from './check-text.ts';
import type { Regiestap } from './record-regie.ts';

/** A judgement of the AVE-fase, as it was sent. */
export interface Aveoordeelinvoer {
  readonly avefase: Avefase;
  readonly kenmerken: readonly string[];
  /** Codes of who holds which regie in this fase. */
  readonly casusregie: string;
  readonly procesregie: string;
  readonly opdrachtgever: string;
  readonly bestuurlijk: string;
}

/**
 * The fase of the Aanpak Voorkomen Escalatie and who holds which regie in it: what people judge, by features that they name, and never computed
 * (WGS 1.9; R24). It changes nothing else of the casus, and the judgements before it stay.
 */
export function recordAve(oordeel: Aveoordeelinvoer): Regiestap {
  const { avefase, casusregie, procesregie, opdrachtgever, bestuurlijk } = oordeel;
  const kenmerken = [...new Set(oordeel.kenmerken)];
  return {
    handeling: 'aveVastleggen',
    judge: async (ruimte) => [
      ...(kenmerken.length === 0 ? wrong('kenmerken', 'Noem ten minste een kenmerk waaraan u deze fase ziet.') : []),
      ...checkAtTable(ruimte, { veld: 'casusregie', code: casusregie }),
      ...checkAtTable(ruimte, { veld: 'procesregie', code: procesregie, house: true }),
      ...checkAtTable(ruimte, { veld: 'opdrachtgever', code: opdrachtgever }),
      ...checkAtTable(ruimte, { veld: 'bestuurlijk', code: bestuurlijk }),
    ],
    change: (ruimte) => ({
      casus: {},
      soort: 'AVE',
      inhoud: 'VASTGELEGD',
      relink: [],
      apply: (tx) =>
        insertAveOordeel(tx, {
          casus: ruimte.facts.casus.nummer,
          avefase,
          kenmerken,
          casusregie: requireAtTable(ruimte, casusregie),
          procesregie: requireAtTable(ruimte, procesregie),
          opdrachtgever: requireAtTable(ruimte, opdrachtgever),
          bestuurlijk: requireAtTable(ruimte, bestuurlijk),
          vastgelegdOp: dutchDay(ruimte.now),
        }),
    }),
  };
}
