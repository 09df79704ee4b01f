import { canonicalJson } from '../canonical-json.ts';
import type { Lintbestand, Lintregel, Melding } from './lint-file.ts';

/**
 * Nothing lost between SDL and supergraph (attack 2, 3, 4): every annotation of a subgraph must stand on the same
 * coordinate in the supergraph, and the reverse. Composition drops an annotation without a word when
 * `@composeDirective` is forgotten or the directive is not linked. A process that has only the supergraph cannot compare.
 */
export const verloren: Lintregel = ({ subgraphs, supergraph }) => {
  if (supergraph === null || subgraphs.length === 0) return [];
  const samen = afdrukken(supergraph);
  const bron = new Map<string, Set<string>>();
  const meldingen: Melding[] = [];
  for (const subgraph of subgraphs) {
    for (const [coordinate, afdruk] of afdrukken(subgraph)) {
      const bekend = bron.get(coordinate) ?? new Set();
      bron.set(coordinate, new Set([...bekend, ...afdruk]));
      if ([...afdruk].every((deel) => samen.get(coordinate)?.has(deel))) continue;
      meldingen.push({
        regel: 'verloren',
        bestand: subgraph.bestand,
        coordinate,
        fout: 'heeft een annotatie die niet in de supergraph staat',
        herstel:
          'importeer de directive met @link en noem haar in @composeDirective; maak de supergraph daarna opnieuw',
      });
    }
  }
  for (const [coordinate, afdruk] of samen) {
    if ([...afdruk].every((deel) => bron.get(coordinate)?.has(deel))) continue;
    meldingen.push({
      regel: 'verloren',
      bestand: supergraph.bestand,
      coordinate,
      fout: 'heeft een annotatie die in geen subgraph staat',
      herstel: 'maak de supergraph opnieuw: npm run schema:compose',
    });
  }
  return meldingen;
};

/** Per coordinate its annotations as comparable texts. */
function afdrukken({ annotaties }: Lintbestand): Map<string, ReadonlySet<string>> {
  return new Map(
    [...annotaties].map(([coordinate, { toepassingen, leest, leestZelf, sleutelveld }]) => [
      coordinate,
      new Set([
        ...toepassingen.map((toepassing) => canonicalJson(toepassing)),
        ...[...leest].flatMap(([argument, gelezen]) => gelezen.map((veld) => `${argument}: ${veld}`)),
        ...leestZelf,
        ...(sleutelveld ? ['@sleutelveld'] : []),
      ]),
    ]),
  );
}
