import { parseArgs } from 'node:util';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';

export interface StartArguments {
  /** Throw away all data first. */
  readonly fresh: boolean;
  /** How many times the demo region. */
  readonly scale: number;
  readonly help: boolean;
}

export const USAGE = `npm start -- [--fresh] [--scale N]
  --fresh    start over: throws away all data, keys and passwords of this checkout (.data)
  --scale N  N times as many inhabitants in the demo region (1 to 1000)
Ports: GATEWAY_PORT, TOKEN_SERVICE_PORT, POLICE_PORT, JUSTICE_PORT, CARE_PORT, MUNICIPALITY_PORT, CASE_PORT, POSTGRES_PORT.
Mutual TLS: MTLS=1. Time to become ready: START_TIMEOUT_MS. Outside PostgreSQL: DATABASE_URL_<NAME> and DATABASE_OWNER_URL_<NAME>.`;

/**
 * Reads the flags of `npm start`.
 * @throws OperatorProblem on an unknown flag or a scale that is not a whole number from 1 to 1000.
 */
export function readArguments(args: readonly string[]): StartArguments {
  const values = parse(args);
  const scale = values.scale ?? '1';
  if (!/^[1-9]\d{0,3}$/.test(scale) || Number(scale) > 1000) {
    throw new OperatorProblem(`--scale must be a whole number from 1 to 1000 and is "${scale}"`);
  }
  return { fresh: values.fresh === true, scale: Number(scale), help: values.help === true };
}

function parse(args: readonly string[]): { fresh?: boolean; scale?: string; help?: boolean } {
  try {
    const options = {
      fresh: { type: 'boolean' },
      scale: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const said = error instanceof Error ? error.message.split(/[.\n]/)[0] : String(error);
    throw new OperatorProblem(`${said} (npm start -- --help shows the flags)`);
  }
}
