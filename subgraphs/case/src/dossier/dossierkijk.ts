import type { Annotaties } from '@ketenhub/policy';
import { decideFor, type SubgraphContext } from '@ketenhub/subgraph';
import type { BetrokkeneSoort } from '@ketenhub/vocabulary';
import { type Feitveld, feitveldVan } from './feitveld.ts';

/** What one asker may know of the fields of partners, for the doel and the fase of the token. */
export interface Dossierkijk {
  readonly veldVan: (coordinate: string) => Feitveld | null;
  /** Whether the partner's own field would be shown of such a person: the same decision, on the same ceiling, as at the source. */
  readonly magZien: (coordinate: string, soort: BetrokkeneSoort) => boolean;
  /**
   * The organisations under professional secrecy of which this asker could be shown a fact about one of these kinds of person. It follows
   * from the rules and the deelnemers alone, and not from what is kept.
   */
  readonly geheimhouders: (soorten: Iterable<BetrokkeneSoort>) => readonly string[];
}

/** What decides whether a fact is shown. */
export interface Herkomst {
  readonly betrokkene: string;
  readonly veld: string;
  readonly subcategorie: string;
  readonly bron: string;
}

type Context = Pick<SubgraphContext<unknown>, 'principal' | 'access'>;

const PERSONEN = 'Casus.betrokkenen';

export function openDossierkijk({ principal, access }: Context, velden: Annotaties): Dossierkijk {
  const veldVan = (coordinate: string): Feitveld | null => feitveldVan(access.beleid, velden, coordinate);
  const magZien = (coordinate: string, soort: BetrokkeneSoort): boolean =>
    access.zouMogen(PERSONEN, soort) &&
    decideFor(access.beleid, velden, principal, { coordinate, soort }).effect === 'TOEGESTAAN';
  return {
    veldVan,
    magZien,
    geheimhouders(soorten) {
      const found = new Set<string>();
      const all = [...new Set(soorten)];
      for (const coordinate of velden.keys()) {
        const veld = veldVan(coordinate);
        if (veld === null || !veld.isGeheim || found.has(veld.bron)) continue;
        if (all.some((soort) => magZien(coordinate, soort))) found.add(veld.bron);
      }
      return [...found];
    },
  };
}

/**
 * Whether a fact is shown to this asker: only about a person of the token, and only while the field that it came from is still of
 * that organisation and subcategorie. A field that was moved or taken away hides its facts (fail closed).
 */
export function isZichtbaar(
  kijk: Dossierkijk,
  betrokkenen: ReadonlyMap<string, BetrokkeneSoort>,
  { betrokkene, veld, subcategorie, bron }: Herkomst,
): boolean {
  const soort = betrokkenen.get(betrokkene);
  const nu = kijk.veldVan(veld);
  if (soort === undefined || nu === null || nu.subcategorie !== subcategorie || nu.bron !== bron) return false;
  return kijk.magZien(veld, soort);
}
