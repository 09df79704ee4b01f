import type { Tree } from '../setup/person-view.ts';

/** The steps of a response path of the person view; a list (`@`) is walked by itself. */
export function stepsOf(path: string): readonly string[] {
  return path.split('.').filter((step) => step !== '@');
}

/** Everything at the end of a path that is there at all; a list on the way stands for its elements, null is nothing. */
export function presentAt(tree: Tree | undefined, steps: readonly string[]): readonly Tree[] {
  if (tree === undefined || tree === null) return [];
  const [step, ...rest] = steps;
  if (step === undefined) return [tree];
  if (Array.isArray(tree)) return tree.flatMap((item) => presentAt(item, steps));
  return presentAt((tree as Readonly<Record<string, Tree>>)[step], rest);
}

/**
 * The values at the end of a path: of a list its elements, of a page (`{ rijen aantal volgende }`) its rows. A page without
 * rows that counts or goes on all the same is not empty: it says that there is something.
 */
export function valuesAt(tree: Tree | undefined, steps: readonly string[]): readonly Tree[] {
  return presentAt(tree, steps).flatMap((found) => {
    if (Array.isArray(found)) return found;
    return isPage(found) ? rowsOf(found) : [found];
  });
}

interface Page {
  readonly [key: string]: Tree;
  readonly rijen: Tree;
}

function isPage(found: Tree): found is Page {
  return typeof found === 'object' && found !== null && 'rijen' in found;
}

function rowsOf(page: Page): readonly Tree[] {
  const { rijen, aantal, volgende } = page;
  if (!Array.isArray(rijen)) return [page];
  return rijen.length === 0 && ((aantal ?? 0) !== 0 || (volgende ?? null) !== null) ? [page] : rijen;
}
