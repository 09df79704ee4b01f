import { operationFaults } from '../compile-operations.ts';
import { composeSupergraph } from '../compose-supergraph.ts';
import { readSource } from '../read-source.ts';
import { readSubgraphs } from '../subgraphs.ts';
import { type Akkoord, openBreaks, readApprovals } from './approvals.ts';
import { breakingChanges } from './breaking-changes.ts';
import { lastVersion, VERSIONS_FOLDER, type Version } from './released-versions.ts';

export const APPROVALS_PATH = `${VERSIONS_FOLDER}/akkoord.yaml`;

export interface Comparison {
  readonly released: Version;
  /** What composes now. */
  readonly composed: string;
  readonly akkoorden: readonly Akkoord[];
  /** One line each; empty when the next version may be released. */
  readonly findings: readonly string[];
}

/** What composes now against the last released version, and the trusted operations against it. @throws OperatorProblem */
export async function compareWithReleased(): Promise<Comparison> {
  const [released, composed, operations, source] = await Promise.all([
    lastVersion(),
    readSubgraphs().then(composeSupergraph),
    operationFaults(),
    readSource(APPROVALS_PATH),
  ]);
  const approvals = readApprovals(source);
  const akkoorden = 'fouten' in approvals ? [] : approvals;
  const unread = 'fouten' in approvals ? approvals.fouten : [];
  const breaks = openBreaks(breakingChanges(released.sdl, composed), akkoorden, APPROVALS_PATH);
  return { released, composed, akkoorden, findings: [...unread, ...breaks, ...operations] };
}
