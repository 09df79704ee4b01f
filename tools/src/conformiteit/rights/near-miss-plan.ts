import { beslisVeld } from '@ketenhub/policy';
import type { BetrokkeneSoort, Organisatie } from '@ketenhub/vocabulary';
import { openFields } from './open-fields.ts';
import { DIMENSIONS, type Dimension, nearMisses, onderwerpOf, personaRights, type Right } from './rights.ts';
import { annotatedFields, keyOf, type View } from './schema-view.ts';

export interface Plan {
  /** The full rights, each of which opens at least one field for a persona. */
  readonly bases: readonly Right[];
  /** Rights that are one dimension off a base. */
  readonly misses: readonly Right[];
  /** Per field and kind of person the dimensions in which a near miss is denied. */
  readonly proven: ReadonlyMap<string, ReadonlySet<Dimension>>;
  /** Fields that no persona reaches with any right. */
  readonly unreachable: readonly string[];
}

const SOORTEN: readonly (BetrokkeneSoort | null)[] = ['HOOFDPERSOON', 'DIRECTE_KRING', null];
const ID = (right: Right): string => JSON.stringify(right);

function ownersOf(view: View, coordinate: string): Organisatie[] {
  const { toepassingen } = view.annotaties.get(coordinate) ?? { toepassingen: [] };
  return toepassingen.map(({ bron }) => bron as Organisatie);
}

/** More than one, because a near miss may be open to the one and closed to the other (the aanmelder's own data). */
const BASES_MAX = 4;

/** Per field the rights of each persona that open it: a few, of different aanmelders where that matters. */
function basesOf(view: View): Map<string, Map<string, Right[]>> {
  const found = new Map<string, Map<string, Right[]>>();
  const aanmelders = new Set<Organisatie>([...view.organisaties, 'politie', 'college', 'ggz']);
  for (const right of personaRights(view.beleid)) {
    if (!aanmelders.has(right.aanmelder) && right.aanmelder !== right.organisatie) continue;
    const persona = `${right.rol} ${right.organisatie}`;
    for (const key of openFields(view, right)) {
      const perPersona = found.get(key) ?? new Map<string, Right[]>();
      const present = perPersona.get(persona) ?? [];
      const isNew = present.every((other) => other.aanmelder !== right.aanmelder);
      if (isNew && present.length < BASES_MAX) perPersona.set(persona, [...present, right]);
      found.set(key, perPersona);
    }
  }
  return found;
}

/** Which rights to ask with, so that every field of the SDL is denied once in every dimension in which it can be, for every persona. */
export function planNearMisses(view: View): Plan {
  const bases = new Map<string, Right>();
  const misses = new Map<string, Right>();
  const proven = new Map<string, Set<Dimension>>();
  const found = basesOf(view);
  const denied = (right: Right, coordinate: string, soort: BetrokkeneSoort | null): boolean =>
    beslisVeld(view.beleid, view.annotaties, coordinate, onderwerpOf(right, soort)).effect === 'GEWEIGERD';
  const choose = (field: { coordinate: string; soort: BetrokkeneSoort | null }, rights: readonly Right[]): void => {
    const { coordinate, soort } = field;
    const key = keyOf(coordinate, soort);
    const candidates = rights.flatMap((base) =>
      nearMisses(view.beleid, base, ownersOf(view, coordinate))
        .filter(({ right }) => denied(right, coordinate, soort))
        .map((miss) => ({ ...miss, base })),
    );
    for (const dimension of DIMENSIONS) {
      const inDimension = candidates.filter((candidate) => candidate.dimension === dimension);
      const chosen =
        inDimension.find(({ base, right }) => misses.has(ID(right)) && bases.has(ID(base))) ?? inDimension[0];
      if (chosen === undefined) continue;
      bases.set(ID(chosen.base), chosen.base);
      misses.set(ID(chosen.right), chosen.right);
      proven.set(key, (proven.get(key) ?? new Set()).add(dimension));
    }
  };
  const reachable = new Set<string>();
  for (const coordinate of annotatedFields(view)) {
    for (const soort of SOORTEN) {
      for (const rights of found.get(keyOf(coordinate, soort))?.values() ?? []) {
        reachable.add(coordinate);
        choose({ coordinate, soort }, rights);
      }
    }
  }
  const unreachable = annotatedFields(view).filter((coordinate) => !reachable.has(coordinate));
  return { bases: [...bases.values()], misses: [...misses.values()], proven, unreachable };
}
