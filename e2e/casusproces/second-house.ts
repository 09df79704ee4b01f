import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '@ketenhub/postgres/free-port.ts';
import { createTestDatabase } from '@ketenhub/testing/create-test-database.ts';
import { processUnit } from '@ketenhub/tools/start/process-unit.ts';
import { OIN } from '@ketenhub/vocabulary';
import type { TestHub } from '../setup/test-hub.ts';

export const HOUSE = {
  oin: '00000099000000002000',
  naam: 'Zorg- en Veiligheidshuis Overmaas',
  contactpunt: { naam: 'Procesregie Overmaas', telefoon: '088-000 0900' },
};
const OWN = {
  oin: OIN.zvh,
  naam: 'Zorg- en Veiligheidshuis Ketenland',
  contactpunt: { naam: 'Procesregie Ketenland', telefoon: null },
};

/** A case register of another house, with a database of its own; it and the hub have each other on their lists. */
export interface SecondHouse {
  /** Settings of a hub that asks it. */
  readonly env: Readonly<Record<string, string>>;
  start(hub: TestHub): Promise<RunningHouse>;
  remove(): Promise<void>;
}

export interface RunningHouse {
  readonly ownerUrl: string;
  stop(): Promise<void>;
}

const REPOSITORY = resolve(import.meta.dirname, '../..');

/** Generous: a busy machine must not decide a test. */
const PATIENT = { BEKENDHEID_TIMEOUT_MS: '10000', SOURCE_TIMEOUT_MS: '15000' };

/** The two must know each other's address before either starts. */
export async function planSecondHouse(): Promise<SecondHouse> {
  const dir = mkdtempSync(join(tmpdir(), 'ketenhub-ander-huis-'));
  const [here, there] = [await freePort(), await freePort()];
  const listed = (huis: typeof OWN | typeof HOUSE, port: number) => ({
    ...huis,
    url: `http://127.0.0.1:${port}`,
    jwks: `http://127.0.0.1:${port}/bekendheid/jwks`,
  });
  const list = (name: string, eigen: object, ander: object): string => {
    const path = join(dir, name);
    writeFileSync(path, JSON.stringify({ eigen, huizen: [ander] }));
    return path;
  };
  const ownList = list('hier.json', OWN, listed(HOUSE, there));
  const theirList = list('daar.json', HOUSE, listed(OWN, here));
  const running: RunningHouse[] = [];
  const remove = async (): Promise<void> => {
    for (const one of running) await one.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  return {
    env: { ...PATIENT, CASE_PORT: String(here), ANDERE_HUIZEN_FILE: ownList, BEKENDHEID_PER_GEBRUIKER_PER_DAG: '5' },
    async start(hub) {
      const house = await startHouse(hub, { dir, port: there, list: theirList });
      running.push(house);
      return house;
    },
    remove,
  };
}

async function startHouse(
  { dataDir, urls }: TestHub,
  { dir, port, list }: { readonly dir: string; readonly port: number; readonly list: string },
): Promise<RunningHouse> {
  const database = await createTestDatabase();
  const url = `http://127.0.0.1:${port}`;
  const nobody = 'http://127.0.0.1:9';
  const unit = processUnit({
    name: 'case',
    entry: 'subgraphs/case/src/main.ts',
    cwd: REPOSITORY,
    env: {
      PATH: process.env.PATH ?? '',
      TZ: 'UTC',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
      APOLLO_TELEMETRY_DISABLED: '1',
      KETENHUB_SUPERVISED: '1',
      TOKEN_SERVICE_URL: urls['token-service'] ?? '',
      ...{ POLICE_URL: nobody, JUSTICE_URL: nobody, CARE_URL: nobody, MUNICIPALITY_URL: nobody },
      CASE_URL: url,
      CASE_PORT: String(port),
      KEYS_DIR: join(dir, 'keys'),
      POLICY_RELEASES_DIR: join(dataDir, 'vrijgaven'),
      POLICY_KEY_FILE: join(dataDir, 'vrijgavesleutel.json'),
      DATABASE_URL_CASE: database.appUrl,
      DATABASE_OWNER_URL_CASE: database.ownerUrl,
      ANDERE_HUIZEN_FILE: list,
    },
    logFile: join(dir, 'ander-huis.log'),
    ...{ url, localUrl: url, readyTimeoutMs: 120_000, graceMs: 10_000 },
  });
  const process_ = await unit.launch(new AbortController().signal);
  let isStopped = false;
  return {
    ownerUrl: database.ownerUrl,
    async stop() {
      if (isStopped) return;
      isStopped = true;
      await process_.stop();
      await database.drop();
    },
  };
}
