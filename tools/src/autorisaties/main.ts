import { runTool } from '../run-tool.ts';
import { openRegister } from './ask-register.ts';
import { readAutorisatieOptions } from './options.ts';
import { registerLines } from './register-lines.ts';

const GEDAAN = {
  AANWIJZEN: 'is aangewezen; dit is ook de eerste beoordeling',
  BEOORDELEN: 'is opnieuw beoordeeld',
  INTREKKEN: 'is ingetrokken en komt er niet meer in',
} as const;

async function linesOf(args: readonly string[]): Promise<string[]> {
  const { opdracht, ...options } = readAutorisatieOptions(args);
  const desk = openRegister(options);
  if (opdracht.soort === 'TOON') return registerLines(await desk.toon(), opdracht.binnenDagen);
  return [`${await desk.wijzig(opdracht)} ${GEDAAN[opdracht.soort]}.`];
}

await runTool(async () => {
  for (const line of await linesOf(process.argv.slice(2))) console.log(line);
});
