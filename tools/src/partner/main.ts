import { relative } from 'node:path';
import { operatorLine } from '@ketenhub/postgres/operator-problem.ts';
import { ROOT } from '../schema/repository.ts';
import { makeSubgraph } from './make-subgraph.ts';
import { nextSteps } from './next-steps.ts';
import { readOptions, USAGE } from './options.ts';
import { readRegister } from './register.ts';

const EXIT = { gemaakt: 0, nietGemaakt: 2 } as const;

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(USAGE);
    return EXIT.gemaakt;
  }
  try {
    const register = await readRegister();
    const options = readOptions(args, register);
    const files = await makeSubgraph(options);
    console.log(`${relative(ROOT, options.folder)}: ${files.length} bestanden, bron ${options.bron}. Wat nu:`);
    console.log(nextSteps(options, register));
    return EXIT.gemaakt;
  } catch (error) {
    const line = operatorLine(error);
    if (line === null) throw error;
    console.error(line);
    return EXIT.nietGemaakt;
  }
}

process.exitCode = await main(process.argv.slice(2));
