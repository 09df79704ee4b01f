import type { Annotaties, Beleid } from '@ketenhub/policy';
import { BETROKKENE_SOORTEN, type BetrokkeneSoort } from '@ketenhub/vocabulary';
import { decideFor } from './decisions.ts';
import type { Principal } from './principal.ts';

/** The last word on a field, in the source itself; each coordinate is decided once per soort and request. */
export interface Access {
  /** The policy that decides this request, whatever comes into force meanwhile. */
  readonly beleid: Beleid;
  mag(coordinate: string, soort: BetrokkeneSoort | null): boolean;
  /** Whether the policy would permit it, asked or not; for what a source says of itself, such as `stand`. */
  zouMogen(coordinate: string, soort: BetrokkeneSoort | null): boolean;
  /** Whether the policy would permit anything of one subcategorie of an organisation. */
  zouIetsMogenVan(organisatie: string, subcategorie: string, soort: BetrokkeneSoort | null): boolean;
  /** That the source could not give this field. */
  fail(coordinate: string): void;
  /** Each field that could not be given, as often as that was so. */
  readonly failed: readonly string[];
  /** Coordinates that were asked although this source refuses them: a security event (attack 55). */
  readonly tooMuch: ReadonlySet<string>;
  /** Coordinates answered for this soort (null: about the casus); of all of them together unless told. */
  allowed(soort?: BetrokkeneSoort | null): string[];
}

export function createAccess(beleid: Beleid, annotaties: Annotaties, principal: Principal): Access {
  const decisions = new Map<BetrokkeneSoort | null, Map<string, boolean>>();
  const decidedFor = (soort: BetrokkeneSoort | null): Map<string, boolean> => {
    const known = decisions.get(soort) ?? new Map<string, boolean>();
    decisions.set(soort, known);
    return known;
  };
  const tooMuch = new Set<string>();
  const failed: string[] = [];
  const zouMogen = (coordinate: string, soort: BetrokkeneSoort | null): boolean =>
    decideFor(beleid, annotaties, principal, { coordinate, soort }).effect === 'TOEGESTAAN';
  // A field that is open for one kind of person is asked for all of a casus; that it stays shut for another is no event.
  const opensForSomeone = (coordinate: string): boolean =>
    principal.velden.has(coordinate) && [null, ...BETROKKENE_SOORTEN].some((soort) => zouMogen(coordinate, soort));
  return {
    beleid,
    tooMuch,
    failed,
    fail: (coordinate) => void failed.push(coordinate),
    zouMogen,
    zouIetsMogenVan: (organisatie, subcategorie, soort) =>
      [...annotaties].some(
        ([coordinate, { toepassingen }]) =>
          toepassingen.some(({ bron, categorie }) => bron === organisatie && categorie === subcategorie) &&
          zouMogen(coordinate, soort),
      ),
    allowed(soort) {
      const asked = soort === undefined ? [...decisions.values()] : [decidedFor(soort)];
      const answered = asked.flatMap((decided) => [...decided].filter(([, permitted]) => permitted));
      return [...new Set(answered.map(([coordinate]) => coordinate))];
    },
    mag(coordinate, soort) {
      const decided = decidedFor(soort);
      const known = decided.get(coordinate);
      if (known !== undefined) return known;
      const permitted = principal.velden.has(coordinate) && zouMogen(coordinate, soort);
      if (!permitted && !opensForSomeone(coordinate)) tooMuch.add(coordinate);
      decided.set(coordinate, permitted);
      return permitted;
    },
  };
}
