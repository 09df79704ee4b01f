import { parseArgs } from 'node:util';
import { leesAnnotaties } from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { runTool } from '../run-tool.ts';
import { compilePolicy } from '../schema/compile-policy.ts';
import { readSubgraphs } from '../schema/subgraphs.ts';
import { type RoleQuestion, whatRoleSees } from './what-role-sees.ts';

const USAGE = `Gebruik: npm run beleid:watziet -- --rol <rol> --klasse <klasse> --doel <doel> [--fase <fase>]
  [--soort HOOFDPERSOON]     over wie: HOOFDPERSOON of DIRECTE_KRING
  [--thema VOLWASSENEN]      thema van de bedachte casus
  [--aanmelder politie]      wie de bedachte casus aanmeldde
  [--organisatie <code>]     als deelnemer met eigen gegevens; anders een van de klasse die de gegevens niet zelf levert

Raakt geen persoonsgegevens: alleen het privacyprotocol en de SDL's in deze map.`;

const TEXT = { type: 'string' } as const;
const OPTIONS = {
  rol: TEXT,
  klasse: TEXT,
  doel: TEXT,
  fase: TEXT,
  soort: TEXT,
  thema: TEXT,
  aanmelder: TEXT,
  organisatie: TEXT,
};

function readQuestion(): RoleQuestion {
  try {
    const { rol, klasse, doel, fase = null, organisatie = null, ...facts } = parseArgs({ options: OPTIONS }).values;
    if (rol === undefined || klasse === undefined || doel === undefined) throw new OperatorProblem(USAGE);
    const { soort = 'HOOFDPERSOON', thema = 'VOLWASSENEN', aanmelder = 'politie' } = facts;
    return { rol, klasse, doel, fase, organisatie, soort, thema, aanmelder };
  } catch {
    throw new OperatorProblem(USAGE);
  }
}

await runTool(async () => {
  const question = readQuestion();
  const annotaties = leesAnnotaties((await readSubgraphs()).map(({ sdl }) => sdl).join('\n'));
  console.log(whatRoleSees(await compilePolicy(), annotaties, question).join('\n'));
});
