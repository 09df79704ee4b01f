import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';

const SUBGRAPHS = new URL('../../subgraphs/', import.meta.url);

/** The text of the five SDLs, as the partners wrote them. */
export const SDL: readonly string[] = readdirSync(SUBGRAPHS).map((naam) =>
  readFileSync(new URL(`${naam}/schema.graphql`, SUBGRAPHS), 'utf8'),
);

/** The subcategorieen of every coordinate, read from the text itself: the table leans on no code of the hub. */
export function subcategorieen(): ReadonlyMap<string, ReadonlySet<string>> {
  const gevonden = new Map<string, Set<string>>();
  const types = SDL.flatMap((tekst) => parse(tekst).definitions).filter(
    (definitie) => definitie.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
  for (const type of types) {
    for (const veld of type.fields ?? []) {
      const namen = (veld.directives ?? [])
        .flatMap((directive) => directive.arguments ?? [])
        .flatMap(({ name, value }) => (name.value === 'categorie' && value.kind === Kind.STRING ? [value.value] : []));
      const coordinaat = `${type.name.value}.${veld.name.value}`;
      if (namen.length > 0) gevonden.set(coordinaat, new Set([...(gevonden.get(coordinaat) ?? []), ...namen]));
    }
  }
  return gevonden;
}
