import { verschillen, verschilZinnen } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { runTool } from '../run-tool.ts';
import { exampleQuestion } from './example-question.ts';
import { committedVersion, currentSchema, currentVersion } from './versions.ts';

await runTool(async () => {
  const [ref, ...more] = process.argv.slice(2);
  if (ref === undefined || more.length > 0)
    throw new OperatorProblem('npm run beleid:diff -- <ref>   wat opent en sluit sinds die commit, tak of tag');
  const nieuw = await currentVersion();
  const schema = await currentSchema();
  const lines = verschilZinnen(verschillen(await committedVersion(ref), nieuw), nieuw.beleid, (veld) =>
    exampleQuestion(schema, veld),
  );
  console.log(lines.length === 0 ? 'Geen verschil: in elke toestand beslissen beide hetzelfde.' : lines.join('\n'));
});
