import type { Organisatie } from '@ketenhub/vocabulary';
import type { DemoContactpunt, DemoKnelpunt, DemoOverleg, DemoPlan, DemoScenario } from './casus.ts';
import type { Datum } from './datum.ts';
import { type Verantwoording, vastgesteld } from './verantwoording.ts';

type Doel = DemoPlan['doelen'][number];

/** The plan in its newest version, with one goal per row of [leefgebied, goal]. */
export function plan(
  planversie: number,
  vastgesteldOp: Datum,
  doelen: readonly (readonly [leefgebied: string, omschrijving: string])[],
): DemoPlan {
  return {
    planversie,
    vastgesteldOp,
    doelen: doelen.map(([leefgebied, omschrijving]): Doel => ({ leefgebied, omschrijving })),
    ...vastgesteld('zvh', vastgesteldOp),
  };
}

type OverlegKern = Omit<DemoOverleg, keyof Verantwoording>;

/** A held meeting; its conclusion was established at the table, so on that day. */
export function overleg(kern: OverlegKern, anders: Partial<Verantwoording> = {}): DemoOverleg {
  return { ...kern, ...vastgesteld('zvh', kern.datum, anders) };
}

type KnelpuntKern = Omit<DemoKnelpunt, keyof Verantwoording | 'leefgebied'> & { readonly herkomst: Organisatie };

// Where a knelpunt of this kind plays in the demo region.
const LEEFGEBIED_VAN: Readonly<Record<string, string>> = {
  WACHTLIJST: 'PSYCHISCHE_GEZONDHEID',
  PLAATSING: 'HUISVESTING',
  KADER_ONTBREEKT: 'JUSTITIE_GEDRAG',
  FINANCIERING: 'FINANCIEN',
};

/** Where it gets stuck, as the house signals it; `herkomst` is who ran into it. */
export function knelpunt(kern: KnelpuntKern, anders: Partial<Verantwoording> = {}): DemoKnelpunt {
  const leefgebied = LEEFGEBIED_VAN[kern.soort] ?? 'ZORG';
  return {
    ...kern,
    leefgebied,
    ...vastgesteld('zvh', kern.opgelostOp ?? kern.sinds, { herkomst: kern.herkomst, ...anders }),
  };
}

type ScenarioKern = Omit<DemoScenario, keyof Verantwoording> & { readonly herkomst: Organisatie };

/** What to do when it goes wrong; `herkomst` is who has to act first. */
export function scenario(kern: ScenarioKern, anders: Partial<Verantwoording> = {}): DemoScenario {
  return { ...kern, ...vastgesteld('zvh', kern.vastgesteldOp, { herkomst: kern.herkomst, ...anders }) };
}

type Aanspreekpunt = Omit<DemoContactpunt, 'organisatie'>;

export const aanspreekpunt = (naam: string, functie: string, telefoon: string): Aanspreekpunt => ({
  naam,
  functie,
  telefoon,
});

/** One contactpunt per organisation, in the order of the list. */
export function contactpunten(
  organisaties: readonly Organisatie[],
  bij: (organisatie: Organisatie) => Aanspreekpunt,
): DemoContactpunt[] {
  return organisaties.map((organisatie) => ({ organisatie, ...bij(organisatie) }));
}
