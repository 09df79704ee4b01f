import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPool, type Database, migrateDatabase, openDatabase } from '@ketenhub/database';
import { createTestDatabase } from '@ketenhub/testing/create-test-database.ts';
import { loadSigningKey, type SigningKey } from '@ketenhub/tokens';
import type { Organisatie } from '@ketenhub/vocabulary';
import type pg from 'pg';
import { actorLine } from '../actor-line.ts';
import { type Logbook, openLogbook } from '../logbook.ts';
import { LOGBOOK_GRANTS } from '../tables.ts';
import { readKnownKeys, rememberKey } from './known-keys.ts';
import { type SignedHead, sealLines } from './seal-lines.ts';
import type { PublicKeys } from './tree-head.ts';
import { type Verified, verifyLogbook } from './verify-logbook.ts';

export const PROCES = 'gateway';

/** One logbook in a database of its own, with a sealer that runs when told, and its owner. */
export interface SealedLogbook {
  readonly app: Database;
  readonly appUrl: string;
  readonly keysDir: string;
  readonly logbook: Logbook;
  readonly key: SigningKey;
  publicKeys(): PublicKeys;
  /** Empties the logbook and writes one line of the house for each of these objects. */
  begin(objects?: readonly string[]): Promise<void>;
  write(object: string, verantwoordelijke?: Organisatie): Promise<void>;
  seal(options?: { key?: SigningKey; remembered?: SignedHead | null; whole?: boolean }): ReturnType<typeof sealLines>;
  verify(getuigen?: readonly string[]): Promise<Verified>;
  /** As the owner of the database. */
  owner(text: string, values?: readonly unknown[]): Promise<pg.QueryResult>;
  close(): Promise<void>;
}

const span = { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), parentSpanId: null };
const lineOf = (object: string, verantwoordelijke: Organisatie) =>
  actorLine({
    moment: 'VOORNEMEN',
    verantwoordelijke,
    span,
    actie: 'lezen',
    object,
    resultaat: 'toegestaan',
    oorsprong: 'test',
    actor: null,
  });

export async function openSealedLogbook(): Promise<SealedLogbook> {
  const test = await createTestDatabase();
  const migrationsFolder = fileURLToPath(new URL('../../../../gateway/migrations', import.meta.url));
  await migrateDatabase({ ...test, migrationsFolder, grants: [...LOGBOOK_GRANTS] });
  const settings = { statementTimeoutMs: 20_000, connectTimeoutMs: 10_000, connectionsMax: 2, applicationName: 'test' };
  const [appPool, ownerPool] = [test.appUrl, test.ownerUrl].map((url) =>
    createPool({ ...settings, url, onError: () => undefined }),
  ) as [pg.Pool, pg.Pool];
  const app = openDatabase(appPool);
  const keysDir = mkdtempSync(join(tmpdir(), 'ketenhub-zegels-'));
  const key = await loadSigningKey(keysDir, 'logboek', 'ES256');
  const logbook = openLogbook(app);
  const publicKeys = (): PublicKeys => readKnownKeys(keysDir);
  const write = async (object: string, verantwoordelijke: Organisatie = 'zvh'): Promise<void> => {
    await logbook.write([lineOf(object, verantwoordelijke)]);
  };
  const owner = (text: string, values: readonly unknown[] = []) => ownerPool.query(text, [...values]);
  return {
    app,
    appUrl: test.appUrl,
    keysDir,
    logbook,
    key,
    publicKeys,
    write,
    owner,
    async begin(objects = []) {
      await owner('truncate logboek.logregels, logboek.zegels, logboek.boomkoppen restart identity');
      for (const object of objects) await write(object);
    },
    seal: ({ key: signer = key, remembered = null, whole = true } = {}) =>
      sealLines({
        database: app,
        proces: PROCES,
        key: signer,
        publicKeys: rememberKey(keysDir, publicKeys(), signer),
        remembered,
        whole,
      }),
    verify: (getuigen = []) =>
      verifyLogbook({ database: openDatabase(ownerPool), proces: PROCES, publicKeys: publicKeys(), getuigen }),
    async close() {
      await appPool.end();
      await ownerPool.end();
      await test.drop();
      rmSync(keysDir, { recursive: true });
    },
  };
}
