import { parseArgs } from 'node:util';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { PROCESSES, type ProcessSpec } from '../../start/process-list.ts';

export const USAGE = `npm run logboek:verify -- [--proces <naam>] [--getuige <bestand>] [--bewaar <bestand>] [--data <map>]
  zonder opties   rekent elk logboek opnieuw uit en vergelijkt het met de ondertekende boomkoppen
  --proces        alleen dat van ${PROCESSES.map(({ name }) => name).join(', ')}
  --getuige       boomkoppen die een ander bewaarde; zonder hen is niet te zien dat een logboek met zijn koppen is afgekapt
  --bewaar        zet de nieuwste boomkop van elk ongeschonden logboek in dit bestand erbij, om een ander te geven
  --data          map met de gegevens van de hub, standaard .data`;

export interface VerifyOptions {
  readonly processes: readonly ProcessSpec[];
  readonly witnessFile: string | null;
  readonly keepFile: string | null;
  readonly dataDir: string;
}

const FLAGS = {
  proces: { type: 'string' },
  getuige: { type: 'string' },
  bewaar: { type: 'string' },
  data: { type: 'string' },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS }).values;
  } catch {
    throw new OperatorProblem(USAGE);
  }
}

/** @throws OperatorProblem with the usage */
export function readVerifyOptions(args: readonly string[]): VerifyOptions {
  const { proces, getuige, bewaar, data } = parse(args);
  const processes = PROCESSES.filter(({ name }) => proces === undefined || name === proces);
  if (processes.length === 0) throw new OperatorProblem(USAGE);
  return { processes, witnessFile: getuige ?? null, keepFile: bewaar ?? null, dataDir: data ?? '.data' };
}
