import { readdirSync, readFileSync } from 'node:fs';

const SUBGRAPHS = new URL('../../subgraphs/', import.meta.url);

/** The text of the five SDLs, as the partners wrote them. */
export const SDL: readonly string[] = readdirSync(SUBGRAPHS).map((naam) =>
  readFileSync(new URL(`${naam}/schema.graphql`, SUBGRAPHS), 'utf8'),
);

/** The subcategorieen of every coordinate, read from the text itself: the table leans on no code of the hub. */
export function subcategorieen(): ReadonlyMap<string, ReadonlySet<string>> {
  const gevonden = new Map<string, Set<string>>();
  for (const tekst of SDL) {
    for (const blok of tekst.matchAll(/^type (\w+)[^{]*\{([\s\S]*?)^\}/gm)) {
      for (const een of (blok[2] ?? '').matchAll(/^ {2}(\w+)(?:\([\s\S]*?\n? *\))?: [^\n]*?categorie: "(\w+)"/gm)) {
        const coordinaat = `${blok[1]}.${een[1]}`;
        gevonden.set(coordinaat, (gevonden.get(coordinaat) ?? new Set()).add(een[2] ?? ''));
      }
    }
  }
  return gevonden;
}
