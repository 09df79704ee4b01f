import { type Beleid, leesInvarianten, type Schending, toetsInvarianten } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { runTool } from '../run-tool.ts';
import { compilePolicy, INVARIANTS_PATH } from '../schema/compile-policy.ts';
import { readSource } from '../schema/read-source.ts';
import { stateText } from './state-text.ts';

function violationText({ invariant, subcategorie, toestand, regel }: Schending, beleid: Beleid): string {
  return `${invariant.id} (${invariant.regel}): ${invariant.uitleg}\n  regel ${regel} opent ${subcategorie}: ${stateText(toestand, beleid)}`;
}

await runTool(async () => {
  const invarianten = leesInvarianten((await readSource(INVARIANTS_PATH)).inhoud);
  const beleid = await compilePolicy();
  const { schendingen, zonderToestand } = toetsInvarianten(beleid, invarianten);
  const problems = [
    ...schendingen.map((schending) => violationText(schending, beleid)),
    ...zonderToestand.map((id) => `${id} raakt geen enkele toestand en zegt dus niets`),
  ];
  if (problems.length > 0) throw new OperatorProblem(problems.join('\n'));
  console.log(`${invarianten.length} invarianten gelden in elke toestand`);
});
