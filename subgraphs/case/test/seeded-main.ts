import { type RunningParts, runSubgraph, type SubgraphContext, type SubgraphExtension } from '@ketenhub/subgraph';
import { SEEDED_PARTS, seededFault } from '@ketenhub/subgraph/testing/seeded-faults.ts';
import pg from 'pg';
import { startCaseAuthority } from '../src/authority/start-case-authority.ts';
import { caseSubgraph } from '../src/definition.ts';
import { Query } from '../src/resolvers/Query.ts';
import type { Werkvoorraadwens } from '../src/store/case-lists.ts';
import type { Sources } from '../src/store/sources.ts';

type Context = SubgraphContext<Sources>;

/** Reads past the row policies, as a careless resolver might. */
const owner = new pg.Pool({ connectionString: process.env.DATABASE_OWNER_URL_CASE, max: 1 });
owner.on('error', () => undefined);

async function casus(_: unknown, args: { nummer: string }, context: Context): Promise<unknown> {
  const { rowCount } = await owner.query('select 1 from casussen where nummer = $1', [args.nummer]);
  const isForbidden = rowCount === 1 && args.nummer !== context.principal.casus;
  if (isForbidden && seededFault() === 'verboden-voor-wat-bestaat') throw new Error('FORBIDDEN');
  return Query.casus(_, args, context);
}

async function casussen(_: unknown, wens: Werkvoorraadwens, context: Context): Promise<unknown> {
  const page = await Query.casussen(_, wens, context);
  if (seededFault() !== 'aantal-over-alles') return page;
  const { rows } = await owner.query<{ aantal: number }>('select count(*)::int as aantal from casussen');
  return { ...page, aantal: rows[0]?.aantal ?? 0 };
}

/** Over what the running parts add, so that no resolver of theirs takes the place of these. */
async function extend(parts: RunningParts): Promise<SubgraphExtension> {
  const extension = await startCaseAuthority(parts);
  const added = extension.resolvers ?? {};
  return { ...extension, resolvers: { ...added, Query: { ...(added.Query ?? {}), casus, casussen } } };
}
await runSubgraph({ ...caseSubgraph, extend }, SEEDED_PARTS);
