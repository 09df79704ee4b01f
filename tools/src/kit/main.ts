import { join, relative } from 'node:path';
import { runTool } from '../run-tool.ts';
import { ROOT } from '../schema/repository.ts';
import { packKit } from './pack-kit.ts';

/** Beside the repository's other generated data; not committed. */
const DESTINATION = '.data/kit';

await runTool(async () => {
  const tarballs = await packKit(join(ROOT, DESTINATION));
  console.log(`${tarballs.length} pakketten in ${DESTINATION}; in de map van de partner:`);
  console.log(`  npm install ${tarballs.map((tarball) => relative(ROOT, tarball)).join(' ')}`);
});
