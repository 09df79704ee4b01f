import { runTool } from '../run-tool.ts';
import { releaseCompiled } from './vrijgave/release-compiled.ts';

await runTool(async () => {
  const made = await releaseCompiled({ args: process.argv.slice(2), env: process.env, nowMs: Date.now() });
  console.log(
    `release ${made.serienummer} of ${made.digest}: decides from ${made.geldigVanaf}, ` +
      `the one before is answered until ${made.overlapTot}; ${made.goedkeuringen.length} approvals`,
  );
});
