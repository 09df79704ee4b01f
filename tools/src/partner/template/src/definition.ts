import { fileURLToPath } from 'node:url';
import { LINK_GRANTS, type SubgraphDefinition } from '@ketenhub/subgraph';
import { Betrokkene } from './resolvers/Betrokkene.ts';
import { PolitieBeeld } from './resolvers/PolitieBeeld.ts';
import { antwoordvormen } from './store/antwoordvormen.ts';
import { createSources, type Sources } from './store/sources.ts';

/** Add each new record table here: what is not granted, the process cannot read. */
const RECORD_TABLES = ['veelplegers'];

const inFolder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const definition: SubgraphDefinition<Sources> = {
  bron: 'politie',
  proces: 'police',
  organisaties: ['politie'],
  verwerkingsactiviteit: 'https://ketenhub.example/verwerkingsactiviteiten/casus-verrijken',
  schemaFile: inFolder('../schema.graphql'),
  migrationsFolder: inFolder('../migrations'),
  grants: [...LINK_GRANTS, ...RECORD_TABLES.map((table) => ({ table, privileges: ['SELECT'] as const }))],
  resolvers: { Betrokkene, PolitieBeeld },
  createSources,
  antwoordvormen,
};
