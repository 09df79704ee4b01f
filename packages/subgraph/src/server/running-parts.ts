import type { PolicyClock } from '@ketenhub/bundle';
import type { Database } from '@ketenhub/database';
import type { Logbook } from '@ketenhub/logbook';
import type { Annotaties } from '@ketenhub/policy';
import type { Logger } from '@ketenhub/service';
import type { KeySource } from '@ketenhub/tokens';
import type pg from 'pg';
import type { CursorSettings } from '../pages/cursors.ts';
import type { SubgraphSettings } from '../settings.ts';

/** The opened parts of a running subgraph process. */
export interface RunningParts {
  readonly settings: SubgraphSettings;
  readonly logger: Logger;
  readonly pool: pg.Pool;
  readonly database: Database;
  readonly logbook: Logbook;
  readonly policies: PolicyClock;
  readonly annotaties: Annotaties;
  readonly tokenServiceKeys: KeySource;
  readonly caseAuthorityKeys: KeySource;
  readonly cursors: CursorSettings;
}
