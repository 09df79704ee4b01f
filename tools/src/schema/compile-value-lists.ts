import { compileerWaardelijsten, type Waardelijsten } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { compilePolicy } from './compile-policy.ts';
import { readSource } from './read-source.ts';
import { listRepositoryFiles } from './repository.ts';

export const VALUE_LISTS_PATH = 'schema/waardelijsten.json';

/** Compiles schema/waardelijsten. @throws OperatorProblem that names every mistake with its file and place */
export async function compileValueLists(): Promise<Waardelijsten> {
  const [{ subcategorieen }, paths] = await Promise.all([
    compilePolicy(),
    listRepositoryFiles('schema/waardelijsten', '.yaml'),
  ]);
  const outcome = compileerWaardelijsten(await Promise.all(paths.map(readSource)), subcategorieen);
  if ('fouten' in outcome) throw new OperatorProblem(`the value lists do not compile:\n${outcome.fouten.join('\n')}`);
  return outcome.waardelijsten;
}

/** The text of schema/waardelijsten.json: the same bytes for the same lists. */
export async function valueListsFileText(): Promise<string> {
  return `${JSON.stringify(await compileValueLists(), null, 1)}\n`;
}
