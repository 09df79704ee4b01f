import { Kind, print } from 'graphql';
import type { Lintbestand, Lintregel } from './lint-file.ts';

const NAMEN = ['doelbinding', 'leest', 'sleutelveld'] as const;

/**
 * One definition of our directives everywhere (attack 16): composition keeps one side of a difference without a word,
 * and another default or a missing `repeatable` would then change what an annotation means.
 */
export const definitie: Lintregel = ({ subgraphs, supergraph }) => {
  const [eerste, ...rest] = [...subgraphs, ...(supergraph === null ? [] : [supergraph])];
  if (eerste === undefined) return [];
  return NAMEN.flatMap((naam) =>
    rest
      .filter((bestand) => tekstVan(bestand, naam) !== tekstVan(eerste, naam))
      .map(({ bestand }) => ({
        regel: 'definitie',
        bestand,
        coordinate: `@${naam}`,
        fout: `is anders gedefinieerd dan in ${eerste.bestand}`,
        herstel: 'neem de definitie van schema/doelbinding.graphql over',
      })),
  );
};

function tekstVan({ document }: Lintbestand, naam: string): string {
  const node = document.definitions.find(
    (kandidaat) => kandidaat.kind === Kind.DIRECTIVE_DEFINITION && kandidaat.name.value === naam,
  );
  if (node?.kind !== Kind.DIRECTIVE_DEFINITION) return '';
  const { description: _description, ...zonder } = node;
  return print(zonder);
}
