import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { runTool } from '../run-tool.ts';
import { ROOT } from '../schema/repository.ts';

const run = promisify(execFile);

/** The workspaces that keep a database, by the configuration that makes their migrations. */
function databaseFolders(): string[] {
  const candidates = [
    'gateway',
    'token-service',
    'tools/src/partner/template',
    ...readdirSync(join(ROOT, 'subgraphs')).map((name) => `subgraphs/${name}`),
  ];
  return candidates.map((name) => join(ROOT, name)).filter((folder) => existsSync(join(folder, 'drizzle.config.ts')));
}

/** Whether the tables of the code and the committed migrations say the same; a copy is migrated, the original stays. */
async function isCurrent(folder: string): Promise<boolean> {
  const copy = mkdtempSync(join(folder, '.migrations-check-'));
  try {
    cpSync(join(folder, 'migrations'), copy, { recursive: true });
    const before = readdirSync(copy).length;
    const schema = existsSync(join(folder, 'src/store/tables.ts')) ? 'src/store/tables.ts' : 'src/store/schema.ts';
    const drizzleKit = join(ROOT, 'node_modules/drizzle-kit/bin.cjs');
    const options = [
      'generate',
      '--dialect',
      'postgresql',
      '--schema',
      `./${schema}`,
      '--out',
      `./${relative(folder, copy)}`,
    ];
    await run(process.execPath, [drizzleKit, ...options], { cwd: folder });
    return readdirSync(copy).length === before;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

await runTool(async () => {
  const stale: string[] = [];
  for (const folder of databaseFolders()) {
    if (!(await isCurrent(folder))) stale.push(relative(ROOT, folder));
  }
  if (stale.length > 0)
    throw new OperatorProblem(`migrations not current: ${stale.join(', ')}; run drizzle-kit generate there`);
  console.log('migrations are current');
});
