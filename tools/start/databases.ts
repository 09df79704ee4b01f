import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { type ProvisionedDatabase, provisionDatabase } from '@ketenhub/postgres/provision-database.ts';
import type { Secrets } from '@ketenhub/postgres/secrets.ts';
import { type Environment, nonEmpty } from './addresses.ts';
import type { ProcessSpec } from './process-list.ts';

export type DatabaseUrls = ReadonlyMap<string, ProvisionedDatabase>;

/**
 * The databases that the operator points at himself, by name of the process.
 * @throws OperatorProblem when only one of the two URLs is set: the other would silently be another server's.
 */
export function outsideDatabases(processes: readonly ProcessSpec[], env: Environment): DatabaseUrls {
  const found = new Map<string, ProvisionedDatabase>();
  for (const { name, variable } of processes) {
    const appUrl = nonEmpty(env[`DATABASE_URL_${variable}`]);
    const ownerUrl = nonEmpty(env[`DATABASE_OWNER_URL_${variable}`]);
    if ((appUrl === undefined) !== (ownerUrl === undefined)) {
      throw new OperatorProblem(`set both DATABASE_URL_${variable} and DATABASE_OWNER_URL_${variable}, or neither`);
    }
    if (appUrl !== undefined && ownerUrl !== undefined) found.set(name, { appUrl, ownerUrl });
  }
  return found;
}

/** Makes or refreshes the database and the two roles of each of these processes on the embedded server. */
export async function provisionAll(
  processes: readonly ProcessSpec[],
  adminUrl: string,
  secrets: Secrets,
): Promise<DatabaseUrls> {
  const made = new Map<string, ProvisionedDatabase>();
  for (const { name, variable } of processes) {
    const database = `ketenhub_${variable.toLowerCase()}`;
    const login = (kind: 'owner' | 'app') => {
      const role = `${database}_${kind}`;
      return { name: role, password: secrets.passwordOf(role) };
    };
    made.set(name, await provisionDatabase({ adminUrl, database, owner: login('owner'), app: login('app') }));
  }
  return made;
}
