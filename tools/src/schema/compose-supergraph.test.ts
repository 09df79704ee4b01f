import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { describe, expect, it } from 'vitest';
import { composeSupergraph } from './compose-supergraph.ts';
import { readSubgraphs, type SubgraphSource } from './subgraphs.ts';

async function withPolice(change: (sdl: string) => string): Promise<SubgraphSource[]> {
  const sources = await readSubgraphs();
  return sources.map((source) => (source.name === 'politie' ? { ...source, sdl: change(source.sdl) } : source));
}

/** Composition takes seconds on a busy machine; no test here is about speed. */
const TIMEOUT_MS = 60_000;

describe('composeSupergraph', { timeout: TIMEOUT_MS }, () => {
  it('gives the same text for the same SDLs', async () => {
    const sources = await readSubgraphs();
    expect(composeSupergraph(sources)).toBe(composeSupergraph(sources));
  });

  it('refuses SDLs that do not compose, in plain words', async () => {
    const broken = await withPolice((sdl) => sdl.replace('type PolitieContactpunt {', 'type PolitieContactpunten {'));
    expect(() => composeSupergraph(broken)).toThrow(OperatorProblem);
  });

  it('attack 16: refuses another major version of our directives', async () => {
    const other = await withPolice((sdl) => sdl.replace('doelbinding/v1.0', 'doelbinding/v2.0'));
    expect(() => composeSupergraph(other)).toThrow(/doelbinding/);
  });
});
