import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { leesAnnotaties, leesBeleid, type Versie } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { BELEID_PATH, compilePolicy } from '../schema/compile-policy.ts';
import { ROOT, readRepositoryFile } from '../schema/repository.ts';
import { readSubgraphs } from '../schema/subgraphs.ts';

const run = promisify(execFile);
const OUTPUT_BYTES_MAX = 64 * 1024 * 1024;

/** The policy and the SDLs of the working tree. */
export async function currentVersion(): Promise<Versie> {
  const sdl = (await readSubgraphs()).map((subgraph) => subgraph.sdl).join('\n');
  return { beleid: await compilePolicy(), annotaties: leesAnnotaties(sdl) };
}

/** The supergraph of the working tree, to put questions to. */
export async function currentSchema(): Promise<GraphQLSchema> {
  return buildSchema(await readRepositoryFile('schema/supergraph.graphql'), { assumeValid: true });
}

/** The policy and the SDLs as they were committed. @throws OperatorProblem for a ref that git does not know */
export async function committedVersion(ref: string): Promise<Versie> {
  const file = async (path: string): Promise<string> => {
    try {
      // A ref that begins with a dash would be an option of git.
      const { stdout } = await run('git', ['show', '--end-of-options', `${ref}:${path}`], {
        cwd: ROOT,
        maxBuffer: OUTPUT_BYTES_MAX,
      });
      return stdout;
    } catch {
      throw new OperatorProblem(`git kent ${ref}:${path} niet`);
    }
  };
  const subgraphs = await Promise.all((await readSubgraphs()).map(({ path }) => file(path)));
  return {
    beleid: leesBeleid(JSON.parse(await file(BELEID_PATH))),
    annotaties: leesAnnotaties(subgraphs.join('\n')),
  };
}
