import { lintbestand, lintSchema, regelTekst } from '@ketenhub/policy';
import { compilePolicy } from './compile-policy.ts';
import { composeSupergraph, SUPERGRAPH_PATH } from './compose-supergraph.ts';
import { readSubgraphs } from './subgraphs.ts';

/** Every finding of the linter over the five SDLs and the supergraph that they compose to now. @throws OperatorProblem when they do not compose */
export async function lintSchemas(): Promise<string[]> {
  const [beleid, sources] = await Promise.all([compilePolicy(), readSubgraphs()]);
  const subgraphs = sources.map(({ name, path, sdl }) => lintbestand(name, path, sdl));
  // First without the supergraph: the linter names the file and the mend, a composition error often neither.
  const early = lintSchema({ subgraphs, supergraph: null, beleid });
  if (early.length > 0) return early.map(regelTekst);
  const supergraph = lintbestand('supergraph', SUPERGRAPH_PATH, composeSupergraph(sources));
  return lintSchema({ subgraphs, supergraph, beleid }).map(regelTekst);
}
