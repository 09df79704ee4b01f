import { type Annotaties, digestVan } from '@ketenhub/policy';
import { type Bron, isBron } from '@ketenhub/vocabulary';
import { parse } from 'graphql';
import { type Canary, canaryOf } from './canary.ts';
import type { Probe } from './probe-source.ts';
import { graphsBySource } from './source-fields.ts';
import { SupergraphRefused } from './supergraph-refused.ts';

export const NO_CANARY = 'has no field that a probe can ask';

export interface ProbedSource {
  readonly bron: Bron;
  /** The question that it must keep back; null when the supergraph gives it none. */
  readonly canary: Canary | null;
}

/** The sources of a supergraph. @throws SupergraphRefused for none, or an unknown one */
export function sourcesOf(sdl: string, annotaties: Annotaties): readonly ProbedSource[] {
  const supergraph = parse(sdl, { noLocation: true });
  const sources = [...graphsBySource(supergraph).keys()];
  if (sources.length === 0) throw new SupergraphRefused('the supergraph names no source');
  return sources.map((name) => {
    if (!isBron(name)) throw new SupergraphRefused(`the supergraph names an unknown source: ${name}`);
    return { bron: name, canary: canaryOf(supergraph, annotaties, name) };
  });
}

/**
 * The admission probe of a next supergraph: every source that it names must pass, or the whole of it stays out. The token service
 * must mint by the same one: a field that it does not know would refuse the first question that asks it. @throws SupergraphRefused
 */
export async function probeSources(probe: Probe, sdl: string, annotaties: Annotaties): Promise<void> {
  const digest = await digestVan(sdl);
  await Promise.all(
    sourcesOf(sdl, annotaties).map(async ({ bron, canary }) => {
      if (canary === null) throw new SupergraphRefused(`source ${bron} ${NO_CANARY}`);
      const probed = await probe(canary);
      if (probed.soort !== 'TOEGELATEN') throw new SupergraphRefused(`source ${bron} is not admitted: ${probed.why}`);
      if (probed.supergraaf !== digest) throw new SupergraphRefused('the token service mints by another supergraph');
    }),
  );
}
