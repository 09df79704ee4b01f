import { fileURLToPath } from 'node:url';
import { LINK_GRANTS, type SubgraphDefinition } from '@ketenhub/subgraph';
import { fillDemo } from './demo/fill-demo.ts';
import { Betrokkene } from './resolvers/Betrokkene.ts';
import { GgzBeeld } from './resolvers/GgzBeeld.ts';
import { GgzKader } from './resolvers/GgzKader.ts';
import { VeiligThuisBeeld } from './resolvers/VeiligThuisBeeld.ts';
import { VerslavingszorgBeeld } from './resolvers/VerslavingszorgBeeld.ts';
import { ZorgBeeld } from './resolvers/ZorgBeeld.ts';
import { ZorgWonenBeeld } from './resolvers/ZorgWonenBeeld.ts';
import { GATE_GRANT } from './store/grondslagen.ts';
import { createSources, type Sources } from './store/sources.ts';

const RECORD_TABLES = [
  'ggz_betrokkenheden',
  'ggz_kaders',
  'ggz_behandelstatussen',
  'verslavingszorg_betrokkenheden',
  'vt_meldingen',
  'vt_veiligheidsafspraken',
  'wachtlijsten',
];

const inFolder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const care: SubgraphDefinition<Sources> = {
  bron: 'zorg',
  proces: 'care',
  organisaties: ['ggz', 'verslavingszorg', 'veilig-thuis', 'gi', 'ggd', 'wonen'],
  verwerkingsactiviteit: 'https://ketenhub.example/verwerkingsactiviteiten/casus-verrijken',
  schemaFile: inFolder('../schema.graphql'),
  migrationsFolder: inFolder('../migrations'),
  grants: [...LINK_GRANTS, GATE_GRANT, ...RECORD_TABLES.map((table) => ({ table, privileges: ['SELECT'] as const }))],
  resolvers: {
    Betrokkene,
    ZorgBeeld,
    GgzBeeld,
    GgzKader,
    VerslavingszorgBeeld,
    VeiligThuisBeeld,
    ZorgWonenBeeld,
  },
  createSources,
  fillDemo,
};
