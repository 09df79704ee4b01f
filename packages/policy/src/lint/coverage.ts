import { Kind } from 'graphql';
import { naamVanType } from '../annotations.ts';
import { directive, type Lintbestand, type Lintregel, type Melding, velden } from './lint-file.ts';

/**
 * Full coverage (R01; attack 1, 10, 15): every field has `@doelbinding` or is a handle, every argument and input field
 * has `@leest`, and so has every value of an enum that only steers a question (an ordering). An enum that is also an
 * answer needs none on its values: the argument already names the coordinate that it filters on.
 * An `@external` copy is no field of this subgraph (attack 12): the owner's own field must be annotated.
 */
export const dekking: Lintregel = ({ subgraphs, supergraph }) =>
  [...subgraphs, ...(supergraph === null ? [] : [supergraph])].flatMap((bestand) => [
    ...kaleVelden(bestand),
    ...kaleArgumenten(bestand),
    ...kaleWaarden(bestand),
  ]);

function kaleVelden(bestand: Lintbestand): Melding[] {
  return velden(bestand)
    .filter(({ node, opInterface }) => !opInterface && directive(node, 'external') === undefined)
    .filter(({ coordinate }) => {
      const annotatie = bestand.annotaties.get(coordinate);
      return annotatie === undefined || (annotatie.toepassingen.length === 0 && !annotatie.sleutelveld);
    })
    .map(({ coordinate }) =>
      meld(bestand, coordinate, {
        fout: 'heeft geen @doelbinding',
        herstel: 'zet er @doelbinding(categorie, bron, doelen) op, of @sleutelveld als het een handvat is',
      }),
    );
}

function kaleArgumenten(bestand: Lintbestand): Melding[] {
  const herstel = 'zet er @leest(velden: [...]) op met de coördinaten die het leest';
  const opVelden = velden(bestand).flatMap(({ coordinate, node }) =>
    (node.arguments ?? [])
      .filter((argument) => (bestand.annotaties.get(coordinate)?.leest.get(argument.name.value)?.length ?? 0) === 0)
      .map((argument) =>
        meld(bestand, `${coordinate}(${argument.name.value}:)`, { fout: 'heeft geen @leest', herstel }),
      ),
  );
  const opInvoer = bestand.document.definitions.flatMap((type) =>
    (type.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION && type.kind !== Kind.INPUT_OBJECT_TYPE_EXTENSION) ||
    type.name.value.includes('__')
      ? []
      : (type.fields ?? [])
          .map((veld) => `${type.name.value}.${veld.name.value}`)
          .filter((coordinate) => (bestand.annotaties.get(coordinate)?.leestZelf.length ?? 0) === 0)
          .map((coordinate) => meld(bestand, coordinate, { fout: 'heeft geen @leest', herstel })),
  );
  return [...opVelden, ...opInvoer];
}

function kaleWaarden(bestand: Lintbestand): Melding[] {
  const alle = velden(bestand);
  const antwoord = new Set(alle.map(({ node }) => naamVanType(node.type)));
  const vraag = new Set(
    alle.flatMap(({ node }) => (node.arguments ?? []).map((argument) => naamVanType(argument.type))),
  );
  for (const type of bestand.document.definitions) {
    if (type.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION) continue;
    for (const veld of type.fields ?? []) vraag.add(naamVanType(veld.type));
  }
  return bestand.document.definitions.flatMap((type) => {
    if (type.kind !== Kind.ENUM_TYPE_DEFINITION || !vraag.has(type.name.value) || antwoord.has(type.name.value))
      return [];
    return (type.values ?? [])
      .map((waarde) => `${type.name.value}.${waarde.name.value}`)
      .filter((coordinate) => (bestand.annotaties.get(coordinate)?.leestZelf.length ?? 0) === 0)
      .map((coordinate) =>
        meld(bestand, coordinate, {
          fout: 'stuurt een vraag en heeft geen @leest',
          herstel: 'zet @leest(velden: [...]) op de waarde: een volgorde leest wat zij ordent',
        }),
      );
  });
}

function meld({ bestand }: Lintbestand, coordinate: string, tekst: Pick<Melding, 'fout' | 'herstel'>): Melding {
  return { regel: 'dekking', bestand, coordinate, ...tekst };
}
