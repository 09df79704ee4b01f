import { type InputValueDefinitionNode, Kind } from 'graphql';
import { naamVanType } from '../annotations.ts';
import { type Lintbestand, type Melding, velden, veldtypen } from './lint-file.ts';

type Fout = Pick<Melding, 'coordinate' | 'fout' | 'herstel'>;

/**
 * The values of an enum that steers a question and say nothing of what they read (attack 15): an ordering reads what it
 * orders. None is needed where every argument of this enum is a filter on a field of the same enum, which its own `@leest`
 * names: the value then tells nothing that the argument does not.
 */
export function kaleWaarden(bestand: Lintbestand): Fout[] {
  const sturend = sturendeEnums(bestand);
  return bestand.document.definitions.flatMap((type) => {
    if (type.kind !== Kind.ENUM_TYPE_DEFINITION && type.kind !== Kind.ENUM_TYPE_EXTENSION) return [];
    if (!sturend.has(type.name.value)) return [];
    return (type.values ?? [])
      .map((waarde) => `${type.name.value}.${waarde.name.value}`)
      .filter((coordinate) => (bestand.annotaties.get(coordinate)?.leestZelf.length ?? 0) === 0)
      .map((coordinate) => ({
        coordinate,
        fout: 'stuurt een vraag en heeft geen @leest',
        herstel: 'zet @leest(velden: [...]) op de waarde: een volgorde leest wat zij ordent',
      }));
  });
}

interface Invoer {
  readonly node: InputValueDefinitionNode;
  readonly leest: readonly string[];
}

/** Every argument and input field with what it reads. */
function invoeren(bestand: Lintbestand): Invoer[] {
  const opVelden = velden(bestand).flatMap(({ coordinate, node }) =>
    (node.arguments ?? []).map((argument) => ({
      node: argument,
      leest: bestand.annotaties.get(coordinate)?.leest.get(argument.name.value) ?? [],
    })),
  );
  const opInvoer = bestand.document.definitions.flatMap((type) =>
    type.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION && type.kind !== Kind.INPUT_OBJECT_TYPE_EXTENSION
      ? []
      : (type.fields ?? []).map((veld) => ({
          node: veld,
          leest: bestand.annotaties.get(`${type.name.value}.${veld.name.value}`)?.leestZelf ?? [],
        })),
  );
  return [...opVelden, ...opInvoer];
}

/** Names of the enums that some argument takes without being a filter on a field of that enum. */
function sturendeEnums(bestand: Lintbestand): ReadonlySet<string> {
  const typen = veldtypen([bestand]);
  return new Set(
    invoeren(bestand)
      .map(({ node, leest }) => ({ van: naamVanType(node.type), leest }))
      .filter(({ van, leest }) => !leest.some((coordinate) => typen.get(coordinate) === van))
      .map(({ van }) => van),
  );
}
