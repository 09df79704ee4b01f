import type { BeleidBron } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { parse, YAMLParseError } from 'yaml';
import { readRepositoryFile } from './repository.ts';

/** One YAML file of this repository, parsed strictly. @throws OperatorProblem that names the file and the place */
export async function readSource(bestand: string): Promise<BeleidBron> {
  try {
    return { bestand, inhoud: parse(await readRepositoryFile(bestand), { uniqueKeys: true, strict: true }) };
  } catch (error) {
    if (error instanceof YAMLParseError) throw new OperatorProblem(`${bestand}: ${error.message}`);
    throw error;
  }
}
