import { basename } from 'node:path';
import { compileerOperaties, type Operatie } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { buildSchema } from 'graphql';
import { composeSupergraph } from './compose-supergraph.ts';
import { readSource } from './read-source.ts';
import { listRepositoryFiles, readRepositoryFile } from './repository.ts';
import { readSubgraphs } from './subgraphs.ts';

export const OPERATIONS_PATH = 'schema/operaties.json';
const FOLDER = 'schema/operaties';

async function compileFolder() {
  const paths = await listRepositoryFiles(FOLDER, '.graphql');
  const texts = await Promise.all(paths.map(readRepositoryFile));
  return compileerOperaties({
    register: await readSource(`${FOLDER}/register.yaml`),
    bestanden: new Map(paths.map((path, index) => [basename(path), texts[index] ?? ''])),
    schema: buildSchema(composeSupergraph(await readSubgraphs()), { assumeValidSDL: true }),
  });
}

/** Every mistake of schema/operaties against what composes now, each with its document and whose it is; one line each. */
export async function operationFaults(): Promise<readonly string[]> {
  const outcome = await compileFolder();
  return 'fouten' in outcome ? outcome.fouten : [];
}

/** Compiles schema/operaties against what composes now. @throws OperatorProblem that names every mistake, its document and whose it is */
export async function compileOperations(): Promise<readonly Operatie[]> {
  const outcome = await compileFolder();
  if ('fouten' in outcome)
    throw new OperatorProblem(`the trusted operations do not hold:\n${outcome.fouten.join('\n')}`);
  return outcome.operaties;
}

/** The text of schema/operaties.json: the same bytes for the same operations. */
export async function operationsFileText(): Promise<string> {
  return `${JSON.stringify(await compileOperations(), null, 1)}\n`;
}
