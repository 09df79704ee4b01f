import type { SubgraphDefinition } from '@ketenhub/subgraph';
import { care } from '@ketenhub/subgraph-care/src/definition.ts';
import { caseSubgraph } from '@ketenhub/subgraph-case/src/definition.ts';
import { registerResolvers } from '@ketenhub/subgraph-case/src/register-resolvers.ts';
import type { Sources } from '@ketenhub/subgraph-case/src/store/sources.ts';
import { readValueLists } from '@ketenhub/subgraph-case/src/values/value-lists.ts';
import { justice } from '@ketenhub/subgraph-justice/src/definition.ts';
import { municipality } from '@ketenhub/subgraph-municipality/src/definition.ts';
import { police } from '@ketenhub/subgraph-police/src/definition.ts';

/** The register's own resolvers; without a token every casus may be asked. */
function caseResolvers(): Record<string, unknown> {
  // Nobody is in a casus here, so no fact is shown whatever the fields are.
  const feitentoets = async () => ({ standVan: () => null, zonderAntwoord: [] });
  const registers = { waardelijsten: readValueLists(), hubvelden: () => new Map(), feitentoets };
  const casus = (_: unknown, { nummer }: { nummer: string }, { sources }: { sources: Sources }) =>
    sources.casus(nummer);
  return { ...caseSubgraph.resolvers, ...registerResolvers(registers), Query: { casus } };
}

export interface StockSource {
  readonly definition: SubgraphDefinition<never>;
  readonly resolvers: Readonly<Record<string, unknown>>;
}

/** The same SDL, resolvers and SQL as the hub's own subgraphs. @throws for a name that is none of the five. */
export function stockSource(name: string): StockSource {
  const definitions = [police, justice, care, municipality, caseSubgraph] as unknown as SubgraphDefinition<never>[];
  const definition = definitions.find(({ proces }) => proces === name);
  if (definition === undefined) throw new Error(`no source ${name}`);
  return { definition, resolvers: name === 'case' ? caseResolvers() : { ...definition.resolvers } };
}
