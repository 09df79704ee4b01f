import { join, relative } from 'node:path';
import { readSchemaSource, schemaPathIn } from '@ketenhub/service';
import type { Bron } from '@ketenhub/vocabulary';
import { ROOT, readRepositoryFile } from './repository.ts';

export interface SubgraphSource {
  readonly name: Bron;
  readonly path: string;
  readonly sdl: string;
  /** Where the gateway finds it by default; a running hub overrides it (`POLICE_URL`, ...). */
  readonly url: string;
}

const SUBGRAPHS: readonly { readonly name: Bron; readonly folder: string; readonly port: number }[] = [
  { name: 'politie', folder: 'police', port: 4101 },
  { name: 'justitie', folder: 'justice', port: 4102 },
  { name: 'zorg', folder: 'care', port: 4103 },
  { name: 'gemeente', folder: 'municipality', port: 4104 },
  { name: 'casus', folder: 'case', port: 4105 },
];

/** The full SDL of every subgraph: its own schema and the definitions of our directives. */
export async function readSubgraphs(): Promise<SubgraphSource[]> {
  const definitions = await readRepositoryFile('schema/doelbinding.graphql');
  return Promise.all(
    SUBGRAPHS.map(async ({ name, folder, port }) => {
      const path = relative(ROOT, schemaPathIn(join(ROOT, `subgraphs/${folder}`)));
      const sdl = `${readSchemaSource(join(ROOT, path))}\n${definitions}`;
      return { name, path, sdl, url: `http://127.0.0.1:${port}/graphql` };
    }),
  );
}
