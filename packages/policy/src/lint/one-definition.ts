import { Kind, print } from 'graphql';
import { bestandenVan, type Lintbestand, type Lintregel } from './lint-file.ts';

/** The definitions of schema/doelbinding.graphql, as graphql prints them without descriptions; a test holds them equal. */
export const DEFINITIES: Readonly<Record<string, string>> = {
  doelbinding:
    'directive @doelbinding(categorie: String!, bron: String!, doelen: [String!]!, rij: String! = "BETROKKENE_IN_CASUS", afgeleidVan: [String!]! = []) repeatable on FIELD_DEFINITION',
  leest: 'directive @leest(velden: [String!]!) repeatable on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE',
  sleutelveld: 'directive @sleutelveld on FIELD_DEFINITION',
};

/**
 * One definition of our directives everywhere (attack 4, 16): composition keeps one side of a difference without a word,
 * and another default or a missing `repeatable` would then change what an annotation means. A process that reads one file
 * has nothing to compare it with, so every file is compared with the definition that the code knows.
 */
export const definitie: Lintregel = (invoer) =>
  bestandenVan(invoer).flatMap((bestand) =>
    Object.entries(DEFINITIES)
      .filter(([naam, tekst]) => definitiesIn(bestand, naam).some((gevonden) => gevonden !== tekst))
      .map(([naam]) => ({
        regel: 'definitie',
        bestand: bestand.bestand,
        coordinate: `@${naam}`,
        fout: 'is anders gedefinieerd dan in schema/doelbinding.graphql',
        herstel: 'neem de definitie van schema/doelbinding.graphql over',
      })),
  );

function definitiesIn({ document }: Lintbestand, naam: string): string[] {
  return document.definitions.flatMap((node) => {
    if (node.kind !== Kind.DIRECTIVE_DEFINITION || node.name.value !== naam) return [];
    const { description: _description, ...zonder } = node;
    const args = (zonder.arguments ?? []).map(({ description: _uitleg, ...argument }) => argument);
    return [print({ ...zonder, arguments: args })];
  });
}
