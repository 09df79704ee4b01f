import { PEILDATUM } from '@ketenhub/region';
import type { TestProject } from 'vitest/node';
import { startTestHub, type TestHub } from './test-hub.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The hub that the end-to-end scenarios share; a scenario that breaks processes starts its own. */
    hub: Pick<TestHub, 'urls' | 'databaseUrls' | 'dataDir' | 'adminUrl'>;
  }
}

let hub: TestHub | null = null;

/** vitest global setup: one running hub for all scenarios that leave its processes alone. */
export async function setup(project: TestProject): Promise<void> {
  // Generous: on a busy machine a cold process may be slow, and timing must not decide a test.
  hub = await startTestHub({
    env: {
      SOURCE_TIMEOUT_MS: '15000',
      INTERNAL_TIMEOUT_MS: '15000',
      CALL_TIMEOUT_MS: '15000',
      // The day of the stories: ages and what is still valid must not change with the calendar.
      DEMO_DATUM: PEILDATUM,
    },
  });
  const { urls, databaseUrls, dataDir, adminUrl } = hub;
  project.provide('hub', { urls, databaseUrls, dataDir, adminUrl });
}

export async function teardown(): Promise<void> {
  await hub?.remove();
}
