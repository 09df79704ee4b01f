import { parseArgs } from 'node:util';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';

export const USAGE = `npm run bewaartermijnen -- [--vernietig --door <wie>] [--bewijzen] [--sleutel <bestand>]
  zonder opties   welke casussen op welke dag weg moeten, en welke een bewaarplicht hebben
  --vernietig     vernietigt nu wat weg moet; --door zegt in het logboek wie dat liet doen
  --bewijzen      wat er is vernietigd, en welke organisatie dat nog moet bevestigen
  --sleutel       sleutel van het huis, standaard .data/keys/case/beheer-zvh.key`;

export interface RetentionOptions {
  readonly opdracht: 'TOON' | 'BEWIJZEN' | 'VERNIETIG';
  readonly door: string;
  readonly keyFile: string;
}

/** @throws OperatorProblem with the usage */
export function readRetentionOptions(args: readonly string[]): RetentionOptions {
  const wrong = new OperatorProblem(USAGE);
  const flags = {
    vernietig: { type: 'boolean' },
    bewijzen: { type: 'boolean' },
    door: { type: 'string' },
    sleutel: { type: 'string' },
  } as const;
  const parse = () => {
    try {
      return parseArgs({ args: [...args], options: flags }).values;
    } catch {
      throw wrong;
    }
  };
  const { vernietig = false, bewijzen = false, door, sleutel } = parse();
  // Who has it done stands in the log, so it is asked for a destruction and for nothing else.
  if ((vernietig && bewijzen) || vernietig !== (door !== undefined && door.trim() !== '')) throw wrong;
  return {
    opdracht: vernietig ? 'VERNIETIG' : bewijzen ? 'BEWIJZEN' : 'TOON',
    door: door ?? '',
    keyFile: sleutel ?? '.data/keys/case/beheer-zvh.key',
  };
}
