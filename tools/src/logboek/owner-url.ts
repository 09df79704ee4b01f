import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { openSecrets } from '@ketenhub/postgres/secrets.ts';
import { type Environment, nonEmpty, postgresAddress } from '../../start/addresses.ts';
import type { ProcessSpec } from '../../start/process-list.ts';

/** Where the owner reaches the database of a process: what the operator set, else the embedded server of this hub. @throws OperatorProblem */
export function ownerUrlOf({ variable }: ProcessSpec, dataDir: string, env: Environment): string {
  const name = `DATABASE_OWNER_URL_${variable}`;
  const outside = nonEmpty(env[name]);
  if (outside !== undefined) return outside;
  const database = `ketenhub_${variable.toLowerCase()}`;
  const role = `${database}_owner`;
  // A wrong --data must not make a file with a password.
  const secrets = existsSync(join(dataDir, 'secrets.json')) ? openSecrets(dataDir) : null;
  if (secrets === null || !secrets.knows(role))
    throw new OperatorProblem(`In ${dataDir} staat geen database van deze hub; zet --data, of ${name}.`);
  const { host, port } = postgresAddress(env);
  return `postgres://${role}:${encodeURIComponent(secrets.passwordOf(role))}@${host}:${port}/${database}`;
}
