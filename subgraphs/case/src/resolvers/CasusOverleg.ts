import type { SubgraphContext } from '@ketenhub/subgraph';
import type { Sources } from '../store/sources.ts';
import type { overleggen } from '../store/tables.ts';

type Context = SubgraphContext<Sources>;
type Overleg = typeof overleggen.$inferSelect;

export const CasusOverleg = {
  aanwezigen: ({ kenmerk }: Overleg, _: unknown, { sources }: Context) => sources.aanwezigen.load(kenmerk),
  derden: ({ kenmerk }: Overleg, _: unknown, { sources }: Context) => sources.derden.load(kenmerk),
};
