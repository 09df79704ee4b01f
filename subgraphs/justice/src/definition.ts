import { fileURLToPath } from 'node:url';
import { LINK_GRANTS, PARTNERVRAAG_GRANTS, type SubgraphDefinition } from '@ketenhub/subgraph';
import { fillDemo } from './demo/fill-demo.ts';
import { Betrokkene } from './resolvers/Betrokkene.ts';
import { DjiBeeld } from './resolvers/DjiBeeld.ts';
import { JustitieBeeld } from './resolvers/JustitieBeeld.ts';
import { OmBeeld } from './resolvers/OmBeeld.ts';
import { OmProeftijd } from './resolvers/OmProeftijd.ts';
import { OmTenuitvoerlegging } from './resolvers/OmTenuitvoerlegging.ts';
import { ReclasseringBeeld } from './resolvers/ReclasseringBeeld.ts';
import { RvdkBeeld } from './resolvers/RvdkBeeld.ts';
import { antwoordvormen } from './store/antwoordvormen.ts';
import { createSources, type Sources } from './store/sources.ts';

const RECORD_TABLES = [
  'strafzaken',
  'zittingen',
  'afdoeningen',
  'voorwaarden',
  'proeftijden',
  'isd_maatregelen',
  'zsm_beoordelingen',
  'tenuitvoerleggingen',
  'toezichten',
  'adviezen',
  'risicotaxaties',
  'begeleidingen',
  'onderzoeken',
];

const inFolder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const justice: SubgraphDefinition<Sources> = {
  bron: 'justitie',
  proces: 'justice',
  organisaties: ['om', 'reclassering', 'dji', 'rvdk'],
  verwerkingsactiviteit: 'https://ketenhub.example/verwerkingsactiviteiten/casus-verrijken',
  schemaFile: inFolder('../schema.graphql'),
  migrationsFolder: inFolder('../migrations'),
  grants: [
    ...LINK_GRANTS,
    ...PARTNERVRAAG_GRANTS,
    ...RECORD_TABLES.map((table) => ({ table, privileges: ['SELECT'] as const })),
  ],
  kentPartnervragen: true,
  resolvers: {
    Betrokkene,
    JustitieBeeld,
    OmBeeld,
    OmProeftijd,
    OmTenuitvoerlegging,
    ReclasseringBeeld,
    DjiBeeld,
    RvdkBeeld,
  },
  createSources,
  antwoordvormen,
  fillDemo,
};
