import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { removeRelocatedCluster } from '@ketenhub/postgres/choose-place.ts';
import { freePort } from '@ketenhub/postgres/free-port.ts';
import { dropDatabase, provisionDatabase } from '@ketenhub/postgres/provision-database.ts';
import { PROCESSES, type ProcessSpec } from '@ketenhub/tools/start/process-list.ts';
import { type Hub, startHub } from '@ketenhub/tools/start/start-hub.ts';

export interface TestHub extends Hub {
  readonly dataDir: string;
  /** Owner and app address of each process's database, by name of the process. */
  readonly databaseUrls: Readonly<Record<string, { readonly ownerUrl: string; readonly appUrl: string }>>;
  /** Stops the hub and removes what it kept. */
  readonly remove: () => Promise<void>;
}

export interface TestHubOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly processes?: readonly ProcessSpec[];
  /** A data folder to begin with, of a hub that has stopped; without it, everything is made. */
  readonly template?: string | null;
}

interface Outside {
  readonly env: Record<string, string>;
  readonly drop: () => Promise<void>;
}

async function freePorts(): Promise<Record<string, string>> {
  const names = [...PROCESSES.map(({ variable }) => `${variable}_PORT`), 'POSTGRES_PORT'];
  const ports: Record<string, string> = {};
  while (Object.keys(ports).length < names.length) {
    const port = String(await freePort());
    const name = names[Object.keys(ports).length];
    if (name !== undefined && !Object.values(ports).includes(port)) ports[name] = port;
  }
  return ports;
}

/** Databases on an outside PostgreSQL, when TEST_DATABASE_URL names a superuser of one. */
async function outsideDatabases(): Promise<Outside> {
  const adminUrl = process.env.TEST_DATABASE_URL ?? '';
  const env: Record<string, string> = {};
  const made: { database: string; roles: string[] }[] = [];
  for (const { variable } of adminUrl === '' ? [] : PROCESSES) {
    const database = `ketenhub_e2e_${randomBytes(4).toString('hex')}_${variable.toLowerCase()}`;
    const login = (kind: string) => ({ name: `${database}_${kind}`, password: randomBytes(12).toString('base64url') });
    const urls = await provisionDatabase({ adminUrl, database, owner: login('owner'), app: login('app') });
    env[`DATABASE_URL_${variable}`] = urls.appUrl;
    env[`DATABASE_OWNER_URL_${variable}`] = urls.ownerUrl;
    made.push({ database, roles: [`${database}_app`, `${database}_owner`] });
  }
  const drop = async (): Promise<void> => {
    for (const { database, roles } of made) await dropDatabase({ adminUrl, database }, roles);
  };
  return { env, drop };
}

/** A whole hub on ports and data of its own: embedded PostgreSQL, or the outside one of TEST_DATABASE_URL. */
export async function startTestHub({ env = {}, processes, template = null }: TestHubOptions = {}): Promise<TestHub> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ketenhub-e2e-'));
  // As root, PostgreSQL runs as another user, who must be able to pass through this folder.
  chmodSync(dataDir, 0o711);
  // `cp`, for it keeps the owner: the cluster is PostgreSQL's.
  if (template !== null) await promisify(execFile)('cp', ['-a', `${template}/.`, dataDir]);
  const outside = await outsideDatabases();
  const hub = await startHub({
    dataDir,
    env: { ...(await freePorts()), ...outside.env, LOG_LEVEL: 'warn', ...env },
    // What a process that dies had written stays; only a machine that loses its power would lose it.
    postgresSettings: { fsync: 'off' },
    ...(processes === undefined ? {} : { processes }),
  });
  return {
    ...hub,
    dataDir,
    databaseUrls: Object.fromEntries(hub.databases),
    async remove() {
      await hub.stop();
      await outside.drop();
      removeRelocatedCluster(dataDir);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
