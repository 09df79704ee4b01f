import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool } from '../run-tool.ts';
import { composeSupergraph, SUPERGRAPH_PATH } from './compose-supergraph.ts';
import { ROOT } from './repository.ts';
import { readSubgraphs } from './subgraphs.ts';

await runTool(async () => {
  await writeFile(join(ROOT, SUPERGRAPH_PATH), composeSupergraph(await readSubgraphs()));
  console.log(`${SUPERGRAPH_PATH} written`);
});
