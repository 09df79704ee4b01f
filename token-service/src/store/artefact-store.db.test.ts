import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../test/start-test-service.ts';
import { type ArtefactStore, openArtefactStore } from './artefact-store.ts';

let test: TestStore;
let store: ArtefactStore;
beforeAll(async () => {
  test = await openTestStore();
  store = openArtefactStore(test.database);
});
afterAll(() => test.close());

describe('artefact store', () => {
  it('gives back what was put in, under its kind and id only', async () => {
    await store.put('Session', 'id-1', { uid: 'uid-1', accountId: 'fg', jti: 'id-1' }, 60);
    expect(await store.find('Session', 'id-1')).toEqual({ uid: 'uid-1', accountId: 'fg', jti: 'id-1' });
    expect(await store.find('Grant', 'id-1')).toBeUndefined();
    expect(await store.findByUid('Session', 'uid-1')).toEqual({ uid: 'uid-1', accountId: 'fg' });
    await store.put('Session', 'id-1', { uid: 'uid-2', jti: 'id-1' }, 60);
    expect(await store.findByUid('Session', 'uid-1')).toBeUndefined();
    await store.remove('Session', 'id-1');
    expect(await store.find('Session', 'id-1')).toBeUndefined();
  });

  it('keeps no session id or code in the table: who reads it cannot become a user', async () => {
    await store.put('AuthorizationCode', 'geheime-code', { grantId: 'g', jti: 'geheime-code' }, 60);
    const { rows } = await test.database.transaction(async (transaction) => {
      await transaction.execute(sql`select set_config('ketenhub.proces', 'token-service', true)`);
      return transaction.execute(sql`select * from artefacten`);
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('geheime-code');
  });

  it('A50: gives the app role no row without the context, also on a connection that had it before', async () => {
    await store.put('Grant', 'g-1', { accountId: 'fg' }, 60);
    for (let turn = 0; turn < 10; turn += 1) {
      await store.find('Grant', 'g-1');
      expect((await test.database.execute(sql`select * from artefacten`)).rows).toEqual([]);
      expect((await test.database.execute(sql`delete from artefacten`)).rowCount).toBe(0);
    }
    await expect(
      test.database.execute(
        sql`insert into artefacten (sleutel, soort, inhoud, verloopt_op) values ('x', 'Grant', '{}', now())`,
      ),
    ).rejects.toThrow();
    expect(await store.find('Grant', 'g-1')).toBeDefined();
  });

  it('has row level security on every table of the database', async () => {
    const { rows } = await test.database.execute(
      sql`select relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
          where relkind = 'r' and nspname in ('public', 'logboek') and not relrowsecurity`,
    );
    expect(rows).toEqual([]);
  });

  it('lets a code and an assertion be used once, also by callers at the same time', async () => {
    await store.put('AuthorizationCode', 'c', {}, 60);
    const used = await Promise.all([1, 2, 3, 4].map(() => store.consume('AuthorizationCode', 'c')));
    expect(used.filter(Boolean)).toHaveLength(1);
    expect(await store.find('AuthorizationCode', 'c')).toMatchObject({ consumed: expect.any(Number) });
    const put = await Promise.all([1, 2, 3, 4].map(() => store.putOnce('ReplayDetection', 'r', {}, 60)));
    expect(put.filter(Boolean)).toHaveLength(1);
  });

  it('gives no expired row and removes it', async () => {
    await store.put('Grant', 'oud', { accountId: 'fg' }, -1);
    expect(await store.find('Grant', 'oud')).toBeUndefined();
    expect(await store.removeExpired()).toBeGreaterThan(0);
  });

  it('removes what hangs on one grant and nothing else', async () => {
    await store.put('AuthorizationCode', 'a', { grantId: 'grant-a' }, 60);
    await store.put('AuthorizationCode', 'b', { grantId: 'grant-b' }, 60);
    await store.removeByGrant('AuthorizationCode', 'grant-a');
    expect(await store.find('AuthorizationCode', 'a')).toBeUndefined();
    expect(await store.find('AuthorizationCode', 'b')).toBeDefined();
  });
});
