import { inject } from 'vitest';
import { createDatabaseOn, type TestDatabase } from './create-database-on.ts';
// Says of what type `postgresAdminUrl` is, also for who compiles one workspace alone.
import type {} from './postgres-setup.ts';

export type { TestDatabase };

/**
 * Makes an empty database of its own for one test file, with the same roles and rights as `npm start` gives a process.
 * Only in a test of a project whose global setup is `postgres-setup.ts`.
 */
export function createTestDatabase(): Promise<TestDatabase> {
  return createDatabaseOn(inject('postgresAdminUrl'));
}
