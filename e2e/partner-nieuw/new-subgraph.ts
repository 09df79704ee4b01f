import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { releaseCompiled } from '@ketenhub/bundle/testing/test-release.ts';
import { PROCESS_KEY_FILE } from '@ketenhub/logbook';
import { testBsn } from '@ketenhub/region';
import type { TestDatabase } from '@ketenhub/testing/create-database-on.ts';
import { createTestDatabase } from '@ketenhub/testing/create-test-database.ts';
import { postgresLogReader } from '@ketenhub/tools/src/conformiteit/log-reader.ts';
import type { Report } from '@ketenhub/tools/src/conformiteit/report/report.ts';
import { takeExam } from '@ketenhub/tools/src/conformiteit/take-exam.ts';
import { asOwner, fillCanaryRecords } from '../zero-trust/canary-records.ts';
import { type RunningSubgraph, startOn } from '../zero-trust/start-subgraphs.ts';
import { startTestIssuer } from '../zero-trust/test-issuer.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const PERSONS = [
  { code: 'hoofd', bsn: testBsn(970_001) },
  { code: 'kring', bsn: testBsn(970_002) },
] as const;

/** The process of a subgraph that was just made, in the place of the police: its own database and two persons with records. */
export interface NewSubgraph {
  examine(sdl: string): Promise<Report>;
  stop(): Promise<void>;
}

function takeWholeExam(
  { url, database, keysDir, log }: RunningSubgraph,
  issuer: Awaited<ReturnType<typeof startTestIssuer>>,
  sdl: string,
): Promise<Report> {
  const { ownerUrl, appUrl, appRole } = database;
  return takeExam({
    url,
    bron: 'politie',
    issuer,
    sdl,
    policyFile: 'schema/beleid.json',
    casus: null,
    bsn: { hoofdpersoon: PERSONS[0].bsn, kring: PERSONS[1].bsn },
    floorMs: 0,
    reader: postgresLogReader(appUrl, join(keysDir, PROCESS_KEY_FILE)),
    outage: {
      begin: async () => void (await asOwner(ownerUrl, `revoke insert on logboek.logregels from ${appRole}`)),
      end: async () => void (await asOwner(ownerUrl, `grant insert on logboek.logregels to ${appRole}`)),
    },
    processLog: async () => log(),
    groepen: null,
    onGroup: () => undefined,
  });
}

async function startProcess(map: string, dir: string, database: TestDatabase) {
  const issuer = await startTestIssuer();
  try {
    const process = await startOn(database, 'politie', issuer, {
      dir,
      demo: false,
      entry: relative('subgraphs/police', join(map, 'src/main.ts')),
      policy: await releaseCompiled(join(dir, 'compliance'), join(REPOSITORY, 'schema/beleid.json')),
    });
    return { issuer, process };
  } catch (error) {
    await issuer.stop();
    throw error;
  }
}

/** @rejects when the process does not become ready; what was started is stopped again. */
export async function startNewSubgraph(map: string): Promise<NewSubgraph> {
  const dir = mkdtempSync(join(tmpdir(), 'ketenhub-partner-'));
  const database = await createTestDatabase();
  const clean = async (): Promise<void> => {
    await database.drop();
    rmSync(dir, { recursive: true, force: true });
  };
  const { issuer, process } = await startProcess(map, dir, database).catch(async (error: unknown) => {
    await clean();
    throw error;
  });
  await fillCanaryRecords(database.ownerUrl, ['politie'], PERSONS);
  return {
    examine: (sdl) => takeWholeExam(process, issuer, sdl),
    async stop() {
      await process.stop();
      await issuer.stop();
      await clean();
    },
  };
}
