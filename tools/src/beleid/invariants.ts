import { type Beleid, type Schending, toestandZin, toetsInvarianten } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { runTool } from '../run-tool.ts';
import { compilePolicy } from '../schema/compile-policy.ts';
import { readInvariants } from './read-invariants.ts';

function violationText({ invariant, subcategorie, toestand, regel }: Schending, beleid: Beleid): string {
  return `${invariant.id} (${invariant.regel}): ${invariant.uitleg}\n  regel ${regel} opent ${subcategorie}: ${toestandZin(toestand, beleid)}`;
}

await runTool(async () => {
  const invarianten = await readInvariants();
  const beleid = await compilePolicy();
  const { schendingen, zonderToestand } = toetsInvarianten(beleid, invarianten);
  const problems = [
    ...schendingen.map((schending) => violationText(schending, beleid)),
    ...zonderToestand.map((id) => `${id} raakt geen enkele toestand en zegt dus niets`),
  ];
  if (problems.length > 0) throw new OperatorProblem(problems.join('\n'));
  console.log(`${invarianten.length} invarianten gelden in elke toestand`);
});
