import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { releaseCompiled } from '@ketenhub/bundle/testing/test-release.ts';
import { freePort } from '@ketenhub/postgres/free-port.ts';
import { createTestDatabase, type TestDatabase } from '@ketenhub/testing/create-test-database.ts';
import { postgresLogReader } from '@ketenhub/tools/src/conformiteit/log-reader.ts';
import { takeExam } from '@ketenhub/tools/src/conformiteit/take-exam.ts';
import { processUnit } from '@ketenhub/tools/start/process-unit.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOwner } from '../zero-trust/canary-records.ts';
import { startTestIssuer, type TestIssuer } from '../zero-trust/test-issuer.ts';

const BRON = 'e2e/subgraaf-uit-de-spec/bron';
const inBron = (file: string): string => resolve(import.meta.dirname, 'bron', file);

let dir: string;
let issuer: TestIssuer;
let database: TestDatabase;
let url: string;
let stop: () => Promise<void>;

/**
 * A source of the politie in plain graphql-js and jose, written from docs/spec/subgraph-protocol.md by someone who saw nothing else of
 * this repository. It shares no line with packages/subgraph: what it gets wrong, the specification does not say well enough.
 */
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'ketenhub-spec-'));
  issuer = await startTestIssuer();
  database = await createTestDatabase();
  await asOwner(database.ownerUrl, readFileSync(inBron('logboek.sql'), 'utf8'));
  await asOwner(database.ownerUrl, `grant usage on schema logboek to "${database.appRole}"`);
  await asOwner(database.ownerUrl, `grant insert, select on logboek.logregels to "${database.appRole}"`);
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const unit = processUnit({
    name: 'subgraaf-uit-de-spec',
    entry: `${BRON}/main.ts`,
    cwd: resolve(import.meta.dirname, '../..'),
    env: {
      PATH: process.env.PATH ?? '',
      PORT: String(port),
      TOKEN_SERVICE_URL: issuer.tokenServiceUrl,
      CASE_URL: issuer.caseUrl,
      ...(await releaseCompiled(join(dir, 'compliance'), 'schema/beleid.json')),
      DATA_FILE: join(dir, 'politie.sqlite'),
      SDL_FILE: inBron('schema.graphql'),
      LOGBOEK_URL: database.appUrl,
    },
    logFile: join(dir, 'proces.log'),
    url,
    localUrl: url,
    readyTimeoutMs: 60_000,
    graceMs: 10_000,
  });
  const running = await unit.launch(new AbortController().signal);
  stop = async () => void (await running.stop());
});
afterAll(async () => {
  await stop?.();
  await issuer?.stop();
  await database?.drop();
  rmSync(dir, { recursive: true, force: true });
});

describe('een subgraph die alleen naar de specificatie is gebouwd', () => {
  it('doorstaat de conformiteitstoets zonder afwijking, tot en met logboek en storing', {
    timeout: 180_000,
  }, async () => {
    const grant = (verb: string) =>
      asOwner(
        database.ownerUrl,
        `${verb} insert on logboek.logregels ${verb === 'grant' ? 'to' : 'from'} "${database.appRole}"`,
      );
    const { onbruikbaar, results } = await takeExam({
      url,
      bron: 'politie',
      issuer,
      sdl: readFileSync(inBron('schema.graphql'), 'utf8'),
      policyFile: 'schema/beleid.json',
      casus: null,
      bsn: { hoofdpersoon: '999990019', kring: '999990020' },
      floorMs: 75,
      reader: postgresLogReader(database.appUrl),
      outage: { begin: async () => void (await grant('revoke')), end: async () => void (await grant('grant')) },
      processLog: async () => readFileSync(join(dir, 'proces.log'), 'utf8'),
      groepen: null,
      onGroup: () => undefined,
    });
    expect(onbruikbaar).toBeNull();
    expect(results.length).toBeGreaterThan(100);
    const of = (sought: string) => results.filter(({ uitkomst }) => uitkomst === sought).map(({ toets }) => toets);
    expect(of('FOUT')).toEqual([]);
    // It tells nobody whom it knows, which is its choice (P73), and its SDL has no doel that a closed casus still has: no question can show that step.
    expect(of('NIET_GETOETST')).toEqual([
      'zegt of hij iemand kent',
      'bereikt een gesloten casus met een doel dat daar kan (stap 5)',
    ]);
  });
});
