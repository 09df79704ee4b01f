import type { ApolloServer } from '@apollo/server';
import type { loadAnnotaties, PolicyClock } from '@ketenhub/bundle';
import type { Annotaties, Beleid } from '@ketenhub/policy';
import { createJudges } from '../decision/create-judges.ts';
import type { ExecutionEnvironment } from '../execution/execute-operation.ts';
import type { createPreparedOperations } from '../execution/prepare-cached.ts';
import { type FederationSettings, openFederation } from '../federation/open-federation.ts';
import type { AdmittedContext } from '../federation/operation-context.ts';
import type { ServerParts } from '../http/create-server.ts';
import { createServer } from '../http/create-server.ts';
import { operationAnnotations } from '../operation/operation-annotations.ts';

/** What every supergraph of this process is served with. */
export interface SupergraphParts {
  readonly file: string;
  readonly readAnnotations: typeof loadAnnotaties;
  readonly createPrepared: typeof createPreparedOperations;
  readonly federation: Omit<FederationSettings, 'supergraphSdl'>;
  readonly server: Pick<ServerParts, 'introspection' | 'logger'> & { readonly policies: PolicyClock };
  readonly environment: Pick<ExecutionEnvironment, 'createTable' | 'limits' | 'logbook' | 'logger' | 'sourceErrors'>;
}

/** One supergraph with everything that hangs on it: planner, plan cache, annotations and what was decided on them. */
export interface OpenSupergraph {
  readonly sdl: string;
  readonly annotaties: Annotaties;
  readonly server: ApolloServer<AdmittedContext>;
}

/** The annotations of a supergraph that the linter passes under this policy. @throws SchemaRefused in one line */
export const lintedAnnotations = (
  { file, readAnnotations }: SupergraphParts,
  sdl: string,
  beleid: Beleid,
): Annotaties => readAnnotations(beleid, { naam: 'supergraph', bestand: file, sdl });

/** Plans and answers by one supergraph; nothing of it is shared with another, so no answer can mix two. @throws when it is none */
export async function openSupergraph(
  parts: SupergraphParts,
  sdl: string,
  annotaties: Annotaties,
): Promise<OpenSupergraph> {
  const annotations = operationAnnotations(annotaties);
  const judges = createJudges(annotaties, parts.createPrepared);
  const server = await createServer({
    ...parts.server,
    federation: openFederation({ ...parts.federation, supergraphSdl: sdl }),
    environment: ({ schema, beleid, execute }) => ({
      ...parts.environment,
      schema,
      ...judges(beleid, schema),
      annotations,
      execute,
    }),
  });
  return { sdl, annotaties, server };
}
