import { Kind } from 'graphql';
import { kaleWaarden } from './coverage-enums.ts';
import {
  bestandenVan,
  directive,
  type Lintbestand,
  type Lintregel,
  type Melding,
  tekstArgument,
  velden,
  veldenVanSet,
  veldtypen,
} from './lint-file.ts';

/**
 * Full coverage (R01; attack 1, 10, 15): every field has `@doelbinding` or is a handle, every argument and input field
 * has `@leest`, and so has every value of an enum that only steers a question (an ordering).
 * An `@external` copy is no field of this subgraph (attack 12): the owner's own field must be annotated. One that
 * `@provides` names is answered here, so it must be annotated here too.
 */
export const dekking: Lintregel = (invoer) =>
  bestandenVan(invoer).flatMap((bestand) =>
    [...kaleVelden(bestand), ...kaleArgumenten(bestand), ...kaleWaarden(bestand), ...vreemdeNamen(bestand)].map(
      (fout) => ({ regel: 'dekking', bestand: bestand.bestand, ...fout }),
    ),
  );

type Fout = Pick<Melding, 'coordinate' | 'fout' | 'herstel'>;

const HERSTEL_LEEST = 'zet er @leest(velden: [...]) op met de coördinaten die het leest';

function kaleVelden(bestand: Lintbestand): Fout[] {
  const hier = verschaft(bestand);
  return velden(bestand)
    .filter(({ opInterface }) => !opInterface)
    .filter(({ node, coordinate }) => directive(node, 'external') === undefined || hier.has(coordinate))
    .filter(({ coordinate }) => {
      const annotatie = bestand.annotaties.get(coordinate);
      return annotatie === undefined || (annotatie.toepassingen.length === 0 && !annotatie.sleutelveld);
    })
    .map(({ coordinate }) => ({
      coordinate,
      fout: 'heeft geen @doelbinding',
      herstel: 'zet er @doelbinding(categorie, bron, doelen) op, of @sleutelveld als het een handvat is',
    }));
}

/** The `@external` coordinates that this subgraph answers itself on some path. */
function verschaft(bestand: Lintbestand): ReadonlySet<string> {
  const typen = veldtypen([bestand]);
  return new Set(
    velden(bestand).flatMap(({ coordinate, node }) => {
      const provides = directive(node, 'provides');
      if (provides === undefined) return [];
      return veldenVanSet(typen.get(coordinate) ?? '', tekstArgument(provides, 'fields') ?? '', typen) ?? [];
    }),
  );
}

function kaleArgumenten(bestand: Lintbestand): Fout[] {
  const opVelden = velden(bestand).flatMap(({ coordinate, node, opInterface }) =>
    (node.arguments ?? [])
      // The argument of an interface field reads what its implementers say; without any nobody can select it.
      .filter(() => !opInterface || bestand.annotaties.has(coordinate))
      .filter((argument) => (bestand.annotaties.get(coordinate)?.leest.get(argument.name.value)?.length ?? 0) === 0)
      .map((argument) => `${coordinate}(${argument.name.value}:)`),
  );
  const opInvoer = bestand.document.definitions.flatMap((type) =>
    type.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION && type.kind !== Kind.INPUT_OBJECT_TYPE_EXTENSION
      ? []
      : (type.fields ?? [])
          .map((veld) => `${type.name.value}.${veld.name.value}`)
          .filter(() => !type.name.value.includes('__'))
          .filter((coordinate) => (bestand.annotaties.get(coordinate)?.leestZelf.length ?? 0) === 0),
  );
  return [...opVelden, ...opInvoer].map((coordinate) => ({
    coordinate,
    fout: 'heeft geen @leest',
    herstel: HERSTEL_LEEST,
  }));
}

/** Composition writes only these two kinds of types under names of its own. */
const VAN_DE_MACHINERIE = /^(join__ContextArgument|link__Purpose|join__Graph)$/;

/** A type with `__` in its name passes for machinery of the federation, which no rule here looks at (attack 1). */
function vreemdeNamen({ naam, document }: Lintbestand): Fout[] {
  return document.definitions.flatMap((node) => {
    if (!('name' in node) || node.name === undefined || !node.name.value.includes('__')) return [];
    if (node.kind === Kind.DIRECTIVE_DEFINITION || node.kind === Kind.SCALAR_TYPE_DEFINITION) return [];
    if (node.kind === Kind.OPERATION_DEFINITION || node.kind === Kind.FRAGMENT_DEFINITION) return [];
    if (naam === 'supergraph' && VAN_DE_MACHINERIE.test(node.name.value)) return [];
    return [
      {
        coordinate: node.name.value,
        fout: 'heeft __ in de naam, als een type van de federatie zelf',
        herstel: 'geef het type een naam zonder __',
      },
    ];
  });
}
