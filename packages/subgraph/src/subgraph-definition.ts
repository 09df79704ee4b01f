import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import type { Grant } from '@ketenhub/database';
import type { Handler } from '@ketenhub/service';
import type { Bron, Organisatie } from '@ketenhub/vocabulary';
import type pg from 'pg';
import type { Bronbeheer } from './bronbeheer/handeling.ts';
import type { Poorten } from './feitentoets/toets-feiten.ts';
import type { Antwoordvorm } from './postvak/antwoordvorm.ts';
import type { RunningParts } from './server/running-parts.ts';
import type { Reader } from './store/reader.ts';
import type { SubgraphContext } from './subgraph-context.ts';

/** What a partner team supplies; verification, guards, row security and logs come from the kit. */
export interface SubgraphDefinition<Sources> {
  readonly bron: Bron;
  readonly proces: 'police' | 'justice' | 'care' | 'municipality' | 'case';
  /** The organisations of this subgraph: refusal, links and status are per organisation, not per subgraph. */
  readonly organisaties: readonly Organisatie[];
  /** URI in the register of verwerkingsactiviteiten for what no rule names for the doel; a read is logged under that of its rule. */
  readonly verwerkingsactiviteit: string;
  /** Under beroepsgeheim (WGS 2.29(2)): no answer leaves before a floor of time, so that it does not tell by it what is known. */
  readonly isSecretBound?: boolean;
  /** It has the tables of `partnervraag-tables`: where its operator takes part, it tells whether it knows somebody (docs/adr/0043). */
  readonly kentPartnervragen?: boolean;
  readonly schemaFile: string;
  readonly migrationsFolder: string;
  readonly grants: readonly Grant[];
  readonly resolvers: GraphQLResolverMap<SubgraphContext<Sources>>;
  /** Fresh DataLoaders for one request (attack 46). */
  readonly createSources: (parts: SubgraphContext<unknown>) => Sources;
  /** Which gates are open in the casus of the reader; a secret-bound source without it opens no fact of the dossier. */
  readonly leesPoorten?: (reader: Reader) => Promise<Poorten>;
  /** Endpoints for the people of the organisations, with their own key, beside those of the refusals. */
  readonly beheerRoutes?: (beheer: Bronbeheer) => Readonly<Record<string, Handler>>;
  /** How each subcategorie is answered by hand, for organisations that do (MET_DE_HAND). */
  readonly antwoordvormen?: readonly Antwoordvorm[];
  /** Runs as owner under the migration lock, for libraries with a schema of their own. */
  readonly afterMigrations?: (owner: pg.Client) => Promise<void>;
  /** Fills the demo region as owner; called at start in demo mode and must change nothing when it ran before. */
  readonly fillDemo?: (ownerUrl: string, scale: number) => Promise<void>;
  /** More than the partner's standard endpoints, such as the case authority's. */
  readonly extend?: (parts: RunningParts) => Promise<SubgraphExtension>;
}

export interface SubgraphExtension {
  /** Resolvers that need opened parts; merged over the definition's. */
  readonly resolvers?: Readonly<Record<string, unknown>>;
  readonly routes: Readonly<Record<string, Handler>>;
  /** When told, the process reports ready only once this holds too. */
  readonly isReady?: () => boolean;
  readonly stop: () => Promise<void>;
}
