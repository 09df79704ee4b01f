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
import { withoutPurpose } from '../operation/without-purpose.ts';
import type { Admission } from './admit-sources.ts';

/** What every supergraph of this process is served with. */
export interface SupergraphParts {
  readonly file: string;
  readonly readAnnotations: typeof loadAnnotaties;
  readonly createPrepared: typeof createPreparedOperations;
  readonly federation: Omit<FederationSettings, 'supergraphSdl' | 'isAdmitted'>;
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

/** What decides on one operation by these annotations; and by narrower ones, when the token service knows of those already. */
function judgedBy(parts: SupergraphParts, annotaties: Annotaties): ServerParts['environment'] {
  const annotations = operationAnnotations(annotaties);
  const judges = createJudges(annotaties, parts.createPrepared);
  return (operation) => ({
    ...parts.environment,
    schema: operation.schema,
    ...judges(operation.beleid, operation.schema),
    annotations,
    execute: operation.execute,
    // Not kept: it ends when this gateway takes the next supergraph over.
    narrowed: (narrowing) => judgedBy(parts, withoutPurpose(annotaties, narrowing))(operation),
  });
}

export interface LintedSupergraph extends Pick<Admission, 'isAdmitted'> {
  readonly sdl: string;
  readonly annotaties: Annotaties;
}

/** Plans and answers by one supergraph; nothing of it is shared with another, so no answer can mix two. @throws when it is none */
export async function openSupergraph(
  parts: SupergraphParts,
  { sdl, annotaties, isAdmitted }: LintedSupergraph,
): Promise<OpenSupergraph> {
  const server = await createServer({
    ...parts.server,
    federation: openFederation({ ...parts.federation, supergraphSdl: sdl, isAdmitted }),
    environment: judgedBy(parts, annotaties),
  });
  return { sdl, annotaties, server };
}
