import { createTestDatabase, type TestDatabase } from '@ketenhub/testing/create-test-database.ts';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createPool } from './pool.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

it('connections that nobody uses end after a while, and two stay for whoever asks next', async () => {
  const limits = { connectionsMax: 6, connectTimeoutMs: 5_000, statementTimeoutMs: 5_000, idleTimeoutMs: 10 };
  const pool = createPool({ ...limits, url: test.appUrl, applicationName: 'test', onError: () => undefined });
  try {
    const taken = await Promise.all(Array.from({ length: 5 }, () => pool.connect()));
    expect(pool.totalCount).toBe(5);
    for (const client of taken) client.release();
    await vi.waitFor(() => expect([pool.totalCount, pool.idleCount]).toEqual([2, 2]), { timeout: 5_000 });
    expect((await pool.query('select 1 as een')).rows).toEqual([{ een: 1 }]);
  } finally {
    await pool.end();
  }
});
