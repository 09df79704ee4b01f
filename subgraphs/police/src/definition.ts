import { fileURLToPath } from 'node:url';
import { LINK_GRANTS, PARTNERVRAAG_GRANTS, type SubgraphDefinition } from '@ketenhub/subgraph';
import { fillDemo } from './demo/fill-demo.ts';
import { Betrokkene } from './resolvers/Betrokkene.ts';
import { PolitieBeeld } from './resolvers/PolitieBeeld.ts';
import { antwoordvormen } from './store/antwoordvormen.ts';
import { createSources, type Sources } from './store/sources.ts';

const RECORD_TABLES = [
  'mutaties',
  'hg_meldingen',
  'zorgmeldingen',
  'aanhoudingen',
  'aandachtsvestigingen',
  'veelplegers',
  'geweld_wapens',
  'sfeer_pvs',
  'contactpunten',
];

const inFolder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const police: SubgraphDefinition<Sources> = {
  bron: 'politie',
  proces: 'police',
  organisaties: ['politie'],
  verwerkingsactiviteit: 'https://ketenhub.example/verwerkingsactiviteiten/casus-verrijken',
  schemaFile: inFolder('../schema.graphql'),
  migrationsFolder: inFolder('../migrations'),
  grants: [
    ...LINK_GRANTS,
    ...PARTNERVRAAG_GRANTS,
    ...RECORD_TABLES.map((table) => ({ table, privileges: ['SELECT'] as const })),
  ],
  kentPartnervragen: true,
  resolvers: { Betrokkene, PolitieBeeld },
  createSources,
  antwoordvormen,
  fillDemo,
};
