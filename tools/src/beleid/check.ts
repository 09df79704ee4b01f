import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { runTool } from '../run-tool.ts';
import { BELEID_PATH, compilePolicy, SIGNERS_PATH } from '../schema/compile-policy.ts';
import { ROOT } from '../schema/repository.ts';
import { checkProtocol } from './besluiten/check-protocol.ts';
import { DECISIONS_PATH, readChain } from './besluiten/read-chain.ts';
import { readSigners } from './besluiten/read-signers.ts';

const USAGE = `npm run beleid:check              is het protocol van de werkmap vastgesteld
npm run beleid:check -- --begin   begin met het protocol van de werkmap; kan alleen zolang er geen besluit is`;

/** Until the first decision nothing was established, so that what counts as the beginning may still be moved. */
async function begin(folder: string): Promise<void> {
  if ((await readChain(folder)).besluiten.length > 0)
    throw new OperatorProblem('Er zijn al besluiten genomen; het begin ligt vast.');
  await copyFile(`${ROOT}/${BELEID_PATH}`, join(folder, 'begin.json'));
}

await runTool(async () => {
  const [option, ...more] = process.argv.slice(2);
  if ((option !== undefined && option !== '--begin') || more.length > 0) throw new OperatorProblem(USAGE);
  const folder = join(ROOT, DECISIONS_PATH);
  if (option === '--begin') await begin(folder);
  console.log(await checkProtocol({ now: await compilePolicy(), folder, signers: await readSigners(SIGNERS_PATH) }));
});
