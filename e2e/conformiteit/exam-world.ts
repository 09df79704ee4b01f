import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROCESS_KEY_FILE } from '@ketenhub/logbook';
import { testBsn } from '@ketenhub/region';
import { schemaPathIn } from '@ketenhub/service';
import { readSdl } from '@ketenhub/subgraph';
import type { TestDatabase } from '@ketenhub/testing/create-database-on.ts';
import type { Outage } from '@ketenhub/tools/src/conformiteit/checks/check-outage.ts';
import { postgresLogReader } from '@ketenhub/tools/src/conformiteit/log-reader.ts';
import type { Report } from '@ketenhub/tools/src/conformiteit/report/report.ts';
import { type ExamRequest, takeExam } from '@ketenhub/tools/src/conformiteit/take-exam.ts';
import type { Bron } from '@ketenhub/vocabulary';
import { switchPartnersOn } from '../setup/partnerschakelaar.ts';
import { asOwner, fillCanaryRecords, fillGates } from '../zero-trust/canary-records.ts';
import { secretOwners } from '../zero-trust/canary-world.ts';
import {
  PROCES_VAN,
  type RunningSubgraph,
  type RunningSubgraphs,
  startOn,
  startSubgraphs,
} from '../zero-trust/start-subgraphs.ts';
import { readView } from '../zero-trust/whole-view.ts';

export const CASUS = 'ZVH-2026-9301';
const PERSONS = [
  { code: 'hoofd', bsn: `8${testBsn(960_001).slice(1)}` },
  { code: 'kring', bsn: `8${testBsn(960_002).slice(1)}` },
] as const;

/** A list that gets a second row, so that there is a second page. */
const COPIED: Readonly<Partial<Record<Bron, string>>> = {
  politie: 'mutaties',
  justitie: 'strafzaken',
  zorg: 'vt_meldingen',
  gemeente: 'voorzieningen',
};

/** Real processes of our own subgraphs, with records of two persons in every table, ready to be examined. */
export interface ExamWorld {
  readonly subgraphs: RunningSubgraphs;
  /** Examines the subgraph of this source, or another process of it. */
  examine(bron: Bron, at?: string, change?: Partial<ExamRequest>): Promise<Report>;
  /** A process of the test build, with the fault that is wished by `wish`. */
  startSeeded(bron: Bron): Promise<RunningSubgraph & { wish(fault: string): void; stop(): Promise<void> }>;
  stop(): Promise<void>;
}

async function fill({ of }: RunningSubgraphs, bron: Bron): Promise<void> {
  const { ownerUrl } = of(bron).database;
  const view = readView(bron);
  await fillCanaryRecords(ownerUrl, view.organisaties, PERSONS);
  const owners = secretOwners(view);
  for (const { bsn } of PERSONS)
    if (Object.keys(owners).length > 0) await fillGates(ownerUrl, owners, { bsn, casus: CASUS });
  const table = COPIED[bron];
  if (table === undefined) return;
  const columns = await asOwner(
    ownerUrl,
    "select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns where table_schema = 'public' and table_name = $1 and is_identity = 'NO'",
    [table],
  );
  const names = String(columns[0]?.names);
  await asOwner(ownerUrl, `insert into ${table} (${names}) select ${names} from ${table}`);
}

/** The logbook refuses every line, and takes them again: the right to add is taken from the role of the process. */
function outageOf({ ownerUrl, appRole }: TestDatabase): Outage {
  return {
    begin: async () => void (await asOwner(ownerUrl, `revoke insert on logboek.logregels from ${appRole}`)),
    end: async () => void (await asOwner(ownerUrl, `grant insert on logboek.logregels to ${appRole}`)),
  };
}

export async function startExamWorld(
  bronnen: readonly Bron[],
  options: { readonly createDatabase?: () => Promise<TestDatabase> } = {},
): Promise<ExamWorld> {
  const schakelaar = await switchPartnersOn(1_000);
  const subgraphs = await startSubgraphs(bronnen, { ...options, env: schakelaar.env });
  const dir = mkdtempSync(join(tmpdir(), 'ketenhub-conformiteit-'));
  for (const bron of bronnen) await fill(subgraphs, bron);
  const keysDirs = new Map(bronnen.map((bron) => [subgraphs.of(bron).url, subgraphs.of(bron).keysDir]));
  return {
    subgraphs,
    examine(bron, at = subgraphs.of(bron).url, change = {}) {
      const { database } = subgraphs.of(bron);
      return takeExam({
        url: at,
        bron,
        issuer: subgraphs.issuer,
        fg: schakelaar.fg,
        sdl: readSdl(schemaPathIn(`subgraphs/${PROCES_VAN[bron]}`)),
        policyFile: 'schema/beleid.json',
        casus: CASUS,
        bsn: { hoofdpersoon: PERSONS[0].bsn, kring: PERSONS[1].bsn },
        floorMs: 75,
        reader: postgresLogReader(database.appUrl, join(keysDirs.get(at) ?? '', PROCESS_KEY_FILE)),
        outage: outageOf(database),
        // Another process writes elsewhere.
        processLog: at === subgraphs.of(bron).url ? async () => subgraphs.of(bron).log() : null,
        groepen: null,
        onGroup: () => undefined,
        ...change,
      });
    },
    async startSeeded(bron) {
      const faultFile = join(dir, `fout-${bron}`);
      writeFileSync(faultFile, '');
      const started = await startOn(subgraphs.of(bron).database, bron, subgraphs.issuer, {
        dir,
        demo: false,
        entry: 'test/seeded-main.ts',
        policy: subgraphs.policy,
        env: { ...schakelaar.env, PROOF_FAULT_FILE: faultFile },
      });
      keysDirs.set(started.url, started.keysDir);
      return { ...started, wish: (fault) => writeFileSync(faultFile, fault) };
    },
    async stop() {
      await subgraphs.stop();
      schakelaar.remove();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
