import type { TestProject } from 'vitest/node';
import { startTestPostgres, type TestPostgres } from './start-test-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of a superuser of the PostgreSQL that the tests make their databases on. */
    postgresAdminUrl: string;
  }
}

let started: TestPostgres | null = null;

/** vitest global setup: one PostgreSQL for all test files; an outside one when TEST_DATABASE_URL names a superuser of it. */
export async function setup(project: TestProject): Promise<void> {
  started = await startTestPostgres();
  project.provide('postgresAdminUrl', started.adminUrl);
}

export async function teardown(): Promise<void> {
  const server = started;
  started = null;
  await server?.stop();
}
