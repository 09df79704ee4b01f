import { fileURLToPath } from 'node:url';
import type { SubgraphDefinition } from '@ketenhub/subgraph';
import { startCaseAuthority } from './authority/start-case-authority.ts';
import { fillDemo } from './demo/fill-demo.ts';
import { installLinkQueue, LINK_QUEUE_GRANT } from './linking/link-queue.ts';
import { Agendapunt } from './resolvers/Agendapunt.ts';
import { Betrokkene } from './resolvers/Betrokkene.ts';
import { CasusBelangenconflict } from './resolvers/belangenconflict-mutations.ts';
import { CasusAlinea } from './resolvers/CasusAlinea.ts';
import { CasusBesluit } from './resolvers/CasusBesluit.ts';
import { CasusBewaartermijn } from './resolvers/CasusBewaartermijn.ts';
import { CasusFeit } from './resolvers/CasusFeit.ts';
import { CasusHeropening } from './resolvers/CasusHeropening.ts';
import { CasusOordeel } from './resolvers/CasusOordeel.ts';
import { CasusOverleg } from './resolvers/CasusOverleg.ts';
import { CasusPlan } from './resolvers/CasusPlan.ts';
import { CasusScenario } from './resolvers/CasusScenario.ts';
import { CasusVerstrekking, Terugkoppeling } from './resolvers/CasusVerstrekking.ts';
import { Instemmingsvraag } from './resolvers/Instemmingsvraag.ts';
import { Casuslijst } from './resolvers/lijst-mutations.ts';
import { Query } from './resolvers/Query.ts';
import { CasusRelatie } from './resolvers/relatie-mutations.ts';
import { Terugkijkmoment } from './resolvers/Terugkijkmoment.ts';
import { createSources, type Sources } from './store/sources.ts';
import { CASE_GRANTS } from './store/tables.ts';

const inFolder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The house's own subgraph: the case register, and beside it the case authority that attests what stands in it. */
export const caseSubgraph: SubgraphDefinition<Sources> = {
  bron: 'casus',
  proces: 'case',
  organisaties: ['zvh'],
  verwerkingsactiviteit: 'https://ketenhub.example/verwerkingsactiviteiten/casus-verrijken',
  schemaFile: inFolder('../schema'),
  migrationsFolder: inFolder('../migrations'),
  grants: [...CASE_GRANTS, LINK_QUEUE_GRANT],
  resolvers: {
    Agendapunt,
    Betrokkene,
    CasusAlinea,
    CasusBelangenconflict,
    CasusBesluit,
    CasusBewaartermijn,
    CasusFeit,
    CasusHeropening,
    CasusOordeel,
    CasusOverleg,
    CasusPlan,
    CasusRelatie,
    CasusScenario,
    CasusVerstrekking,
    Instemmingsvraag,
    Casuslijst,
    Query,
    Terugkijkmoment,
    Terugkoppeling,
  },
  createSources,
  afterMigrations: installLinkQueue,
  fillDemo,
  extend: startCaseAuthority,
};
