import { unreachable } from '@ketenhub/vocabulary';
import { runTool } from '../run-tool.ts';
import { type Bewijzen, openDesk, type Termijnen, type Uitgevoerd } from './ask-desk.ts';
import { readRetentionOptions } from './options.ts';

function termijnLines({ dag, casussen }: Termijnen): string[] {
  const lines = casussen.map(({ casus, vernietigenUiterlijkOp, grondslag, ...stand }) => {
    const marks = [
      stand.verstreken && !stand.bewaarplicht ? 'NU VERNIETIGEN' : '',
      stand.bewaarplicht ? 'bewaarplicht' : '',
      stand.verlengd ? 'verlengd' : '',
      stand.nietMeerNodig ? 'niet meer nodig' : '',
    ];
    return [casus.padEnd(20), vernietigenUiterlijkOp, grondslag.padEnd(14), marks.filter(Boolean).join(', ')].join(
      '  ',
    );
  });
  return [`Stand op ${dag}; ${casussen.length} casussen, wat het eerst weg moet bovenaan.`, ...lines];
}

function bewijsLines({ bewijzen }: Bewijzen): string[] {
  return bewijzen.flatMap(({ bewijs, vernietigdOp, grond, rijen, organisaties, volledig }) => {
    const count = Object.values(rijen).reduce((sum, one) => sum + one, 0);
    const open = organisaties.filter(({ bevestigdOp }) => bevestigdOp === null).map(({ oin }) => oin);
    return [
      `${bewijs}  ${vernietigdOp}  ${grond}  ${count} rijen  ${volledig ? 'volledig' : `wacht op ${open.join(', ')}`}`,
    ];
  });
}

function runLines({ dag, vernietigd, bewaarplicht, mislukt }: Uitgevoerd): string[] {
  return [
    `${dag}: ${vernietigd.length} vernietigd, ${bewaarplicht} met bewaarplicht, ${mislukt} mislukt.`,
    ...vernietigd.map((bewijs) => `bewijs ${bewijs}`),
  ];
}

async function linesOf(args: readonly string[]): Promise<string[]> {
  const options = readRetentionOptions(args);
  const desk = openDesk(options);
  switch (options.opdracht) {
    case 'TOON':
      return termijnLines(await desk.termijnen());
    case 'BEWIJZEN':
      return bewijsLines(await desk.bewijzen());
    case 'VERNIETIG': {
      const done = await desk.vernietig(options.door);
      if (done.mislukt > 0) process.exitCode = 1;
      return runLines(done);
    }
    default:
      return unreachable(options.opdracht);
  }
}

await runTool(async () => {
  for (const line of await linesOf(process.argv.slice(2))) console.log(line);
});
