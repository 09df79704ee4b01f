import { fileURLToPath } from 'node:url';
import { LINK_GRANTS, type SubgraphDefinition } from '@ketenhub/subgraph';
import { fillDemo } from './demo/fill-demo.ts';
import { poortRoutes } from './poorten/beheer-poorten.ts';
import { Betrokkene } from './resolvers/Betrokkene.ts';
import { GgdBeeld } from './resolvers/GgdBeeld.ts';
import { GgzBeeld } from './resolvers/GgzBeeld.ts';
import { GgzKader } from './resolvers/GgzKader.ts';
import { GiBeeld } from './resolvers/GiBeeld.ts';
import { VeiligThuisBeeld } from './resolvers/VeiligThuisBeeld.ts';
import { VerslavingszorgBeeld } from './resolvers/VerslavingszorgBeeld.ts';
import { ZorgBeeld } from './resolvers/ZorgBeeld.ts';
import { ZorgWonenBeeld } from './resolvers/ZorgWonenBeeld.ts';
import { antwoordvormen } from './store/antwoordvormen.ts';
import { SOURCE_GRANTS } from './store/grants.ts';
import { leesPoorten } from './store/open-gates.ts';
import { createSources, type Sources } from './store/sources.ts';

const inFolder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const care: SubgraphDefinition<Sources> = {
  bron: 'zorg',
  proces: 'care',
  organisaties: ['ggz', 'verslavingszorg', 'veilig-thuis', 'gi', 'ggd', 'wonen'],
  verwerkingsactiviteit: 'https://ketenhub.example/verwerkingsactiviteiten/casus-verrijken',
  isSecretBound: true,
  schemaFile: inFolder('../schema.graphql'),
  migrationsFolder: inFolder('../migrations'),
  grants: [...LINK_GRANTS, ...SOURCE_GRANTS],
  resolvers: {
    Betrokkene,
    ZorgBeeld,
    GgzBeeld,
    GgzKader,
    VerslavingszorgBeeld,
    VeiligThuisBeeld,
    GiBeeld,
    GgdBeeld,
    ZorgWonenBeeld,
  },
  createSources,
  leesPoorten,
  antwoordvormen,
  beheerRoutes: poortRoutes,
  fillDemo,
};
