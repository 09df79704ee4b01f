import type { BeleidBron } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { parseSource } from './parse-source.ts';
import { readRepositoryFile } from './repository.ts';

/** One YAML file of this repository, parsed strictly. @throws OperatorProblem that names the file and the place */
export async function readSource(bestand: string): Promise<BeleidBron> {
  const source = parseSource(bestand, await readRepositoryFile(bestand));
  if ('fout' in source) throw new OperatorProblem(source.fout);
  return source;
}
