import { fileURLToPath } from 'node:url';
import { LINK_GRANTS, PARTNERVRAAG_GRANTS, type SubgraphDefinition } from '@ketenhub/subgraph';
import { fillDemo } from './demo/fill-demo.ts';
import { Betrokkene } from './resolvers/Betrokkene.ts';
import { BrpNaam } from './resolvers/BrpNaam.ts';
import { BrpPersoon } from './resolvers/BrpPersoon.ts';
import { BrpVerblijfplaats } from './resolvers/BrpVerblijfplaats.ts';
import { BurgemeesterBeeld } from './resolvers/BurgemeesterBeeld.ts';
import { CollegeBeeld } from './resolvers/CollegeBeeld.ts';
import { GemeenteBeeld } from './resolvers/GemeenteBeeld.ts';
import { SdIdentiteitsbewijs } from './resolvers/SdIdentiteitsbewijs.ts';
import { antwoordvormen } from './store/antwoordvormen.ts';
import { createSources, type Sources } from './store/sources.ts';

const RECORD_TABLES = [
  'brp_personen',
  'brp_verblijfplaatsen',
  'brp_relaties',
  'brp_gezag',
  'voorzieningen',
  'uitkeringen',
  'schuldhulpen',
  'leerplichten',
  'huisvestingen',
  'identiteitsbewijzen',
  'maatregelen',
  'gebiedsverboden',
  'huisverboden',
  'woonoverlasten',
];

const inFolder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const municipality: SubgraphDefinition<Sources> = {
  bron: 'gemeente',
  proces: 'municipality',
  organisaties: ['college', 'burgemeester'],
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
    GemeenteBeeld,
    CollegeBeeld,
    BrpPersoon,
    BrpNaam,
    BrpVerblijfplaats,
    SdIdentiteitsbewijs,
    BurgemeesterBeeld,
  },
  createSources,
  antwoordvormen,
  fillDemo,
};
