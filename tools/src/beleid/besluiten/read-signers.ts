import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { leesOndertekenaars, type Ondertekenaar } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { parse } from 'yaml';
import { ROOT } from '../../schema/repository.ts';

async function readYaml(file: string): Promise<unknown> {
  try {
    return parse(await readFile(resolve(ROOT, file), 'utf8'), { uniqueKeys: true, strict: true });
  } catch {
    throw new OperatorProblem(`${file}: is niet te lezen`);
  }
}

/** The register of who may sign; a relative path is one of the repository. @throws OperatorProblem that names every mistake */
export async function readSigners(file: string): Promise<readonly Ondertekenaar[]> {
  const gelezen = leesOndertekenaars({ bestand: file, inhoud: await readYaml(file) });
  if ('fouten' in gelezen) throw new OperatorProblem(gelezen.fouten.join('\n'));
  return gelezen.ondertekenaars;
}
