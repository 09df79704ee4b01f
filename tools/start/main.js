import { nodeProblem, platformProblem } from './check-runtime.js';

const problem = nodeProblem(process.versions.node) ?? platformProblem(process.platform, process.arch);
if (problem === null) {
  // Imported only now: an older Node would end on the first TypeScript file with a syntax error instead of that line.
  const { runCommand } = await import('./run-command.ts');
  process.exitCode = await runCommand(process.argv.slice(2));
} else {
  console.error(problem);
  process.exitCode = 1;
}
