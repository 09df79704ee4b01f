import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { stringify } from 'yaml';
import { runTool } from '../run-tool.ts';
import { checkSchema } from './check-schema.ts';
import { ROOT, readRepositoryFile } from './repository.ts';
import { APPROVALS_PATH } from './versies/compare-with-released.ts';
import { releasedText, versionPath, withoutHead } from './versies/released-versions.ts';

/** Adds what composes now as the next released version; its approvals go beside it, and the list is empty again. */
await runTool(async () => {
  const { released, composed, akkoorden } = await checkSchema();
  if (withoutHead(released.sdl) === withoutHead(composed))
    throw new OperatorProblem(`nothing changed since ${released.path}`);
  const path = versionPath(released.serial + 1);
  // Never over a version that is there: `wx` fails then.
  await writeFile(join(ROOT, path), releasedText(composed), { flag: 'wx' });
  if (akkoorden.length > 0) {
    await writeFile(join(ROOT, path.replace('.graphql', '.akkoord.yaml')), stringify({ akkoorden }), { flag: 'wx' });
    const emptied = (await readRepositoryFile(APPROVALS_PATH)).replace(/^akkoorden:[\s\S]*/m, 'akkoorden: []\n');
    await writeFile(join(ROOT, APPROVALS_PATH), emptied);
  }
  console.log(`${path} released; it is what npm run schema:check compares with from now on`);
});
